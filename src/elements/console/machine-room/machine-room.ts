/** The physical side of the cluster: a rack with a power button, a lamp and cables for each host. No portal needed. */
import { html, LitElement } from 'lit'
import type { Action, ClusterState, Host } from '../../../simulator/index.ts'
import { type Session, SessionController, type SessionViewer } from '../../runtime/session.ts'
import { createStrings } from '../../runtime/strings.ts'
import { icon } from '../../widgets/icons.ts'
import { base, palette } from '../../widgets/tokens.styles.ts'
import { describeRefusal } from '../describe-refusal.ts'
import { machineRoomStyles } from './machine-room.styles.ts'

const troubles = [
  { type: 'crash_host', label: 'rack.crash' },
  { type: 'stop_vdsm', label: 'rack.stopVdsm' },
  { type: 'start_vdsm', label: 'rack.startVdsm' },
] as const

const lamps = { on: 'rack.lampOn', off: 'rack.lampOff', booting: 'rack.lampBooting' } as const

/**
 * The rack of a console's cluster. It stands inside the console, and anywhere else on the page with `for`.
 *
 * @attr for - id of the console; the first console of the page when absent
 */
export class MachineRoom extends LitElement implements SessionViewer {
  static override properties = {
    for: {},
    session: { attribute: false },
    refusal: { state: true },
  }
  static override styles = [palette, base, machineRoomStyles]

  declare for: string
  declare session: Session | undefined
  /** Why the last thing tried here could not be done. */
  declare private refusal: string

  constructor() {
    super()
    this.for = ''
    this.session = undefined
    this.refusal = ''
    new SessionController(this)
  }

  override render() {
    const strings = this.session?.strings ?? createStrings()
    const state = this.session?.store.getSnapshot().state
    if (!state) return html`<p class="intro">${strings('console.loading')}</p>`
    return html`<div role="group" aria-label=${strings('rack.name')}>
      <p class="intro">${strings('rack.intro')}</p>
      <p class="refusal" role="status">${this.refusal}</p>
      <ul class="rack">
        ${Object.values(state.hosts).map(host => this.#renderServer(host, state))}
      </ul>
    </div>`
  }

  #renderServer(host: Host, state: ClusterState) {
    const strings = this.session!.strings
    const isOff = host.power === 'off'
    const label = strings(isOff ? 'rack.powerOn' : 'rack.powerOff', { host: host.name })
    const act = () => this.#do({ type: isOff ? 'power_on_host' : 'power_off_host', host: host.name })
    return html`<li class="server ${host.power}">
      <span class="ear" aria-hidden="true"></span>
      <span class="face">
        <span class="plate">${host.name}</span>
        <span class="lamp"><i aria-hidden="true"></i>${strings(lamps[host.power])}</span>
      </span>
      <span class="vents" aria-hidden="true">${drawDrives()}</span>
      <span class="cables">
        ${Object.keys(state.networks).map(name => this.#renderCable(host, name))}
      </span>
      ${this.#renderTroubles(host)}
      <button type="button" class="power" aria-label=${label} title=${label} @click=${act}>${icon('power')}</button>
      <span class="ear" aria-hidden="true"></span>
    </li>`
  }

  /** What can befall a machine that has power; only one that runs can be troubled. */
  #renderTroubles({ name: host, power }: Host) {
    const strings = this.session!.strings
    const reason = power === 'on' ? undefined : strings('rack.notRunning', { host })
    const items = troubles.map(({ type, label }) => ({
      id: type,
      label: strings(label, { host }),
      isDisabled: reason !== undefined,
      reason,
    }))
    return html`<cluster-menu
      kebab
      label=${strings('rack.more', { host })}
      .items=${items}
      @cluster-select=${(event: CustomEvent<{ id: string }>) => {
        const trouble = troubles.find(({ type }) => type === event.detail.id)
        if (trouble) this.#do({ type: trouble.type, host })
      }}
    ></cluster-menu>`
  }

  #do(action: Action) {
    const result = this.session!.dispatch(action)
    this.refusal = result.ok ? '' : describeRefusal(result, this.session!.strings)
  }

  #renderCable(host: Host, network: string) {
    const strings = this.session!.strings
    const isPulled = host.unplugged.includes(network)
    const label = strings('rack.cable', { network, host: host.name })
    const word = strings(isPulled ? 'rack.unplugged' : 'rack.plugged')
    const act = () => this.#do({ type: isPulled ? 'plug_cable' : 'pull_cable', host: host.name, network })
    return html`<button
      type="button"
      class="cable ${isPulled ? 'pulled' : ''}"
      aria-label="${label}: ${word}"
      title="${label}: ${word}"
      @click=${act}
    >
      ${icon('cable')}<span aria-hidden="true">${network}</span>
    </button>`
  }
}

function drawDrives() {
  return html`${[0, 1, 2, 3].map(() => html`<b></b>`)}`
}

declare global {
  interface HTMLElementTagNameMap {
    'machine-room': MachineRoom
  }
}
