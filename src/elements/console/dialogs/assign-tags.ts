/** The portal's Assign Tags: one line of words, for every chosen host or VM. */
import { html } from 'lit'
import type { Action } from '../../../simulator/index.ts'
import { type DialogContext, renderFrame } from './frame.ts'

/** Draw Assign Tags for the hosts that are chosen. */
export function renderHostTags(context: DialogContext) {
  const { state, chosen } = context
  const tags = state.hosts[state.view.selected_host]?.tags ?? []
  return renderTags(tags, context, text => chosen.hosts.map(host => ({ type: 'assign_tags', host, tags: text })))
}

/** Draw Assign Tags for the VMs that are chosen. */
export function renderVmTags(context: DialogContext) {
  const { state, chosen } = context
  const tags = state.vms[state.view.selected_vm]?.tags ?? []
  return renderTags(tags, context, text => chosen.vms.map(vm => ({ type: 'assign_tags', vm, tags: text })))
}

function renderTags(tags: readonly string[], context: DialogContext, assign: (text: string) => readonly Action[]) {
  const { strings } = context
  const content = html`<label class="line">${strings('dialog.tags')} <input data-field="tags" value=${tags.join(', ')} /></label>
    <p class="note">${strings('dialog.tagsNote')}</p>`
  return renderFrame(
    {
      heading: strings('action.assignTags'),
      width: 450,
      content,
      onOk: dialog => assign(dialog.findField<HTMLInputElement>('tags')?.value ?? ''),
    },
    context,
  )
}
