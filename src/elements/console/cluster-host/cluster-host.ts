/** The portal's own page of a host, cluster-facts.md 2.4: action items, fields, its VMs, interfaces, bricks and events. */
import { html, LitElement, nothing } from 'lit'
import type { Host, Snapshot } from '../../../simulator/index.ts'
import type { LoadHistory } from '../../runtime/load-history.ts'
import type { Strings } from '../../runtime/strings.ts'
import { icon } from '../../widgets/icons.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { createEventColumns } from '../cluster-events/event-columns.ts'
import { describeHostAlerts } from '../cluster-hosts/host-alerts.ts'
import { doEntry, type HostToolbar, renderHostToolbar } from '../cluster-hosts/host-toolbar.ts'
import { createVmColumns } from '../cluster-vms/vm-columns.ts'
import { renderHostVmToolbar, renderVmContextMenu, type VmToolbar } from '../cluster-vms/vm-toolbar.ts'
import { createHostMenuItem } from '../host-actions.ts'
import { hostStatusLabels, nameHostStatus } from '../labels.ts'
import type { Place } from '../place.ts'
import { requestAction, tellChosenRows } from '../request-action.ts'
import { type ContextEvent, openContextMenu } from '../toolbar.ts'
import { viewStyles } from '../view.styles.ts'
import { hostStyles } from './cluster-host.styles.ts'
import { listHostFacts } from './host-facts.ts'
import { createHostBrickColumns, createInterfaceColumns, listInterfaces } from './host-tables.ts'

const tabs = ['general', 'vms', 'interfaces', 'bricks', 'events'] as const

type HostTab = (typeof tabs)[number]

