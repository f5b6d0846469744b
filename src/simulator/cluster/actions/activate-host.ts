/** `activate_host`: Management › Activate; on a host that is preparing for maintenance it takes that back. */
import { logEvent } from '../log-event.ts'
import { beginActivation } from '../rules/host-job.ts'
import { innerHost } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { refuseByMenu } from './host-menu.ts'

/** Bring a host back into service. */
export const activateHost: ActionRule<'activate_host'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => refuseByMenu(state, host, 'Activate'),
  perform: (world, { host }) => {
    const { user } = world.settings
    const { job } = innerHost(world, host)
    logEvent(world, 'activate', { host, user })
    if (job?.type === 'upgrade')
      logEvent(world, 'upgradeFailed', { host, user: job.user }, `${user} activated Host ${host}.`)
    beginActivation(world, host)
    return undefined
  },
}
