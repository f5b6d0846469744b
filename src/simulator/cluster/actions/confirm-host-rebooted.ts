/** `confirm_host_rebooted`: the operator vouches that a silent host runs nothing any more (event 494). */
import { logEvent } from '../log-event.ts'
import { words } from '../refusal.ts'
import { buryVms } from '../rules/vm-lifecycle.ts'
import { getHost, onceAtNextLook, patchHost } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf } from './host-menu.ts'

/** Confirm that a host which does not answer was rebooted. */
export const confirmHostRebooted: ActionRule<'confirm_host_rebooted'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => {
    const { status } = hostOf(state, host)
    if (status === 'non_responsive') return undefined
    return {
      code: 'host_status',
      message: `Host ${host} is ${words(status)}: only a Non Responsive host can be confirmed as rebooted.`,
    }
  },
  perform: (world, { host }) => {
    logEvent(world, 'manualFence', { host, user: world.settings.user })
    buryVms(world, host, 'The host was confirmed as rebooted', 'vmDownByFence')
    if (getHost(world, host).spm) patchHost(world, host, { spm: false })
    onceAtNextLook(world, world.profile.refreshMs, { type: 'elect_spm' })
    return undefined
  },
}
