/**
 * Share the links among the transfers on them and say when each round ends. A transfer gets its policy's
 * share of the link (cluster-facts.md 7.2) or, where more of them, or of the streams of self-heal, meet at a host, an equal part of what the wire
 * carries (7.5: 941 Mb/s of 1 Gb/s, which is 1448 of each frame's 1538 bytes).
 */

import { migrationNetwork, recountLinks } from '../host-figures.ts'
import { countSharing, healFlows, payloadOf, UNKNOWN_LINK_LIMIT } from '../link-flows.ts'
import { policyOf } from '../migration-policy.ts'
import type { Network } from '../state.ts'
import type { World } from '../world.ts'
import { after, callOff, getVm, innerVm, patchFlow, setMigration } from '../world.ts'

/** Bring every transfer up to now: bytes sent, bytes dirtied meanwhile. */
function settleFlows(world: World): void {
  for (const vm of Object.keys(world.inner.flows)) settleFlow(world, vm)
}

/** Bring one transfer up to now. */
export function settleFlow(world: World, vm: string): void {
  const flow = world.inner.flows[vm]
  const migration = world.state.migrations[vm]
  if (!flow || !migration || migration.phase === 'setup') return
  const elapsed = world.kernel.now - flow.settledAt
  if (elapsed === 0) return
  const sent = Math.min(flow.left, Math.floor((flow.rate * elapsed) / 1000))
  const { dirtyRate, workingSet, alive } = innerVm(world, vm)
  const writes = alive && migration.phase === 'precopy' && getVm(world, vm).paused === null
  const rate = writes ? (dirtyRate * (100 - flow.throttle)) / 100 : 0
  patchFlow(world, vm, {
    settledAt: world.kernel.now,
    left: flow.left - sent,
    dirtied: Math.min(workingSet, flow.dirtied + Math.floor((rate * elapsed) / 1000)),
  })
  setMigration(world, vm, { ...migration, remaining: flow.left - sent, sent: migration.sent + sent })
}

/** Give every transfer its rate anew and move the ends of the rounds that it changes. */
export function shareLinks(world: World): void {
  settleFlows(world)
  const active = Object.values(world.state.migrations).filter(migration => migration.phase !== 'setup')
  const sharing = countSharing(world)
  const network = migrationNetwork(world)
  const touched = healFlows(world).flatMap(({ source, destination }) => [source, destination])
  for (const { vm, source, destination } of active) {
    const most = sharing({ network: network?.name ?? '', source, destination })
    if (setRate(world, vm, bandwidthOf(network, policyOf(world, vm).concurrent, most))) {
      touched.push(source, destination)
    }
  }
  recountLinks(world, touched)
}

/** Tell the bytes a second for one of `sharing` transfers, each limited to the `concurrent`th part of the link. */
export function bandwidthOf(network: Network | undefined, concurrent: number, sharing: number): number {
  const speed = network?.speed ?? 0
  if (speed === 0) return UNKNOWN_LINK_LIMIT
  const limit = Math.floor(speed / 8 / concurrent)
  return Math.min(limit, Math.floor(payloadOf(speed) / sharing))
}

function setRate(world: World, vm: string, rate: number): boolean {
  const flow = world.inner.flows[vm]
  const migration = world.state.migrations[vm]
  if (!flow || !migration || flow.rate === rate) return false
  patchFlow(world, vm, { rate })
  setMigration(world, vm, { ...migration, bandwidth: rate })
  if (migration.phase === 'precopy' || migration.phase === 'postcopy') scheduleRoundEnd(world, vm)
  return true
}

/** Queue the end of the round that a transfer is in. */
export function scheduleRoundEnd(world: World, vm: string): void {
  const flow = world.inner.flows[vm]
  if (!flow || flow.rate === 0) return
  callOff(world, flow.roundId)
  const delay = Math.max(1, Math.ceil((flow.left * 1000) / flow.rate))
  patchFlow(world, vm, { roundId: after(world, delay, { type: 'migration_round', vm }) })
}
