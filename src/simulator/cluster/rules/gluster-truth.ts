/**
 * What Gluster truly does, whatever the Manager has seen: which brick processes run (server quorum kills those of a
 * minority), which volumes can be written (client quorum), what each brick owes the others (cluster-facts.md 5).
 */
import { lacksRole } from '../cables.ts'
import { replicaSets } from '../maintenance-gate.ts'
import type { ClusterState, Volume } from '../state.ts'
import type { World } from '../world.ts'
import { after, onceAtNextLook, patchBrick, patchVolume } from '../world.ts'
import { shareLinks } from './migration-rates.ts'

/** Milliseconds of one VM's writes that touch one more shard: our model's constant, not a sourced one. */
export const ENTRY_MS = 10_000
/** Between two looks at how far self-heal is. */
export const HEAL_TICK_MS = 1000
/** Most shards that one VM keeps touching: likewise. */
const MOST_ENTRIES_PER_VM = 64

/** Work out bricks and quorum anew after machines or daemons went or came; a crash holds I/O for ping-timeout. */
export function settleGluster(world: World, cause: 'clean' | 'crash'): void {
  countOwed(world)
  const running = runningBricks(world)
  let returned = false
  for (const id of Object.keys(world.state.bricks)) {
    if (running[id] && !world.inner.bricks[id]) returned = true
  }
  world.inner = { ...world.inner, bricks: running }
  for (const volume of Object.values(world.state.volumes)) settleQuorum(world, volume, cause)
  if (returned) {
    startHealing(world)
    shareLinks(world)
  }
  if (Object.values(running).includes(false)) watchHealing(world)
}

/** Let self-heal begin, unless it is under way. */
function startHealing(world: World): void {
  if (world.inner.pendingOnce['heal_bricks'] !== undefined) return
  world.inner.pendingOnce['heal_bricks'] = after(world, HEAL_TICK_MS, { type: 'heal_bricks' })
}

/** Have heal info read at its next look. */
export function watchHealing(world: World): void {
  onceAtNextLook(world, world.profile.healInfoMs, { type: 'heal_info' })
}

/** Add the writes since the last count to what surviving bricks owe the missing ones. */
export function countOwed(world: World): void {
  for (const volume of Object.values(world.state.volumes)) {
    const elapsed = world.kernel.now - (world.inner.owedSince[volume.name] ?? 0)
    world.inner.owedSince[volume.name] = world.kernel.now
    if (elapsed === 0 || !volume.quorum) continue
    if (volume.bricks.every(id => world.inner.bricks[id])) continue
    const writers = countWriters(world, volume.name)
    if (writers === 0) continue
    const most = MOST_ENTRIES_PER_VM * ENTRY_MS * writers
    for (const set of replicaSets(world.state, volume)) {
      const missing = set.filter(brick => !world.inner.bricks[brick.id])
      for (const holder of set) {
        if (missing.length > 0 && world.inner.bricks[holder.id]) owe(world, holder.id, missing, elapsed * writers, most)
      }
    }
  }
  showOwed(world)
}

/** Write into each brick how many entries it truly holds for others. */
export function showOwed(world: World): void {
  for (const brick of Object.values(world.state.bricks)) {
    const owed = Object.values(world.inner.owed[brick.id] ?? {})
    const pendingEntries = Math.ceil(owed.reduce((a, b) => Math.max(a, b), 0) / ENTRY_MS)
    if (pendingEntries !== brick.pendingEntries) patchBrick(world, brick.id, { pendingEntries })
  }
}

/** Say whether a volume's replica sets all have client quorum with these bricks. */
export function hasClientQuorum(
  state: Pick<ClusterState, 'bricks'>,
  volume: Volume,
  running: Readonly<Record<string, boolean>>,
): boolean {
  const need = Math.floor(volume.replica / 2) + 1
  return replicaSets(state, volume).every(
    set => set.filter(brick => running[brick.id]).length >= Math.min(need, set.length),
  )
}

function owe(world: World, holder: string, missing: readonly { id: string }[], ms: number, most: number): void {
  const owed = { ...world.inner.owed[holder] }
  for (const { id } of missing) owed[id] = Math.min(most, (owed[id] ?? 0) + ms)
  world.inner.owed[holder] = owed
}

function countWriters(world: World, volume: string): number {
  if (world.writers.version !== world.versions.vms) {
    const counts = new Map<string, number>()
    for (const vm of Object.values(world.state.vms)) {
      if (vm.paused !== null || !world.inner.vms[vm.name]?.alive) continue
      counts.set(vm.volume, (counts.get(vm.volume) ?? 0) + 1)
    }
    world.writers = { version: world.versions.vms, counts }
  }
  return world.writers.counts.get(volume) ?? 0
}

function runningBricks(world: World): Record<string, boolean> {
  const peers = new Set(Object.values(world.state.bricks).map(brick => brick.host))
  const serves = (host: string) => {
    const inner = world.inner.hosts[host]
    return Boolean(inner?.running && inner.glusterd) && !lacksRole(world.state, host, 'gluster')
  }
  const alive = [...peers].filter(serves).length
  const serverQuorum = alive * 2 > peers.size
  const running: Record<string, boolean> = {}
  for (const brick of Object.values(world.state.bricks)) running[brick.id] = serverQuorum && serves(brick.host)
  return running
}

function settleQuorum(world: World, volume: Volume, cause: 'clean' | 'crash'): void {
  const quorum = hasClientQuorum(world.state, volume, world.inner.bricks)
  if (quorum === volume.quorum) return
  patchVolume(world, volume.name, { quorum })
  if (quorum) after(world, world.profile.refreshMs, { type: 'resume_vms', volume: volume.name })
  else after(world, cause === 'crash' ? world.profile.pingTimeoutMs : 1000, { type: 'pause_vms', volume: volume.name })
  onceAtNextLook(world, world.profile.glusterSyncMs, { type: 'sync_bricks' })
}
