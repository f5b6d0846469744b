/** `update_host`: the Edit Host dialog, as far as it has power management and the priority for SPM. */
import { noteJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { refuse } from '../refusal.ts'
import { patchHost } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf } from './host-menu.ts'
import { refuseWord } from './refuse-word.ts'

/** The portal's words for a host's priority as SPM (cluster-facts.md 2.2). */
export const spmPriorities = { never: -1, low: 2, normal: 5, high: 7 } as const

type SpmPriority = keyof typeof spmPriorities

/** Change a host's settings. */
export const updateHost: ActionRule<'update_host'> = {
  place: 'portal',
  fields: { host: 'host', power_management: 'boolean?', kdump_detection: 'boolean?', spm_priority: 'text?' },
  refuse: (state, { host, power_management: fence, kdump_detection: kdump, spm_priority: priority }) => {
    const wrong = refuseWord('spm_priority', priority, Object.keys(spmPriorities))
    if (wrong) return wrong
    if (kdump !== true || (fence ?? hostOf(state, host).power_management)) return undefined
    return refuse('kdumpNeedsPower', { host })
  },
  perform: (world, { host, power_management: fence, kdump_detection: kdump, spm_priority: priority }) => {
    const { user } = world.settings
    patchHost(world, host, {
      ...(fence === undefined ? {} : { power_management: fence }),
      ...(fence === false ? { kdump_detection: false } : kdump === undefined ? {} : { kdump_detection: kdump }),
      ...(priority === undefined ? {} : { spmPriority: spmPriorities[priority as SpmPriority] }),
    })
    logEvent(world, 'hostUpdated', { host, user })
    noteJob(world, 'update_host', { host, user })
    return undefined
  },
}
