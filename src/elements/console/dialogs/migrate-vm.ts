/** The portal's Migrate dialog, cluster-facts.md 2.6: the system chooses the destination, or the operator does. */
import { html, nothing } from 'lit'
import { type Action, isActionEnabled } from '../../../simulator/index.ts'
import type { ClusterDialog } from '../../widgets/cluster-dialog/cluster-dialog.ts'
import { describeRefusal } from '../describe-refusal.ts'
import { type DialogContext, isChecked, renderFrame, renderNames } from './frame.ts'

/** Draw the dialog for the chosen VMs; a host that cannot take them is greyed, with the reason. */
export function renderMigrate(context: DialogContext) {
  const { strings, chosen } = context
  const vms = chosen.vms
  if (vms.length === 0) return nothing
  const hosts = listDestinations(context)
  const hasHost = hosts.some(({ reason }) => reason === undefined)
  const none = hasHost ? nothing : strings('dialog.migrateNowhere')
  const content = html`${renderNames(vms)}
    <label class="check"><input type="radio" name="choice" checked /> ${strings('dialog.migrateAuto')}</label>
    <label class="check" title=${none}
      ><input type="radio" name="choice" data-field="target" ?disabled=${!hasHost} /> ${strings('dialog.migrateTo')}</label
    >
    <label class="field" title=${none}
      >${strings('dialog.migrateHost')}
      <select data-field="destination" @change=${chooseTarget} ?disabled=${!hasHost}>
        ${hosts.map(
          ({ name, reason }) =>
            html`<option value=${name} ?disabled=${reason !== undefined} title=${reason ?? nothing}>${name}</option>`,
        )}
      </select></label
    >
    ${hosts.map(({ name, reason }) => (reason === undefined ? nothing : html`<p class="note">${name}: ${reason}</p>`))}`
  return renderFrame(
    {
      heading: strings('dialog.migrateTitle'),
      width: 470,
      content,
      onOk: dialog => vms.map(vm => createAction(vm, dialog)),
    },
    context,
  )
}

/** Every host that is Up and has not all of the VMs already; the first reason why it cannot take one of them. */
function listDestinations({ state, chosen, strings }: DialogContext) {
  return Object.values(state.hosts)
    .filter(({ name, status }) => status === 'up' && chosen.vms.some(vm => state.vms[vm]?.host !== name))
    .map(({ name }) => {
      const answers = chosen.vms
        .filter(vm => state.vms[vm]?.host !== name)
        .map(vm => isActionEnabled(state, { type: 'migrate_vm', vm, host: name }))
      const refused = answers.find(answer => !answer.enabled)
      return { name, reason: refused && describeRefusal(refused.refusal, strings) }
    })
}

function createAction(vm: string, dialog: ClusterDialog): Action {
  const host = isChecked(dialog, 'target') ? dialog.findField<HTMLSelectElement>('destination')?.value : undefined
  return { type: 'migrate_vm', vm, ...(host ? { host } : {}) }
}

/** Choosing a host means that the host is meant. */
function chooseTarget(event: Event) {
  const content = (event.currentTarget as Element).closest('#content')
  const radio = content?.querySelector<HTMLInputElement>('[data-field="target"]')
  if (radio) radio.checked = true
}
