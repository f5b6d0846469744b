/** The storage pool gets a manager: of the hosts that are Up the highest priority, chance among equals (6.5). */
import { logEvent } from '../log-event.ts'
import type { World } from '../world.ts'
import { innerHost, patchHost } from '../world.ts'

/** Give the role to a host if none holds it: event 204. */
export function electSpm(world: World): void {
  const hosts = Object.values(world.state.hosts)
  if (hosts.some(host => host.spm)) return
  const able = hosts.filter(
    host => host.status === 'up' && host.spmPriority > -1 && innerHost(world, host.name).running,
  )
  if (able.length === 0) return
  const highest = able.reduce((most, host) => Math.max(most, host.spmPriority), -1)
  const equals = able.filter(host => host.spmPriority === highest)
  makeSpm(world, equals[world.kernel.random.int(0, equals.length - 1)]!.name)
}

/** Move the role to a host. */
export function makeSpm(world: World, name: string): void {
  for (const host of Object.values(world.state.hosts)) {
    if (host.spm && host.name !== name) patchHost(world, host.name, { spm: false })
  }
  patchHost(world, name, { spm: true })
  logEvent(world, 'spmStarted', { host: name, address: world.state.hosts[name]?.address ?? name })
}
