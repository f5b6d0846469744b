/** `check_for_upgrade`: look for updates now (events 884, 885, 843). */
import { logEvent } from '../log-event.ts'
import { after } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { refuseByMenu } from './host-menu.ts'

/** Check a host for updates. */
export const checkForUpgrade: ActionRule<'check_for_upgrade'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => refuseByMenu(state, host, 'Check for Upgrade'),
  perform: (world, { host }) => {
    logEvent(world, 'checkStarted', { host })
    after(world, world.profile.upgradeCheckMs, { type: 'upgrade_checked', host })
    return undefined
  },
}
