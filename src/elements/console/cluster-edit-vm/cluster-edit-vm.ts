/** What the portal's Edit Virtual Machine dialog asks: System, Host and High Availability (cluster-facts.md 5.5, 6.3, 6.4). */
import { html, LitElement, nothing } from 'lit'
import type {
  ActionOf,
  ClusterState,
  MigrationMode,
  PolicyName,
  ResumeBehaviour,
  Vm,
  VmPriority,
} from '../../../simulator/index.ts'
import { policies } from '../../../simulator/index.ts'
import type { StringKey, Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { formStyles } from '../dialogs/form.styles.ts'
import { renderSections } from '../dialogs/form-sections.ts'

const mebibyte = 2 ** 20
const sections = ['general', 'system', 'host', 'ha'] as const

type SectionId = (typeof sections)[number]

/** What can be changed, as far as the form has come. */
interface Draft {
  readonly memory: string
  readonly placement: string
  readonly mode: MigrationMode
  readonly policy: PolicyName | ''
  readonly ha: boolean
  readonly lease: boolean
  readonly resume: ResumeBehaviour
  readonly priority: VmPriority
}

const modes = {
  migratable: 'editVm.anyMigration',
  user_migratable: 'editVm.manualMigration',
  pinned: 'editVm.noMigration',
} as const
const resumes = { auto_resume: 'AUTO_RESUME', leave_paused: 'LEAVE_PAUSED', kill: 'KILL' } as const
const priorities = { low: 'spm.low', medium: 'spm.medium', high: 'spm.high' } as const

/** The form of a VM; `action` tells what it asks for. */
export class ClusterEditVm extends LitElement {
  static override properties = {
    vm: { attribute: false },
    state: { attribute: false },
    strings: { attribute: false },
    section: { state: true },
    draft: { state: true },
  }
  static override styles = [base, formStyles]

  declare vm: Vm
  declare state: ClusterState
  declare strings: Strings
  declare private section: SectionId
  declare private draft: Draft | undefined

  constructor() {
    super()
    this.section = 'general'
    this.draft = undefined
  }

  /** The change that is asked for: of what was not touched nothing is said. */
  get action(): ActionOf<'update_vm'> {
    const before = draftOf(this.vm)
    const draft = this.draft ?? before
    const changed = <Key extends keyof Draft>(key: Key) => draft[key] !== before[key]
    return {
      type: 'update_vm',
      vm: this.vm.name,
      ...(changed('ha') ? { ha: draft.ha } : {}),
      ...(changed('lease') ? { lease: draft.lease } : {}),
      ...(changed('resume') ? { resume: draft.resume } : {}),
      ...(changed('priority') ? { priority: draft.priority } : {}),
      ...(changed('mode') ? { migration_mode: draft.mode } : {}),
      ...(changed('policy') && draft.policy !== '' ? { migration_policy: draft.policy } : {}),
      ...(changed('placement') ? { placement: draft.placement === '' ? [] : draft.placement.split(',') } : {}),
      ...(changed('memory') ? { memory: inMebibytes(draft.memory) } : {}),
    }
  }

  override render() {
    const { strings } = this
    const draft = this.draft ?? draftOf(this.vm)
    const contents = {
      general: () => this.#renderGeneral(),
      system: () => this.#renderSystem(draft),
      host: () => this.#renderHost(draft),
      ha: () => this.#renderHa(draft),
    }
    return renderSections(
      strings('editVm.title'),
      sections.map(id => ({ id, label: strings(`editVm.${id}`) })),
      this.section,
      contents[this.section](),
      id => {
        this.section = id as SectionId
      },
    )
  }

  #renderGeneral() {
    const reason = this.strings('action.notHere')
    return html`${this.#renderText('column.name', this.vm.name, reason)}
    ${this.#renderText('column.description', this.vm.description, reason)}`
  }

  #renderSystem(draft: Draft) {
    const { strings, vm } = this
    const onInput = (event: Event) => this.#change({ memory: (event.target as HTMLInputElement).value })
    return html`<label class="row"
        >${strings('editVm.memory')}
        <input type="text" name="memory" .value=${draft.memory} @input=${onInput}
      /></label>
      ${vm.next_memory === null ? nothing : html`<p class="note">${strings('editVm.nextStart')}</p>`}
      ${this.#renderText('editVm.vcpus', String(vm.vcpus), strings('action.notHere'))}`
  }

  #renderHost(draft: Draft) {
    const { strings, state } = this
    const hosts = [
      ['', strings('editVm.anyHost')] as const,
      ...Object.keys(state.hosts).map(name => [name, name] as const),
    ]
    const named = draft.placement.includes(',') ? [[draft.placement, draft.placement] as const] : []
    return html`${this.#renderChoice('editVm.startOn', 'placement', [...hosts, ...named], draft.placement)}
    ${this.#renderChoice(
      'editVm.migrationMode',
      'mode',
      Object.entries(modes).map(([value, key]) => [value, strings(key)] as const),
      draft.mode,
    )}
    ${this.#renderChoice(
      'editVm.migrationPolicy',
      'policy',
      [
        ['', strings('editVm.clusterDefault')] as const,
        ...Object.entries(policies).map(([value, { name }]) => [value, name] as const),
      ],
      draft.policy,
    )}`
  }

  /** With a lease only KILL is left, since nobody may go on with a disk that another has taken over. */
  #renderHa(draft: Draft) {
    const { strings, vm } = this
    const refused = vm.hosted_engine ? strings('editVm.engineHa') : ''
    const needsHa = draft.ha ? '' : strings('editVm.leaseNeedsHa')
    const domain = vm.volume === '' ? strings('editVm.leaseOn') : vm.volume
    const resumeReason = draft.lease ? strings('editVm.leaseNeedsKill') : ''
    return html`<label class="check" title=${refused || nothing}
        ><input
          type="checkbox"
          name="ha"
          .checked=${draft.ha}
          ?disabled=${refused !== ''}
          @change=${(event: Event) => this.#changeHa((event.target as HTMLInputElement).checked)}
        />
        ${strings('editVm.highlyAvailable')}</label
      >
      ${refused === '' ? nothing : html`<p class="note">${refused}</p>`}
      ${this.#renderChoice(
        'editVm.lease',
        'lease',
        [
          ['', strings('editVm.noLease')],
          ['yes', domain],
        ],
        draft.lease ? 'yes' : '',
        needsHa,
      )}
      ${this.#renderChoice('editVm.resume', 'resume', Object.entries(resumes), draft.resume, resumeReason)}
      <fieldset>
        <legend>${strings('editVm.priorityGroup')}</legend>
        ${this.#renderChoice(
          'editVm.priority',
          'priority',
          Object.entries(priorities).map(([value, key]) => [value, strings(key)] as const),
          draft.priority,
        )}
      </fieldset>`
  }

  #renderText(label: StringKey, value: string, reason: string) {
    return html`<label class="row" title=${reason}
      >${this.strings(label)} <input type="text" disabled .value=${value}
    /></label>`
  }

  #renderChoice(
    label: StringKey,
    field: Exclude<keyof Draft, 'ha' | 'memory'>,
    options: readonly (readonly [value: string, text: string])[],
    value: string,
    reason = '',
  ) {
    return html`<label class="row" title=${reason || nothing}
        >${this.strings(label)}
        <select name=${field} ?disabled=${reason !== ''} @change=${(event: Event) => this.#choose(field, event)}>
          ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
        </select></label
      >${reason === '' ? nothing : html`<p class="note">${reason}</p>`}`
  }

  #choose(field: Exclude<keyof Draft, 'ha' | 'memory'>, event: Event) {
    const { value } = event.target as HTMLSelectElement
    if (field === 'lease') this.#change({ lease: value !== '', ...(value === '' ? {} : { resume: 'kill' }) })
    else this.#change({ [field]: value })
  }

  #changeHa(ha: boolean) {
    this.#change(ha ? { ha } : { ha, lease: false })
  }

  #change(change: Partial<Draft>) {
    this.draft = { ...(this.draft ?? draftOf(this.vm)), ...change }
  }
}

/** The portal's MB are MiB; what is no number is left for the cluster to refuse. */
function inMebibytes(text: string): string {
  return text.replace(/^\s*(\d+)\s*(?:MB)?\s*$/i, '$1 MiB')
}

function draftOf(vm: Vm): Draft {
  return {
    memory: `${Math.round((vm.next_memory ?? vm.memory) / mebibyte)} MB`,
    placement: vm.placement.join(','),
    mode: vm.migration_mode,
    policy: vm.migration_policy ?? '',
    ha: vm.ha,
    lease: vm.lease,
    resume: vm.resume,
    priority: vm.priority,
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-edit-vm': ClusterEditVm
  }
}
