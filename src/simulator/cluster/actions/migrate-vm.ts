/** `migrate_vm` and `cancel_migration`: move a VM by hand, to a host of one's choice or the scheduler's. */
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
    const request = { reason: 'user', user: world.settings.user, wanted: host } as const
    const reasons = requestMigration(world, vm, request)
    return reasons === null
      ? undefined
      : { code: 'no_host', message: `VM ${vm} cannot be migrated. ${reasons.join(' ')}` }
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
    cancel(world, vm, world.settings.user)
    return undefined
  },
}
