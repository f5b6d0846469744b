/** Send every VM of a host away, because it is to enter Maintenance or has become NonOperational. */
import { migrationStep, openStep } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { joinReasons } from '../refusal.ts'
import type { Vm, VmPriority } from '../state.ts'
import type { World } from '../world.ts'
import { atNextLook } from '../world.ts'
import { requestMigration } from './start-migration.ts'

const ranks: Readonly<Record<VmPriority, number>> = { low: 1, medium: 50, high: 100 }

/** Send a host's VMs away, highest priority first; the names of those that no host can take. */
export function evacuateHost(world: World, name: string, reason: 'maintenance' | 'non_operational'): string[] {
  const vms = Object.values(world.state.vms).filter(vm => vm.host === name && mayLeave(vm, reason))
  vms.sort((a, b) => ranks[b.priority] - ranks[a.priority])
  const failed: string[] = []
  for (const vm of vms) {
    if (vm.hosted_engine) {
      atNextLook(world, world.profile.agentMs, { type: 'agent_migrate_engine', host: name })
      continue
    }
    const reasons = requestMigration(world, vm.name, { reason, user: null, wanted: null })
    if (reasons === null) {
      openStep(world, 'deactivate_host', name, migrationStep(vm.name, name))
      continue
    }
    failed.push(vm.name)
    const detail = joinReasons(reasons)
    logEvent(world, 'noHostForMigration', { vm: vm.name }, detail)
    if (reason === 'maintenance') logEvent(world, 'noHostInMaintenance', { vm: vm.name, host: name }, detail)
  }
  return failed
}

/** Say whether a VM can leave in its status (cluster-facts.md 6.1) and with its migration mode. */
function mayLeave(vm: Vm, reason: 'maintenance' | 'non_operational'): boolean {
  if (!['up', 'powering_up', 'paused', 'reboot_in_progress'].includes(vm.status)) return false
  // Only maintenance moves the Manager's VM, by its agent, and is refused where a VM may not migrate.
  return reason === 'maintenance' || (vm.migration_mode === 'migratable' && !vm.hosted_engine && vm.paused === null)
}
