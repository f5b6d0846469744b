/**
 * Whether a host may leave for maintenance: the pre-checks of ovirt-engine's MaintenanceNumberOfVdssCommand in their
 * order, the first failure winning (cluster-facts.md 4.1 step 3), then Gluster's two (5.1).
 */

import { lacksRole } from './cables.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Brick, ClusterState, Host, Vm, Volume } from './state.ts'

/** Statuses from which a host can be told to enter maintenance. */
const leavable: readonly Host['status'][] = [
  'up',
  'non_operational',
  'install_failed',
  'error',
  'non_responsive',
  'connecting',
  'down',
]

/** Refuse when `host` may not leave; `ignoreGluster` skips the quorum and self-heal checks. */
export function checkMaintenance(state: ClusterState, host: Host, ignoreGluster: boolean): Refusal | undefined {
  const vms = Object.values(state.vms).filter(vm => vm.host === host.name)
  return (
    checkStatus(host) ??
    checkEngineVm(state, host, vms) ??
    checkPinned(host, vms) ??
    checkSilent(host, vms) ??
    checkOtherHost(state, host, vms) ??
    (ignoreGluster ? undefined : (checkQuorum(state, host) ?? checkUnsynced(state, host)))
  )
}

function checkStatus(host: Host): Refusal | undefined {
  if (host.status === 'maintenance') return refuse('alreadyInMaintenance', { host: host.name })
  if (leavable.includes(host.status)) return undefined
  return refuse('cannotLeave', { host: host.name, hostStatus: host.status })
}

function checkEngineVm(state: ClusterState, host: Host, vms: readonly Vm[]): Refusal | undefined {
  const engine = vms.find(vm => vm.hosted_engine)
  if (!engine) return undefined
  const others = Object.values(state.hosts).filter(
    other => other.name !== host.name && other.status === 'up' && other.hostedEngine && other.score > 0,
  )
  if (others.length > 0) return undefined
  return refuse('noEngineHost', { host: host.name, vm: engine.name })
}

function checkPinned(host: Host, vms: readonly Vm[]): Refusal | undefined {
  const pinned = vms.filter(vm => vm.migration_mode !== 'migratable' && !vm.hosted_engine)
  if (pinned.length === 0) return undefined
  const names = pinned.map(vm => vm.name).join(', ')
  return refuse('pinnedVms', { host: host.name, list: names })
}

function checkSilent(host: Host, vms: readonly Vm[]): Refusal | undefined {
  if (host.status !== 'non_responsive' && host.status !== 'connecting' && host.status !== 'down') return undefined
  if (vms.length > 0) {
    const names = vms.map(vm => vm.name).join(', ')
    return refuse('silentHostWithVms', { host: host.name, list: names })
  }
  if (!host.spm) return undefined
  return refuse('silentSpm', { host: host.name })
}

function checkOtherHost(state: ClusterState, host: Host, vms: readonly Vm[]): Refusal | undefined {
  if (vms.length === 0) return undefined
  if (Object.values(state.hosts).some(other => other.name !== host.name && other.status === 'up')) return undefined
  return refuse('noOtherHost', { host: host.name })
}

/** Refuse when a replica set would keep fewer bricks than half of it, rounded up (GlusterHostValidator). */
function checkQuorum(state: ClusterState, host: Host): Refusal | undefined {
  const lost = Object.values(state.volumes).filter(
    volume =>
      volume.status === 'up' &&
      volume.replica > 1 &&
      replicaSets(state, volume).some(set => {
        const leaving = set.filter(brick => brick.host === host.name && brick.status === 'up')
        const staying = set.filter(brick => brick.host !== host.name && brick.status === 'up')
        return leaving.length > 0 && staying.length < Math.ceil(volume.replica / 2)
      }),
  )
  if (lost.length === 0) return undefined
  const down = Object.values(state.bricks).filter(brick => brick.status === 'down' && brick.host !== host.name)
  const names = lost.map(volume => volume.name).join(', ')
  const bricks = down.map(brick => brick.id).join(', ')
  return refuse('glusterQuorum', { host: host.name, list: names, bricks })
}

function checkUnsynced(state: ClusterState, host: Host): Refusal | undefined {
  const bricks = Object.values(state.bricks).filter(
    brick => brick.host === host.name && brick.status === 'up' && brick.unsyncedEntries > 0,
  )
  if (bricks.length === 0) return undefined
  const list = bricks.map(brick => `${brick.id} (${brick.unsyncedEntries})`).join(', ')
  return refuse('glusterUnsynced', { host: host.name, list })
}

/**
 * Say whether VMs can write to a volume, on `host` if one is named; a VM without a volume lies on storage that is not
 * simulated, and always can.
 */
export function isWritable(
  state: Pick<ClusterState, 'volumes' | 'hosts' | 'networks'>,
  volume: string,
  host: string | null = null,
): boolean {
  if (volume === '') return true
  if (state.volumes[volume]?.quorum !== true) return false
  return host === null || !lacksRole(state, host, 'gluster')
}

/** Cut a volume's bricks into its replica sets, in the order of its bricks. */
export function replicaSets(state: Pick<ClusterState, 'bricks'>, volume: Volume): Brick[][] {
  const sets: Brick[][] = []
  for (let start = 0; start < volume.bricks.length; start += volume.replica) {
    const set = volume.bricks.slice(start, start + volume.replica).map(id => state.bricks[id])
    sets.push(set.filter(brick => brick !== undefined))
  }
  return sets
}
