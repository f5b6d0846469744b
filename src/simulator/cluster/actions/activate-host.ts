/** `activate_host`: Management › Activate; on a host that is preparing for maintenance it takes that back. */
import { openJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { beginActivation, giveUpUpgrade } from '../rules/host-job.ts'
import type { ActionRule } from './action-rule.ts'
import { refuseByMenu } from './host-menu.ts'

/** Bring a host back into service. */
export const activateHost: ActionRule<'activate_host'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => refuseByMenu(state, host, 'Activate'),
  perform: (world, { host }) => {
    const { user } = world.settings
    logEvent(world, 'activate', { host, user })
    giveUpUpgrade(world, host, `${user} activated Host ${host}.`)
    openJob(world, 'activate_host', { host, user })
    beginActivation(world, host)
    return undefined
  },
}
