/** `migrate_vm` and `cancel_migration`: move a VM by hand, to a host of one's choice or the scheduler's. */
import { noteJob, openJob } from '../jobs.ts'
import { refuse } from '../refusal.ts'
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
      return refuse('pinnedVm', { vm })
    }
    if (host === undefined || host !== vmOf(state, vm).host) return undefined
    return refuse('sameHost', { vm, host })
  },
  perform: (world, { vm, host = null }) => {
    const silent = refuseSilent(world, vm)
    if (silent) return silent
    const { user } = world.settings
    const reasons = requestMigration(world, vm, { reason: 'user', user, wanted: host })
    if (reasons !== null) return refuse('cannotMigrate', { vm }, reasons)
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
      return refuse('agentMigration', { vm })
    }
    if (world.state.migrations[vm]?.phase === 'postcopy') {
      return refuse('postcopy', { vm })
    }
    const { user } = world.settings
    cancel(world, vm, user)
    noteJob(world, 'cancel_migration', { vm, user })
    return undefined
  },
}
