/** The dialogs of the portal by the name the state gives them, cluster-facts.md 2.6. */
import { html, nothing, type TemplateResult } from 'lit'
import { renderHostTags, renderVmTags } from './assign-tags.ts'
import { renderEditHost, renderEditVm } from './edit.ts'
import { type DialogContext, isChecked, renderFrame, renderNames } from './frame.ts'
import { renderMigrate } from './migrate-vm.ts'

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
  assign_host_tags: renderHostTags,
  assign_vm_tags: renderVmTags,
  update_vm: renderEditVm,
  update_host: renderEditHost,
  fence_restart: context => renderFence('restart', context),
  fence_stop: context => renderFence('stop', context),
}

function renderUpgrade(context: DialogContext) {
  const { state, strings } = context
  const host = state.hosts[state.view.selected_host]
  if (!host) return nothing
  const question = host.vm_count > 0 ? 'dialog.upgradeWithVms' : 'dialog.upgradeQuestion'
  const content = html`<p>${strings(question)}</p>
    <label class="check"><input type="checkbox" name="reboot" checked /> ${strings('dialog.upgradeReboot')}</label>`
  return renderFrame(
    {
      heading: strings('dialog.upgradeTitle'),
      width: 450,
      icon: 'warning',
      content,
      onOk: dialog => [{ type: 'upgrade_host', host: host.name, reboot: isChecked(dialog, 'reboot') }],
    },
    context,
  )
}

function renderCheck(context: DialogContext) {
  const { state, strings } = context
  const host = state.view.selected_host
  return renderFrame(
    {
      heading: strings('dialog.upgradeTitle'),
      width: 450,
      content: html`<p>${strings('dialog.checkQuestion')}</p>`,
      onOk: () => [{ type: 'check_for_upgrade', host }],
    },
    context,
  )
}

/** Of several hosts the one that holds the SPM role goes last, as the engine does it (cluster-facts.md 3). */
function renderMaintenance(context: DialogContext) {
  const { state, strings, chosen } = context
  const hosts = [...chosen.hosts].sort((a, b) => Number(state.hosts[a]?.spm) - Number(state.hosts[b]?.spm))
  const hasGluster = Object.keys(state.volumes).length > 0
  const content = html`<p>${strings('dialog.maintenanceQuestion')}</p>
    ${renderNames(chosen.hosts)}
    ${
      hasGluster
        ? html`<label class="check"
              ><input type="checkbox" name="ignore-gluster" /> ${strings('dialog.ignoreGluster')}</label
            >
            <label class="check"><input type="checkbox" name="stop-gluster" /> ${strings('dialog.stopGluster')}</label>`
        : nothing
    }`
  return renderFrame(
    {
      heading: strings('dialog.maintenanceTitle'),
      width: 500,
      content,
      onOk: dialog =>
        hosts.map(host => ({
          type: 'deactivate_host',
          host,
          ignore_gluster: isChecked(dialog, 'ignore-gluster'),
          stop_gluster: isChecked(dialog, 'stop-gluster'),
        })),
    },
    context,
  )
}

/** The box has to be ticked: whoever confirms what did not happen lets VMs run twice. */
function renderConfirmRebooted(context: DialogContext) {
  const { state, strings } = context
  const host = state.view.selected_host
  const content = html`<p><b>${host}</b></p>
    <p>${strings('dialog.confirmQuestion')}</p>
    <label class="check"><input type="checkbox" name="approve" required /> ${strings('dialog.approve')}</label>`
  return renderFrame(
    {
      heading: strings('dialog.confirmTitle'),
      width: 500,
      icon: 'warning',
      content,
      onOk: () => [{ type: 'confirm_host_rebooted', host }],
    },
    context,
  )
}

/** Power is cut only after a question. */
function renderFence(type: 'restart' | 'stop', context: DialogContext) {
  const { strings, chosen } = context
  const action = strings(`action.${type}`)
  const content = html`<p>${strings('dialog.powerQuestion', { action })}</p>
    ${renderNames(chosen.hosts)}`
  return renderFrame(
    {
      heading: strings('dialog.powerTitle', { action }),
      width: 450,
      icon: 'warning',
      content,
      onOk: () => chosen.hosts.map(host => ({ type: 'fence_host', host, fence_type: type })),
    },
    context,
  )
}
