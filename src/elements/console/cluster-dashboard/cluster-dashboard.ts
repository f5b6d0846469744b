/** The portal's Dashboard, cluster-facts.md 2.1: cards that count what there is, and how much of the cluster is in use. */
import { html, LitElement, nothing } from 'lit'
import type { ClusterState, Snapshot } from '../../../simulator/index.ts'
import type { LoadHistory } from '../../runtime/load-history.ts'
import type { Strings } from '../../runtime/strings.ts'
import { icon } from '../../widgets/icons.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { formatSize, formatTime } from '../labels.ts'
import { type PageRequest, requestPage } from '../request-action.ts'
import { drawSparkline } from '../sparkline.ts'
import { viewStyles } from '../view.styles.ts'
import { dashboardStyles } from './cluster-dashboard.styles.ts'
import { type Donut, drawDonut } from './donut.ts'
import { countInventory, type InventoryCard, type StateCount } from './inventory.ts'
import { measureStorage, measureUtilization, type Utilization } from './utilization.ts'

/** The cluster at a glance; every count leads to the list behind it. */
export class ClusterDashboard extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
    load: { attribute: false },
  }
  static override styles = [base, viewStyles, dashboardStyles]

  declare snapshot: Snapshot
  declare strings: Strings
  /** The load of the last minutes. */
  declare load: LoadHistory

  override render() {
    const { strings } = this
    const { state } = this.snapshot
    return html`<p class="updated">${strings('dashboard.updated', { time: formatTime(state.now) })}</p>
      <ul class="cards" aria-label=${strings('dashboard.inventory')}>
        ${countInventory(state, strings).map(card => this.#renderCard(card))}
      </ul>
      <section class="utilization" aria-labelledby="utilization">
        <h3 id="utilization">${strings('dashboard.utilization')}</h3>
        <div class="donuts">
          ${(['cpu', 'memory'] as const).map(kind => this.#renderUtilization(kind, state))} ${this.#renderStorage(state)}
        </div>
      </section>`
  }

  #renderCard({ title, icon: name, count, target, states }: InventoryCard) {
    return html`<li class="card">
      <h3>${icon(name)} ${this.#renderLink(target, html`<b>${count}</b> ${title}`)}</h3>
      <p>
        ${states.length === 0 ? this.strings('dashboard.none') : states.map(entry => this.#renderState(entry))}
      </p>
    </li>`
  }

  #renderState({ count, label, icon: name, tone, target }: StateCount) {
    const content = html`<cluster-status icon=${name} tone=${tone} label=${label}></cluster-status> ${count}`
    return html`<span class="state">${this.#renderLink(target, content)}</span>`
  }

  #renderLink(target: PageRequest | undefined, content: unknown) {
    if (!target) return content
    return html`<button type="button" role="link" @click=${() => requestPage(this, target)}>${content}</button>`
  }

  #renderUtilization(kind: Utilization['kind'], state: ClusterState) {
    const { strings } = this
    const { total, used, percent, committed, allocated } = measureUtilization(state, kind)
    const isMemory = kind === 'memory'
    const available = isMemory ? formatSize(total - used) : `${100 - percent}%`
    const whole = isMemory ? formatSize(total) : '100%'
    const values = this.load.of(moment => measureUtilization(moment, kind).percent)
    return this.#renderResource({
      title: strings(`column.${kind}`),
      available,
      whole,
      note: strings('dashboard.virtual', { committed, allocated }),
      percent,
      word: strings('dashboard.used'),
      level: levelOf(percent),
      figure: isMemory ? formatSize(used) : `${percent}%`,
      values,
    })
  }

  #renderStorage(state: ClusterState) {
    const { size, used, percent, served, volumes } = measureStorage(state)
    if (volumes === 0) return nothing
    return this.#renderResource({
      title: this.strings('nav.storage'),
      available: formatSize(size - used),
      whole: formatSize(size),
      note: this.strings('dashboard.served', { n: served, all: volumes }),
      percent,
      word: this.strings('dashboard.used'),
      level: served < volumes ? 'full' : levelOf(percent),
      figure: formatSize(used),
      values: this.load.of(moment => measureStorage(moment).percent),
    })
  }

  #renderResource(resource: Resource) {
    const { title, available, whole, note, percent, values } = resource
    const { strings } = this
    const label = strings('dashboard.donut', { title, percent, word: resource.word, available })
    return html`<section class="resource">
      <h4>${title}</h4>
      <p class="available"><b>${available}</b> ${strings('dashboard.of', { whole })}</p>
      <p class="note">${note}</p>
      ${drawDonut({ ...resource, label })}
      <svg class="history" viewBox="0 0 240 36" preserveAspectRatio="none" aria-hidden="true">
        ${drawSparkline(values, 240, 36)}
      </svg>
    </section>`
  }
}

/** What a donut's card says. */
interface Resource extends Omit<Donut, 'label'> {
  readonly title: string
  readonly available: string
  readonly whole: string
  readonly note: string
  readonly values: readonly number[]
}

/** How near the end a resource is, by the portal's thresholds. */
function levelOf(percent: number): Donut['level'] {
  if (percent >= 95) return 'full'
  return percent >= 70 ? 'high' : 'plain'
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-dashboard': ClusterDashboard
  }
}
