/** `deactivate_host`: Management › Maintenance. Its refusals show at once, in a popup. */
import { checkMaintenance } from '../maintenance-gate.ts'
import { refuse } from '../refusal.ts'
import { enterMaintenance } from '../rules/enter-maintenance.ts'
import { getHost, innerHost } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { refuseByMenu } from './host-menu.ts'

/** Move a host to Maintenance; `ignore_gluster` skips quorum and self-heal checks, `stop_gluster` stops glusterd there. */
export const deactivateHost: ActionRule<'deactivate_host'> = {
  place: 'portal',
  fields: { host: 'host', ignore_gluster: 'boolean?', stop_gluster: 'boolean?', reason: 'text?' },
  refuse: (state, { host }) => refuseByMenu(state, host, 'Maintenance'),
  perform: (world, { host, ignore_gluster = false, stop_gluster = false, reason = '' }) => {
    if (innerHost(world, host).job !== null) {
      return refuse('hostLeaves', { host })
    }
    const refusal = checkMaintenance(world.state, getHost(world, host), ignore_gluster)
    if (refusal) return refusal
    const { user } = world.settings
    const job = {
      type: 'maintenance',
      user,
      stopGluster: stop_gluster,
      ignoreGluster: ignore_gluster,
      reboot: false,
      fromMaintenance: false,
    } as const
    enterMaintenance(world, host, job, reason)
    return undefined
  },
}
