/**
 * Self-heal: what surviving bricks owe a brick that is back is copied shard by shard, and the Manager learns of it
 * only when it next reads heal info (cluster-facts.md 5.2, 5.5).
 */
import { migrationNetwork } from '../host-figures.ts'
import type { World } from '../world.ts'
import { after, patchBrick, patchVolume } from '../world.ts'
import { countOwed, ENTRY_MS, showOwed, watchHealing } from './gluster-truth.ts'
import { payloadOf } from './migration-rates.ts'

/** Size of a shard; `full` heal copies a touched shard whole. */
const SHARD_BYTES = 64 * 1024 * 1024

/** Copy a second's worth of shards to every brick that is back. */
export function healBricks(world: World): void {
  countOwed(world)
  const speed = payloadOf(migrationNetwork(world)?.speed ?? 0)
  const healed = Math.max(1, Math.floor(speed / SHARD_BYTES)) * ENTRY_MS
  let isLeft = false
  for (const [holder, debts] of Object.entries(world.inner.owed)) {
    if (!world.inner.bricks[holder]) continue
    const rest: Record<string, number> = {}
    for (const [brick, ms] of Object.entries(debts)) {
      const left = world.inner.bricks[brick] ? Math.max(0, ms - healed) : ms
      if (left === 0) continue
      rest[brick] = left
      if (world.inner.bricks[brick]) isLeft = true
    }
    world.inner.owed[holder] = rest
  }
  showOwed(world)
  if (isLeft) world.inner.pendingOnce['heal_bricks'] = after(world, 1000, { type: 'heal_bricks' })
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
