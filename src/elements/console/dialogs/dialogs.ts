/** The dialogs of the portal by the name the state gives them, cluster-facts.md 2.6. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Action, ClusterState } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { ClusterDialog } from '../../widgets/cluster-dialog/cluster-dialog.ts'

/** What a dialog needs of the console around it. */
export interface DialogContext {
  readonly state: ClusterState
  readonly strings: Strings
  /** Close the dialog and do `action`. */
  readonly agree: (action: Action) => void
  readonly cancel: () => void
}

type DialogRenderer = (context: DialogContext) => TemplateResult | typeof nothing

/** Draw the dialog that is open in the state, or nothing. */
export function renderDialog(context: DialogContext): TemplateResult | typeof nothing {
  return dialogs[context.state.view.dialog]?.(context) ?? nothing
}

const dialogs: Readonly<Record<string, DialogRenderer>> = {
  upgrade_host: renderUpgrade,
  check_for_upgrade: renderCheck,
  deactivate_host: renderMaintenance,
  confirm_host_rebooted: renderConfirmRebooted,
  migrate_vm: renderMigrate,
}

function renderUpgrade({ state, strings, agree, cancel }: DialogContext) {
  const host = state.hosts[state.view.selected_host]
  if (!host) return nothing
  const question = host.vm_count > 0 ? 'dialog.upgradeWithVms' : 'dialog.upgradeQuestion'
  return html`<cluster-dialog
    heading=${strings('dialog.upgradeTitle')}
    ok=${strings('console.ok')}
    cancel=${strings('console.cancel')}
    close=${strings('console.close')}
    icon="warning"
    width="450"
    @cluster-ok=${(event: Event) =>
      agree({ type: 'upgrade_host', host: host.name, reboot: isChecked(event, 'reboot') })}
    @cluster-cancel=${cancel}
    .content=${html`<p>${strings(question)}</p>
    <label class="check"><input type="checkbox" name="reboot" checked /> ${strings('dialog.upgradeReboot')}</label>`}
  ></cluster-dialog>`
}

function renderCheck({ state, strings, agree, cancel }: DialogContext) {
  const host = state.view.selected_host
  return html`<cluster-dialog
    heading=${strings('dialog.upgradeTitle')}
    ok=${strings('console.ok')}
    cancel=${strings('console.cancel')}
    close=${strings('console.close')}
    width="450"
    @cluster-ok=${() => agree({ type: 'check_for_upgrade', host })}
    @cluster-cancel=${cancel}
    .content=${html`<p>${strings('dialog.checkQuestion')}</p>`}
  ></cluster-dialog>`
}

function renderMaintenance({ state, strings, agree, cancel }: DialogContext) {
  const host = state.view.selected_host
  const hasGluster = Object.keys(state.volumes).length > 0
  const onOk = (event: Event) =>
    agree({
      type: 'deactivate_host',
      host,
      ignore_gluster: isChecked(event, 'ignore-gluster'),
      stop_gluster: isChecked(event, 'stop-gluster'),
    })
  return html`<cluster-dialog
    heading=${strings('dialog.maintenanceTitle')}
    ok=${strings('console.ok')}
    cancel=${strings('console.cancel')}
    close=${strings('console.close')}
    width="500"
    @cluster-ok=${onOk}
    @cluster-cancel=${cancel}
    .content=${html`<p>${strings('dialog.maintenanceQuestion')}</p>
    <ul>
      <li>${host}</li>
    </ul>
    ${
      hasGluster
        ? html`<label class="check"
              ><input type="checkbox" name="ignore-gluster" /> ${strings('dialog.ignoreGluster')}</label
            >
            <label class="check"><input type="checkbox" name="stop-gluster" /> ${strings('dialog.stopGluster')}</label>`
        : nothing
    }`}
  ></cluster-dialog>`
}

function renderConfirmRebooted({ state, strings, agree, cancel }: DialogContext) {
  const host = state.view.selected_host
  return html`<cluster-dialog
    heading=${strings('dialog.confirmTitle')}
    ok=${strings('console.ok')}
    cancel=${strings('console.cancel')}
    close=${strings('console.close')}
    icon="warning"
    width="500"
    @cluster-ok=${() => agree({ type: 'confirm_host_rebooted', host })}
    @cluster-cancel=${cancel}
    .content=${html`<p><b>${host}</b></p>
    <p>${strings('dialog.confirmQuestion')}</p>`}
  ></cluster-dialog>`
}

function renderMigrate({ state, strings, agree, cancel }: DialogContext) {
  const vm = state.vms[state.view.selected_vm]
  if (!vm) return nothing
  const hosts = Object.values(state.hosts).filter(host => host.status === 'up' && host.name !== vm.host)
  const onOk = (event: Event) => {
    const destination = isChecked(event, 'target')
      ? (event.currentTarget as ClusterDialog).findField<HTMLSelectElement>('destination')?.value
      : undefined
    agree({ type: 'migrate_vm', vm: vm.name, ...(destination ? { host: destination } : {}) })
  }
  return html`<cluster-dialog
    heading=${strings('dialog.migrateTitle')}
    ok=${strings('console.ok')}
    cancel=${strings('console.cancel')}
    close=${strings('console.close')}
    width="470"
    @cluster-ok=${onOk}
    @cluster-cancel=${cancel}
    .content=${html`<p><b>${vm.name}</b></p>
    <label class="check"><input type="radio" name="choice" checked /> ${strings('dialog.migrateAuto')}</label>
    <label class="check"
      ><input type="radio" name="choice" data-field="target" ?disabled=${hosts.length === 0} />
      ${strings('dialog.migrateTo')}</label
    >
    <label class="field"
      >${strings('dialog.migrateHost')}
      <select data-field="destination" @change=${chooseTarget} ?disabled=${hosts.length === 0}>
        ${hosts.map(host => html`<option value=${host.name}>${host.name}</option>`)}
      </select></label
    >`}
  ></cluster-dialog>`
}

function isChecked(event: Event, name: string): boolean {
  return (event.currentTarget as ClusterDialog).findField<HTMLInputElement>(name)?.checked ?? false
}

/** Choosing a host means that the host is meant. */
function chooseTarget(event: Event) {
  const content = (event.currentTarget as Element).closest('#content')
  const radio = content?.querySelector<HTMLInputElement>('[data-field="target"]')
  if (radio) radio.checked = true
}
