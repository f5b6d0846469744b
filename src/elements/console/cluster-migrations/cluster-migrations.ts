/** The migrations under way: memory still to send by round, and the pause that is allowed at the end. */
import { css, html, LitElement, svg } from 'lit'
import type { Migration, Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'

const mebibyte = 2 ** 20

/** One chart a migration. */
export class ClusterMigrations extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
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
      section + section {
        margin-block-start: 16px;
      }
      h3 {
        margin: 0 0 2px;
        font-size: 14px;
      }
      p {
        margin: 0 0 8px;
        color: var(--lab-muted);
        font-variant-numeric: tabular-nums;
      }
      svg {
        display: block;
        inline-size: 100%;
        max-inline-size: 560px;
        block-size: auto;
        direction: ltr;
      }
      rect {
        fill: color-mix(in srgb, var(--lab-accent), transparent 35%);
      }
      rect.left {
        fill: var(--lab-accent);
      }
      line {
        stroke: var(--lab-danger);
        stroke-dasharray: 4 3;
      }
      text {
        fill: var(--lab-text);
        font-size: 10px;
      }
    `,
  ]

  declare snapshot: Snapshot
  declare strings: Strings

  override render() {
    const migrations = Object.values(this.snapshot.state.migrations)
    if (migrations.length === 0) return html`<p class="empty">${this.strings('migrations.empty')}</p>`
    return migrations.map(migration => this.#renderMigration(migration))
  }

  #renderMigration(migration: Migration) {
    const { strings } = this
    const facts = [
      this.#describePhase(migration),
      strings('migrations.rate', { rate: Math.round(migration.bandwidth / mebibyte) }),
      strings('migrations.sent', { n: Math.round(migration.sent / mebibyte) }),
      strings('migrations.limit', { n: migration.downtimeLimitMs }),
    ]
    const { vm, source, destination } = migration
    return html`<section>
      <h3>${strings('migrations.from', { vm, source, destination })}</h3>
      <p>${facts.join(' · ')}</p>
      ${drawRounds(migration, strings)}
    </section>`
  }

  #describePhase({ phase, round }: Migration): string {
    if (phase === 'setup') return this.strings('migrations.phaseSetup')
    if (phase === 'downtime') return this.strings('migrations.phaseDowntime')
    if (phase === 'postcopy') return this.strings('migrations.phasePostcopy')
    return this.strings('migrations.phasePrecopy', { n: round })
  }
}

const chart = { width: 560, height: 120, base: 100, tallest: 84, left: 4 }

/** Draw a bar a round, the part still to send filled darker, and the limit below which the VM is switched over. */
function drawRounds(migration: Migration, strings: Strings) {
  const rounds = migration.rounds.length > 0 ? migration.rounds : [0]
  const largest = Math.max(...rounds, 1)
  const step = (chart.width - 2 * chart.left) / Math.max(rounds.length, 8)
  const heightOf = (bytes: number) => (bytes / largest) * chart.tallest
  const list = rounds.map(bytes => Math.round(bytes / mebibyte)).join(', ')
  const limit = chart.base - Math.min(chart.tallest, heightOf((migration.bandwidth * migration.downtimeLimitMs) / 1000))
  const bars = rounds.map((bytes, index) => {
    const x = chart.left + index * step
    const isLast = index === rounds.length - 1
    const remaining = isLast ? Math.min(bytes, migration.remaining) : 0
    return svg`<rect x=${x} width=${step - 6} y=${chart.base - heightOf(bytes)} height=${heightOf(bytes)}></rect>
      <rect class="left" x=${x} width=${step - 6} y=${chart.base - heightOf(remaining)} height=${heightOf(remaining)}></rect>
      <text x=${x + (step - 6) / 2} y=${chart.base + 14} text-anchor="middle">${Math.round(bytes / mebibyte)}</text>`
  })
  return html`<svg
    viewBox="0 0 ${chart.width} ${chart.height}"
    role="img"
    aria-label=${strings('migrations.rounds', { list })}
  >
    ${bars} ${svg`<line x1="0" x2=${chart.width} y1=${limit} y2=${limit}></line>`}
  </svg>`
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-migrations': ClusterMigrations
  }
}
