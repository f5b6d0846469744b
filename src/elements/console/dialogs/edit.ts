/** The portal's Edit dialogs: their forms are elements of their own, which say what was changed. */
import { html, nothing } from 'lit'
import type { Action } from '../../../simulator/index.ts'
import { loadElement } from '../lazy-elements.ts'
import { type DialogContext, renderFrame } from './frame.ts'

/** A form inside a dialog. */
type Form = Element & { readonly action: Action }

/** Draw Edit Virtual Machine. */
export function renderEditVm(context: DialogContext) {
  const { state, strings } = context
  const vm = state.vms[state.view.selected_vm]
  if (!vm) return nothing
  void loadElement('cluster-edit-vm')
  const content = html`<cluster-edit-vm data-field="form" .vm=${vm} .state=${state} .strings=${strings}></cluster-edit-vm>`
  return renderEdit(strings('editVm.title'), content, context)
}

/** Draw Edit Host. */
export function renderEditHost(context: DialogContext) {
  const { state, strings } = context
  const host = state.hosts[state.view.selected_host]
  if (!host) return nothing
  void loadElement('cluster-edit-host')
  const content = html`<cluster-edit-host data-field="form" .host=${host} .strings=${strings}></cluster-edit-host>`
  return renderEdit(strings('editHost.title'), content, context)
}

function renderEdit(heading: string, content: ReturnType<typeof html>, context: DialogContext) {
  return renderFrame(
    {
      heading,
      width: 640,
      content,
      onOk: dialog => {
        const action = dialog.findField<Form>('form')?.action
        return action ? [action] : []
      },
    },
    context,
  )
}
