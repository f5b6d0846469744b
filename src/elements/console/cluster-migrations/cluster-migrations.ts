/** The migrations under way and those that have ended: memory to send by round, and the pause that is allowed at the end. */
import { css, html, LitElement, nothing } from 'lit'
import type { Migration, Snapshot } from '../../../simulator/index.ts'
import type { PastMigration } from '../../runtime/migration-history.ts'
import type { Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { formatSize, formatTime } from '../labels.ts'
import { drawRounds } from './migration-chart.ts'

/** Charts drawn at most at once. */
const mostCharts = 6

/** One chart a migration. */
export class ClusterMigrations extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    past: { attribute: false },
    strings: { attribute: false },
  }
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 12px;
        font-size: 13px;
        background: var(--lab-surface);
      }
      .empty {
        margin: 0;
        padding: 24px;
        color: var(--lab-muted);
        text-align: center;
      }
      section {
        max-inline-size: 620px;
        margin-inline: auto;
        container-type: inline-size;
      }
      section + section {
        margin-block-start: 16px;
        padding-block-start: 12px;
        border-block-start: 1px solid var(--lab-hairline);
      }
      h3 {
        margin: 0 0 2px;
        font-size: 14px;
      }
      p {
        margin: 0 0 6px;
        color: var(--lab-muted);
        font-variant-numeric: tabular-nums;
      }
      cluster-progress {
        margin-block-end: 6px;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: auto;
        overflow: visible;
        direction: ltr;
      }
      .round {
        fill: color-mix(in srgb, var(--lab-surface), var(--lab-accent) 38%);
        stroke: var(--lab-accent);
      }
      .left {
        fill: var(--lab-accent);
      }
      .grid {
        stroke: var(--lab-hairline);
      }
      .limit {
        stroke: var(--lab-danger);
        stroke-width: 1.5;
        stroke-dasharray: 5 3;
      }
      text {
        fill: var(--lab-muted);
        font-size: 10px;
        font-variant-numeric: tabular-nums;
      }
      .size {
        font-size: 9.5px;
      }
      /* The drawing shrinks with its place, and its letters grow against that. */
      @container (max-width: 440px) {
        text {
          font-size: 16px;
        }
        .size {
          font-size: 14.5px;
          transform: translateY(6px);
        }
        .number {
          transform: translateY(2px);
        }
      }
      .limit-label,
      .pause {
        fill: var(--lab-danger);
        font-weight: 600;
        paint-order: stroke;
        stroke: var(--lab-surface);
        stroke-width: 3px;
      }
      .pause {
        fill: var(--lab-text);
      }
      @media (forced-colors: active) {
        .round {
          fill: Canvas;
          stroke: CanvasText;
        }
        .left {
          fill: Highlight;
        }
        .limit {
          stroke: CanvasText;
        }
        text {
          fill: CanvasText;
          stroke: none;
        }
      }
    `,
  ]

  declare snapshot: Snapshot
  declare strings: Strings
  /** Those that have ended, the last one first. */
  declare past: readonly PastMigration[]

  constructor() {
    super()
    this.past = []
  }

  override render() {
    const running = Object.values(this.snapshot.state.migrations).slice(0, mostCharts)
    const past = this.past.slice(0, mostCharts - running.length)
    return html`${running.length === 0 ? html`<p class="empty">${this.strings('migrations.empty')}</p>` : nothing}
    ${running.map(migration => this.#renderRunning(migration))} ${past.map(entry => this.#renderPast(entry))}`
  }

  #renderRunning(migration: Migration) {
    const { strings } = this
    const { vm, progress, bandwidth, sent, remaining } = migration
    const facts = [
      this.#describePhase(migration),
      strings('migrations.rate', { rate: Math.round(bandwidth / 2 ** 20) }),
      strings('migrations.sent', { n: Math.round(sent / 2 ** 20) }),
      strings('migrations.remaining', { size: formatSize(remaining) }),
    ]
    return html`<section>
      <h3>${this.#describeWay(migration)}</h3>
      <cluster-progress
        value=${progress}
        text=${strings('vm.migrating', { n: progress })}
        label=${strings('vm.migrationOf', { vm })}
      ></cluster-progress>
      <p>${facts.join(' · ')}</p>
      ${drawRounds(migration, undefined, strings)}
    </section>`
  }

  #renderPast({ migration, endedAt, isDone, downtimeMs }: PastMigration) {
    const { strings } = this
    const values = { time: formatTime(endedAt), seconds: Math.round((endedAt - migration.startedAt) / 1000) }
    const pause = downtimeMs === undefined ? '' : ` ${strings('migrations.stood', { n: downtimeMs })}`
    return html`<section>
      <h3>${this.#describeWay(migration)}</h3>
      <p>${strings(isDone ? 'migrations.done' : 'migrations.notDone', values)}${pause}</p>
      ${drawRounds(migration, isDone ? (downtimeMs ?? 0) : undefined, strings)}
    </section>`
  }

  #describeWay({ vm, source, destination }: Migration): string {
    return this.strings('migrations.from', { vm, source, destination })
  }

  #describePhase({ phase, round }: Migration): string {
    if (phase === 'setup') return this.strings('migrations.phaseSetup')
    if (phase === 'downtime') return this.strings('migrations.phaseDowntime')
    if (phase === 'postcopy') return this.strings('migrations.phasePostcopy')
    return this.strings('migrations.phasePrecopy', { n: round })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-migrations': ClusterMigrations
  }
}
