/** What a learner does with the console itself; it is in the log like any act, and touches no cluster. */
import { patchView } from '../world.ts'
import type { ActionRule } from './action-rule.ts'

const free = { place: 'view', refuse: () => undefined } as const

/** Select a host in the grid. */
export const selectHost: ActionRule<'select_host'> = {
  ...free,
  fields: { host: 'host' },
  perform: (world, { host }) => {
    patchView(world, { selected_host: host })
    return undefined
  },
}

/** Select a VM in the grid. */
export const selectVm: ActionRule<'select_vm'> = {
  ...free,
  fields: { vm: 'vm' },
  perform: (world, { vm }) => {
    patchView(world, { selected_vm: vm })
    return undefined
  },
}

/** Show another page of the portal. */
export const openPage: ActionRule<'open_page'> = {
  ...free,
  fields: { page: 'text' },
  perform: (world, { page }) => {
    patchView(world, { page, dialog: '' })
    return undefined
  },
}

/** Open a dialog, on the object named or the one selected. */
export const openDialog: ActionRule<'open_dialog'> = {
  ...free,
  fields: { dialog: 'text', host: 'host?', vm: 'vm?' },
  perform: (world, { dialog, host, vm }) => {
    patchView(world, {
      dialog,
      ...(host === undefined ? {} : { selected_host: host }),
      ...(vm === undefined ? {} : { selected_vm: vm }),
    })
    return undefined
  },
}

/** Close the open dialog. */
export const closeDialog: ActionRule<'close_dialog'> = {
  ...free,
  fields: {},
  perform: world => {
    patchView(world, { dialog: '' })
    return undefined
  },
}
