/** `pull_cable` and `plug_cable`: what can be done to a host's links in the machine room (cluster-facts.md 3, 5.3). */
import { networkOf } from '../cables.ts'
import { refuse } from '../refusal.ts'
import { settleGluster } from '../rules/gluster-truth.ts'
import { dropMigrations } from '../rules/host-power.ts'
import type { World } from '../world.ts'
import { after, atNextLook, getHost, onceAtNextLook, patchHost, setManagerReachable } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf } from './host-menu.ts'

/** Pull a host's cable to a network. */
export const pullCable: ActionRule<'pull_cable'> = {
  place: 'machine_room',
  fields: { host: 'host', network: 'network' },
  refuse: (state, { host, network }) =>
    hostOf(state, host).unplugged.includes(network) ? refuse('cablePulled', { host, network }) : undefined,
  perform: (world, { host, network }) => {
    patchHost(world, host, { unplugged: [...getHost(world, host).unplugged, network].sort() })
    if (networkOf(world.state, 'migration')?.name === network) dropMigrations(world, host)
    if (networkOf(world.state, 'gluster')?.name === network)
      touchGluster(world, 'pause_vms', world.profile.pingTimeoutMs)
    if (networkOf(world.state, 'management')?.name === network) touchManager(world, host, false)
    atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host })
    return undefined
  },
}

/** Plug it in again. */
export const plugCable: ActionRule<'plug_cable'> = {
  place: 'machine_room',
  fields: { host: 'host', network: 'network' },
  refuse: (state, { host, network }) =>
    hostOf(state, host).unplugged.includes(network) ? undefined : refuse('cablePlugged', { host, network }),
  perform: (world, { host, network }) => {
    patchHost(world, host, { unplugged: getHost(world, host).unplugged.filter(name => name !== network) })
    if (networkOf(world.state, 'gluster')?.name === network) touchGluster(world, 'resume_vms', world.profile.refreshMs)
    if (networkOf(world.state, 'management')?.name === network) touchManager(world, host, true)
    atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host })
    return undefined
  },
}

/** Let bricks and the VMs of every volume feel that a host left or joined the storage network. */
function touchGluster(world: World, type: 'pause_vms' | 'resume_vms', delayMs: number): void {
  settleGluster(world, 'crash')
  onceAtNextLook(world, world.profile.glusterSyncMs, { type: 'sync_bricks' })
  for (const volume of Object.keys(world.state.volumes)) after(world, delayMs, { type, volume })
}

/** The Manager is out of reach when the host it runs on is; its agent then leaves that host. */
function touchManager(world: World, host: string, isPlugged: boolean): void {
  const engine = Object.values(world.state.vms).find(vm => vm.hosted_engine && vm.host === host)
  if (!engine || engine.status === 'powering_up' || !world.inner.vms[engine.name]?.alive) return
  if (isPlugged) setManagerReachable(world, engine.paused === null)
  else {
    setManagerReachable(world, false)
    after(world, world.profile.agentAliveMs, { type: 'agent_leaves_host', host })
  }
}