/** One host. */
export class ClusterHost extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    strings: { attribute: false },
    place: { attribute: false },
    load: { attribute: false },
    host: {},
    chosen: { attribute: false },
    tab: { state: true },
  }
  static override styles = [base, viewStyles, hostStyles]

  declare snapshot: Snapshot
  declare strings: Strings
  /** Names of the cluster and its data center. */
  declare place: Place
  /** The load of the last minutes. */
  declare load: LoadHistory
  /** Name of the host. */
  declare host: string
  /** Names of the chosen VMs. */
  declare chosen: readonly string[]
  declare private tab: HostTab

  constructor() {
    super()
    this.host = ''
    this.chosen = []
    this.tab = 'general'
  }

  override render() {
    const { strings } = this
    const { state } = this.snapshot
    const host = state.hosts[this.host]
    if (!host) return html`<p class="empty">${strings('search.nothing')}</p>`
    return html`${renderHostToolbar(this.#toolbar(host), true)}
      <cluster-tabs
        label=${host.name}
        .tabs=${tabs.map(id => ({ id, label: strings(`hostDetail.${id}`) }))}
        .selected=${this.tab}
        @cluster-select=${(event: CustomEvent<{ id: HostTab }>) => {
          this.tab = event.detail.id
        }}
        >${this.#renderTab(host)}</cluster-tabs
      >
      ${this.tab === 'vms' ? renderVmContextMenu(this.#vmToolbar(host)) : nothing}`
  }

  #toolbar(host: Host): HostToolbar {
    return { view: this, chosen: [host.name], state: this.snapshot.state, strings: this.strings }
  }

  #vmToolbar(host: Host): VmToolbar {
    const { state } = this.snapshot
    const chosen = this.chosen.filter(name => state.vms[name]?.host === host.name)
    return { view: this, chosen, state, strings: this.strings }
  }

  #renderTab(host: Host) {
    switch (this.tab) {
      case 'general':
        return html`${this.#renderActionItems(host)} ${this.#renderFacts(host)}`
      case 'vms':
        return this.#renderVms(host)
      case 'interfaces':
        return this.#renderTable('interfaces', createInterfaceColumns, listInterfaces(host, this.snapshot.state))
      case 'bricks': {
        const bricks = Object.values(this.snapshot.state.bricks).filter(brick => brick.host === host.name)
        return this.#renderTable('bricks', createHostBrickColumns, bricks)
      }
      case 'events': {
        const events = this.snapshot.state.events.filter(event => event.host === host.name)
        return this.#renderTable('events', createEventColumns, events.reverse())
      }
    }
  }

  /** Each item says what is to be done, and where the portal can do it, leads there. */
  #renderActionItems(host: Host) {
    const { strings } = this
    const { state } = this.snapshot
    const alerts = describeHostAlerts(host, state, strings)
    if (!host.update_available && alerts.length === 0) return nothing
    const upgrade = createHostMenuItem('upgrade', [host.name], state, strings)
    const open = () => upgrade.isDisabled || doEntry('upgrade', { view: this, chosen: [host.name] })
    return html`<section class="items" aria-labelledby="items">
      <h3 id="items">${strings('hostDetail.actionItems')}</h3>
      <ul>
        ${
          host.update_available
            ? html`<li>
                <span class="update">${icon('update')}</span> ${strings('hostDetail.newVersion')}
                <button
                  type="button"
                  class="link"
                  aria-disabled=${upgrade.isDisabled ? 'true' : nothing}
                  title=${upgrade.reason ?? nothing}
                  @click=${open}
                >
                  ${strings('action.upgrade')}
                </button>
              </li>`
            : nothing
        }
        ${alerts.map(alert => html`<li><span class="alert">${icon('alert')}</span> ${alert}</li>`)}
      </ul>
    </section>`
  }

  #renderFacts(host: Host) {
    const { icon: name, tone } = hostStatusLabels[host.status]
    const groups = listHostFacts(host, this.snapshot.state, this.strings)
    return html`<div class="facts">
      ${groups.map(
        ({ heading, facts }, index) => html`<section>
          <h3>${heading}</h3>
          <dl>
            ${
              index === 0
                ? html`<dt>${this.strings('column.status')}</dt>
                    <dd><cluster-status word icon=${name} tone=${tone} label=${nameHostStatus(host.status, this.strings)}></cluster-status></dd>`
                : nothing
            }
            ${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}
          </dl>
        </section>`,
      )}
    </div>`
  }

  #renderVms(host: Host) {
    const { state } = this.snapshot
    const vms = Object.values(state.vms).filter(vm => vm.host === host.name)
    const bar = this.#vmToolbar(host)
    return html`${renderHostVmToolbar(bar)}
      <cluster-table
        label=${this.strings('nav.vms')}
        selectable
        multiple
        empty=${this.strings('hostDetail.noVms')}
        .columns=${createVmColumns(state, this.load, this.place, this.strings)}
        .rows=${vms}
        .rowId=${nameOf}
        .selected=${bar.chosen}
        @cluster-select=${this.#onSelect}
        @cluster-context=${(event: ContextEvent) => openContextMenu(this.renderRoot, event)}
      ></cluster-table>`
  }

  #renderTable<Row>(
    label: 'interfaces' | 'bricks' | 'events',
    createColumns: (strings: Strings) => unknown,
    rows: readonly Row[],
  ) {
    return html`<cluster-table
      label=${this.strings(`hostDetail.${label}`)}
      empty=${this.strings('search.nothing')}
      .columns=${createColumns(this.strings)}
      .rows=${rows}
      .rowId=${keyOf}
    ></cluster-table>`
  }

  #onSelect(event: CustomEvent<{ id: string; ids: readonly string[] }>) {
    tellChosenRows(this, { kind: 'vms', ...event.detail })
    requestAction(this, { type: 'select_vm', vm: event.detail.id })
  }
}

function nameOf({ name }: { readonly name: string }): string {
  return name
}

function keyOf(row: { readonly name?: string; readonly index?: number; readonly volume?: string | null }): string {
  return String(row.name ?? row.index ?? row.volume)
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-host': ClusterHost
  }
}
