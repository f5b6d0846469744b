/** `migrate_vm` and `cancel_migration`: move a VM by hand, to a host of one's choice or the scheduler's. */
import { noteJob, openJob } from '../jobs.ts'
import { cancelMigration as cancel } from '../rules/end-migration.ts'
import { requestMigration } from '../rules/start-migration.ts'
import type { ActionRule } from './action-rule.ts'
import { refuseByStatus, refuseSilent, vmOf } from './vm-actions.ts'

/** Migrate a VM; without `host` the scheduler chooses. */
export const migrateVm: ActionRule<'migrate_vm'> = {
  place: 'portal',
  fields: { vm: 'vm', host: 'host?' },
  refuse: (state, { vm, host }) => {
    const byStatus = refuseByStatus(state, vm, 'Migrate', ['up', 'powering_up', 'paused', 'reboot_in_progress'])
    if (byStatus) return byStatus
    if (vmOf(state, vm).migration_mode === 'pinned') {
      return { code: 'pinned_vm', message: `VM ${vm} is set to "Do not allow migration".` }
    }
    if (host === undefined || host !== vmOf(state, vm).host) return undefined
    return { code: 'same_host', message: `VM ${vm} already runs on Host ${host}.` }
  },
  perform: (world, { vm, host = null }) => {
    const silent = refuseSilent(world, vm)
    if (silent) return silent
    const { user } = world.settings
    const reasons = requestMigration(world, vm, { reason: 'user', user, wanted: host })
    if (reasons !== null) return { code: 'no_host', message: `VM ${vm} cannot be migrated. ${reasons.join(' ')}` }
    openJob(world, 'migrate_vm', { vm, host, user })
    return undefined
  },
}

/** Cancel a migration under way. */
export const cancelMigration: ActionRule<'cancel_migration'> = {
  place: 'portal',
  fields: { vm: 'vm' },
  refuse: (state, { vm }) => refuseByStatus(state, vm, 'Cancel Migration', ['migrating']),
  perform: (world, { vm }) => {
    if (world.inner.flows[vm]?.reason === 'hosted_engine_agent') {
      return {
        code: 'agent_migration',
        message: `The hosted-engine agent moves VM ${vm}; the Manager cannot cancel that.`,
      }
    }
    if (world.state.migrations[vm]?.phase === 'postcopy') {
      return { code: 'postcopy', message: `VM ${vm} runs on its destination already: a post-copy cannot be cancelled.` }
    }
    const { user } = world.settings
    cancel(world, vm, user)
    noteJob(world, 'cancel_migration', { vm, user })
    return undefined
  },
}
