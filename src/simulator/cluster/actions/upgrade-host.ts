/** `upgrade_host`: the dialog's OK (ovirt-engine UpgradeHostCommand): a refusal by the gate comes later, as events. */
import { logEvent } from '../log-event.ts'
import { refuse } from '../refusal.ts'
import { planInstall } from '../rules/upgrade-host.ts'
import { after, getHost, innerHost, patchInnerHost } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf, refuseByMenu } from './host-menu.ts'

/** Upgrade a host, with a reboot unless `reboot` is false. */
export const upgradeHost: ActionRule<'upgrade_host'> = {
  place: 'portal',
  fields: { host: 'host', reboot: 'boolean?' },
  refuse: (state, { host }) => {
    const byMenu = refuseByMenu(state, host, 'Upgrade')
    if (byMenu) return byMenu
    if (hostOf(state, host).update_available) return undefined
    return refuse('noUpdate', { host })
  },
  perform: (world, { host, reboot = true }) => {
    if (innerHost(world, host).job !== null) {
      return refuse('hostLeaves', { host })
    }
    const { user } = world.settings
    const fromMaintenance = getHost(world, host).status === 'maintenance'
    const job = { type: 'upgrade', user, stopGluster: true, ignoreGluster: false, reboot, fromMaintenance } as const
    patchInnerHost(world, host, { job })
    logEvent(world, 'upgradeStarted', { host, user })
    if (fromMaintenance) planInstall(world, host)
    else after(world, world.profile.asyncMs, { type: 'begin_maintenance', host })
    return undefined
  },
}
