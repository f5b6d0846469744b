/**
 * What travels on the hosts' links: live migrations, and self-heal's streams, one to each brick that is back and lacks
 * something. All of them share a link evenly, in and out counted apart (cluster-facts.md 7.5, fair sharing; 5.5).
 */
import { networkOf } from './cables.ts'
import type { Network } from './state.ts'
import type { World } from './world.ts'

/** One stream from a host to another. */
export interface LinkFlow {
  readonly network: string
  readonly source: string
  readonly destination: string
}

/** One stream of self-heal. */
export interface HealFlow extends LinkFlow {
  /** The brick that lacks something. */
  readonly brick: string
}

/** List the streams of self-heal. */
export function healFlows(world: World): readonly HealFlow[] {
  const network = networkOf(world.state, 'gluster')?.name
  if (network === undefined) return []
  const flows = new Map<string, HealFlow>()
  for (const [holder, debts] of Object.entries(world.inner.owed)) {
    if (!world.inner.bricks[holder]) continue
    for (const [brick, owed] of Object.entries(debts)) {
      if (owed === 0 || !world.inner.bricks[brick] || flows.has(brick)) continue
      const [source, destination] = [hostOf(world, holder), hostOf(world, brick)]
      flows.set(brick, { network, source, destination, brick })
    }
  }
  return [...flows.values()]
}

/** List everything that travels. */
function allFlows(world: World): readonly LinkFlow[] {
  const network = networkOf(world.state, 'migration')?.name ?? ''
  const moves = Object.values(world.state.migrations).filter(move => move.phase !== 'setup')
  return [...moves.map(({ source, destination }) => ({ network, source, destination })), ...healFlows(world)]
}

/** Count, once for all, how many streams leave and enter each host; the function tells how many share a stream's link. */
export function countSharing(world: World): (flow: LinkFlow) => number {
  const out = new Map<string, number>()
  const into = new Map<string, number>()
  const key = (network: string, host: string) => `${network} ${host}`
  const add = (counts: Map<string, number>, at: string) => counts.set(at, (counts.get(at) ?? 0) + 1)
  for (const { network, source, destination } of allFlows(world)) {
    add(out, key(network, source))
    add(into, key(network, destination))
  }
  return ({ network, source, destination }) =>
    Math.max(out.get(key(network, source)) ?? 1, into.get(key(network, destination)) ?? 1)
}

/** Tell the payload bytes a second that an Ethernet link of `speed` bits a second carries. */
export function payloadOf(speed: number): number {
  return Math.floor((speed / 8 / 1538) * 1448)
}

/** VDSM's limit where the link's speed is unknown: 52 MiB/s. */
export const UNKNOWN_LINK_LIMIT = 52 * 1024 * 1024

/** Tell the bytes a second of one stream of self-heal where `sharing` streams meet. */
export function healRate(network: Network | undefined, sharing: number): number {
  const speed = network?.speed ?? 0
  return Math.floor((speed === 0 ? UNKNOWN_LINK_LIMIT : payloadOf(speed)) / sharing)
}

function hostOf(world: World, brick: string): string {
  return world.state.bricks[brick]?.host ?? ''
}
