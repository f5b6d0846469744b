/** Which migration policy a VM goes by: its own, else the cluster's, else the profile's. */
import type { MigrationPolicy } from './profile.ts'
import { policies } from './profile.ts'
import type { World } from './world.ts'
import { getVm } from './world.ts'

/** Get the policy of a VM; no policy lets more migrate at once than the profile does. The agent's VM keeps the profile's. */
export function policyOf(world: World, vm: string): MigrationPolicy {
  const standard = world.profile.migrationPolicy
  const name = getVm(world, vm).migration_policy ?? world.settings.migrationPolicy
  if (name === null || getVm(world, vm).hosted_engine) return standard
  const policy = policies[name]
  return { ...policy, concurrent: Math.min(policy.concurrent, standard.concurrent) }
}
