/** What the portal's Edit Host dialog asks, as far as the simulation has it: power management and the SPM priority. */
import { html, LitElement, nothing } from 'lit'
import { type ActionOf, type Host, spmPriorities } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { formStyles } from '../dialogs/form.styles.ts'
import { renderSections } from '../dialogs/form-sections.ts'
import { requestAction } from '../request-action.ts'

const sections = ['general', 'power', 'spm'] as const

type SectionId = (typeof sections)[number]
type SpmPriority = keyof typeof spmPriorities

interface Draft {
  readonly power: boolean
  readonly kdump: boolean
  readonly priority: SpmPriority
}

/** The form of a host; `action` tells what it asks for. */
export class ClusterEditHost extends LitElement {
  static override properties = {
    host: { attribute: false },
    strings: { attribute: false },
    section: { state: true },
    draft: { state: true },
  }
  static override styles = [base, formStyles]

  declare host: Host
  declare strings: Strings
  declare private section: SectionId
  declare private draft: Draft | undefined

  constructor() {
    super()
    this.section = 'general'
    this.draft = undefined
  }

  /** The change that is asked for: of what was not touched nothing is said. */
  get action(): ActionOf<'update_host'> {
    const before = draftOf(this.host)
    const draft = this.draft ?? before
    return {
      type: 'update_host',
      host: this.host.name,
      ...(draft.power === before.power ? {} : { power_management: draft.power }),
      ...(draft.kdump === before.kdump ? {} : { kdump_detection: draft.kdump }),
      ...(draft.priority === before.priority ? {} : { spm_priority: draft.priority }),
    }
  }

  override render() {
    const { strings } = this
    const draft = this.draft ?? draftOf(this.host)
    const contents = {
      general: () => this.#renderGeneral(),
      power: () => this.#renderPower(draft),
      spm: () => this.#renderSpm(draft),
    }
    return renderSections(
      strings('editHost.title'),
      sections.map(id => ({ id, label: strings(`editHost.${id}`) })),
      this.section,
      contents[this.section](),
      id => {
        this.section = id as SectionId
      },
    )
  }

  #renderGeneral() {
    const { strings, host } = this
    const rows = [
      [strings('column.name'), host.name],
      [strings('column.comment'), host.comment],
      [strings('column.address'), host.address],
    ] as const
    return html`${rows.map(
      ([label, value]) => html`<label class="row" title=${strings('action.notHere')}
        >${label} <input type="text" disabled .value=${value}
      /></label>`,
    )}`
  }

  #renderPower(draft: Draft) {
    const { strings, host } = this
    const test = () => requestAction(this, { type: 'fence_host', host: host.name, fence_type: 'status' })
    return html`<label class="check"
        ><input
          type="checkbox"
          name="power"
          .checked=${draft.power}
          @change=${(event: Event) => this.#change({ power: isChecked(event), ...(isChecked(event) ? {} : { kdump: false }) })}
        />
        ${strings('editHost.enablePower')}</label
      >
      <label class="check" title=${draft.power ? nothing : strings('editHost.kdumpNeedsPower')}
        ><input
          type="checkbox"
          name="kdump"
          .checked=${draft.kdump}
          ?disabled=${!draft.power}
          @change=${(event: Event) => this.#change({ kdump: isChecked(event) })}
        />
        ${strings('editHost.kdump')}</label
      >
      <button
        type="button"
        class="plain"
        ?disabled=${!host.power_management}
        title=${host.power_management ? nothing : strings('editHost.testNeedsPower')}
        @click=${test}
      >
        ${strings('editHost.test')}
      </button>`
  }

  #renderSpm(draft: Draft) {
    const { strings } = this
    const priorities = Object.keys(spmPriorities) as SpmPriority[]
    return html`<fieldset>
      <legend>${strings('hostDetail.spmPriority')}</legend>
      ${priorities.map(
        priority => html`<label class="check"
          ><input
            type="radio"
            name="priority"
            value=${priority}
            .checked=${draft.priority === priority}
            @change=${() => this.#change({ priority })}
          />
          ${strings(`spm.${priority}`)}</label
        >`,
      )}
    </fieldset>`
  }

  #change(change: Partial<Draft>) {
    this.draft = { ...(this.draft ?? draftOf(this.host)), ...change }
  }
}

function draftOf({ power_management: power, kdump_detection: kdump, spmPriority }: Host): Draft {
  const found = Object.entries(spmPriorities).find(([, value]) => value === spmPriority)
  return { power, kdump, priority: (found?.[0] ?? 'normal') as SpmPriority }
}

function isChecked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-edit-host': ClusterEditHost
  }
}
