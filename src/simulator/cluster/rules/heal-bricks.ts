/**
 * Self-heal: what surviving bricks owe a brick that is back is copied to it, and the Manager learns of it only when it
 * next reads heal info (cluster-facts.md 5.2, 5.5). The copies share the hosts' links with migrations.
 */
import { networkOf } from '../cables.ts'
import { recountLinks } from '../host-figures.ts'
import type { HealFlow } from '../link-flows.ts'
import { countSharing, healFlows, healRate } from '../link-flows.ts'
import type { World } from '../world.ts'
import { after, patchBrick, patchVolume } from '../world.ts'
import { countOwed, ENTRY_MS, HEAL_TICK_MS, showOwed, watchHealing } from './gluster-truth.ts'
import { shareLinks } from './migration-rates.ts'

/** Size of a shard; `full` heal copies a touched shard whole. */
const SHARD_BYTES = 64 * 1024 * 1024

/** Copy a second's worth to every brick that is back, and free the links of what is done. */
export function healBricks(world: World): void {
  countOwed(world)
  const sharing = countSharing(world)
  const flows = healFlows(world)
  for (const flow of flows) copy(world, flow, sharing(flow))
  showOwed(world)
  const left = healFlows(world).length
  if (left > 0) world.inner.pendingOnce['heal_bricks'] = after(world, HEAL_TICK_MS, { type: 'heal_bricks' })
  if (left === flows.length) return
  shareLinks(world)
  recountLinks(
    world,
    flows.flatMap(({ source, destination }) => [source, destination]),
  )
}

/** Take what one stream carried in a second off what every brick owes its destination: they hold the same shards. */
function copy(world: World, { brick }: HealFlow, sharing: number): void {
  const rate = healRate(networkOf(world.state, 'gluster'), sharing)
  const healed = Math.floor(((rate / SHARD_BYTES) * ENTRY_MS * HEAL_TICK_MS) / 1000)
  for (const [holder, debts] of Object.entries(world.inner.owed)) {
    const owed = debts[brick]
    if (owed === undefined || !world.inner.bricks[holder]) continue
    const { [brick]: _, ...rest } = debts
    world.inner.owed[holder] = owed > healed ? { ...rest, [brick]: owed - healed } : rest
  }
}

/** Read heal info: what bricks truly hold for others becomes what the portal shows. */
export function readHealInfo(world: World): void {
  countOwed(world)
  let isWanted = Object.values(world.inner.bricks).includes(false)
  for (const brick of Object.values(world.state.bricks)) {
    if (!world.inner.bricks[brick.id]) continue
    if (brick.pendingEntries > 0) isWanted = true
    if (brick.unsyncedEntries === brick.pendingEntries) continue
    patchBrick(world, brick.id, { unsyncedEntries: brick.pendingEntries })
  }
  for (const volume of Object.values(world.state.volumes)) {
    const needsHeal = volume.bricks.some(id => (world.state.bricks[id]?.unsyncedEntries ?? 0) > 0)
    if (needsHeal !== volume.needs_heal) patchVolume(world, volume.name, { needs_heal: needsHeal })
  }
  if (isWanted) watchHealing(world)
}
