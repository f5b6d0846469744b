/** `select_spm`: Management › Select as SPM. */

import { noteJob } from '../jobs.ts'
import { refuse } from '../refusal.ts'
import { makeSpm } from '../rules/elect-spm.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf } from './host-menu.ts'

/** Give a host the role of Storage Pool Manager. */
export const selectSpm: ActionRule<'select_spm'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => {
    const { status, spm, spmPriority } = hostOf(state, host)
    if (status !== 'up') return refuse('spmNeedsUp', { host, hostStatus: status })
    if (spm) return refuse('alreadySpm', { host })
    if (spmPriority < 0) return refuse('spmNever', { host })
    const silent = Object.values(state.hosts).find(other => other.spm && other.status !== 'up')
    if (!silent) return undefined
    return refuse('spmSilent', { host: silent.name })
  },
  perform: (world, { host }) => {
    makeSpm(world, host)
    noteJob(world, 'select_spm', { host, user: world.settings.user })
    return undefined
  },
}
