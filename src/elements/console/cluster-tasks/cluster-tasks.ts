/** The portal's Tasks drawer, cluster-facts.md 2.8: what the Manager is doing and has done lately, step by step. */
import { css, html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { type Job, type JobStatus, type JobStep, type Snapshot, titleOf } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { StatusTone } from '../../widgets/cluster-status/cluster-status.ts'
import type { IconName } from '../../widgets/icons.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { drawerStyles } from '../drawer.styles.ts'
import { closeAtEscape, renderDrawerHead } from '../drawer.ts'
import { formatTime } from '../labels.ts'
import type { Place } from '../place.ts'

const statusLabels: Readonly<Record<JobStatus, { readonly icon: IconName; readonly tone: StatusTone }>> = {
  started: { icon: 'hourglass', tone: 'busy' },
  finished: { icon: 'normal', tone: 'good' },
  failed: { icon: 'error', tone: 'bad' },
  aborted: { icon: 'warning', tone: 'warn' },
}

/**
 * The tasks of the cluster, the newest first.
 *
 * @event cluster-close - it is to be closed
 */
export class ClusterTasks extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    place: { attribute: false },
    strings: { attribute: false },
  }
  static override styles = [
    base,
    drawerStyles,
    css`
      ol {
        margin: 0;
        padding: 2px 10px 10px 26px;
        list-style: none;
      }
      .inner {
        padding-inline-start: 18px;
      }
      .step {
        display: flex;
        align-items: baseline;
        gap: 6px;
        padding-block: 2px;
      }
      .when {
        margin-inline-start: 20px;
      }
    `,
  ]

  declare snapshot: Snapshot
  declare strings: Strings
  declare place: Place

  constructor() {
    super()
    this.addEventListener('keydown', closeAtEscape)
  }

  override firstUpdated() {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus()
  }

  override render() {
    const { strings } = this
    const jobs = [...this.snapshot.state.jobs].reverse()
    return html`${renderDrawerHead(this, strings('tasks.name'), strings)}
      <div class="list">
        ${jobs.length === 0 ? html`<p class="empty">${strings('tasks.empty')}</p>` : nothing}
        <ul>
          ${repeat(
            jobs,
            job => job.id,
            job => html`<li>${this.#renderJob(job)}</li>`,
          )}
        </ul>
      </div>`
  }

  #renderJob(job: Job) {
    return html`<details ?open=${job.status === 'started'}>
      <summary>
        ${this.#renderStatus(job.status)} ${this.#describe(job)}
        <div class="when">${this.#describeTime(job)}${job.user ? ` · ${job.user}` : ''}</div>
      </summary>
      <ol>
        ${job.steps.map(step => this.#renderStep(step))}
      </ol>
    </details>`
  }

  #describe(job: Job): string {
    const values = { host: job.host ?? '', vm: job.vm ?? '', ...this.place }
    return this.strings(`job.${titleOf(job)}`, values) || job.description
  }

  #renderStep(step: JobStep) {
    return html`<li class="step ${step.level === 1 ? 'inner' : ''}">
      ${this.#renderStatus(step.status)} <span>${step.description}</span>
    </li>`
  }

  #renderStatus(status: JobStatus) {
    const { icon, tone } = statusLabels[status]
    return html`<cluster-status icon=${icon} tone=${tone} label=${this.strings(`tasks.${status}`)}></cluster-status>`
  }

  #describeTime({ startedAt, endedAt }: Job): string {
    const start = formatTime(startedAt)
    return endedAt === null
      ? this.strings('tasks.since', { start })
      : this.strings('tasks.fromTo', { start, end: formatTime(endedAt) })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-tasks': ClusterTasks
  }
}
