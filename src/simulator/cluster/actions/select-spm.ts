/** `select_spm`: Management › Select as SPM. */

import { noteJob } from '../jobs.ts'
import { words } from '../refusal.ts'
import { makeSpm } from '../rules/elect-spm.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf } from './host-menu.ts'

/** Give a host the role of Storage Pool Manager. */
export const selectSpm: ActionRule<'select_spm'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => {
    const { status, spm, spmPriority } = hostOf(state, host)
    if (status !== 'up')
      return { code: 'host_status', message: `Host ${host} is ${words(status)}: only a host that is Up can be SPM.` }
    if (spm) return { code: 'already_spm', message: `Host ${host} is the Storage Pool Manager already.` }
    if (spmPriority < 0) return { code: 'spm_never', message: `Host ${host} has SPM priority Never.` }
    const silent = Object.values(state.hosts).find(other => other.spm && other.status !== 'up')
    if (!silent) return undefined
    return {
      code: 'spm_silent',
      message: `Host ${silent.name} holds the role and does not answer: confirm first that it was rebooted.`,
    }
  },
  perform: (world, { host }) => {
    makeSpm(world, host)
    noteJob(world, 'select_spm', { host, user: world.settings.user })
    return undefined
  },
}
