/** Let time pass until a cluster has come to rest, or until the next thing that a learner would notice. */
import type { ClusterState, HostStatus, Run, VmStatus } from '../../simulator/index.ts'

/** Between two looks. */
const LOOK_MS = 3000
/** So many quiet looks in a row are rest: an upgrade begins a second after its click, a fence ten after the last. */
const QUIET_LOOKS = 5
/** Longest wait for rest; a cluster that is never at rest is taken as it then is. */
const LONGEST_MS = 1_800_000

const restingHosts: readonly HostStatus[] = [
  'up',
  'maintenance',
  'install_failed',
  'down',
  'non_operational',
  'non_responsive',
  'error',
]
const restingVms: readonly VmStatus[] = ['up', 'down', 'paused', 'suspended', 'unknown']

/** Let time pass until the cluster rests. */
export function settle(run: Run): void {
  const end = run.now() + LONGEST_MS
  let quiet = 0
  let before = describeStatus(run.state())
  while (quiet < QUIET_LOOKS && run.now() < end) {
    run.advanceTo(run.now() + LOOK_MS)
    const state = run.state()
    const now = describeStatus(state)
    quiet = now === before && isAtRest(state) ? quiet + 1 : 0
    before = now
  }
}

/** Let time pass until a status changes; not at all when the cluster rests. */
export function waitForChange(run: Run): void {
  const before = describeStatus(run.state())
  const end = run.now() + LONGEST_MS
  while (describeStatus(run.state()) === before && run.now() < end) run.advanceTo(run.now() + LOOK_MS)
}

/** Write down what a learner sees happen: the statuses of hosts, VMs, bricks and volumes, and where the VMs are. */
export function describeStatus(state: ClusterState): string {
  const hosts = Object.values(state.hosts).map(host => `${host.status} ${host.power}`)
  const vms = Object.values(state.vms).map(vm => `${vm.status} ${vm.host} ${vm.destination}`)
  const bricks = Object.values(state.bricks).map(brick => `${brick.status} ${brick.unsyncedEntries > 0}`)
  const volumes = Object.values(state.volumes).map(volume => volume.quorum)
  return [...hosts, ...vms, ...bricks, ...volumes, state.managerReachable].join()
}

function isAtRest(state: ClusterState): boolean {
  const bricks = Object.values(state.bricks)
  const isHealing = bricks.every(({ status }) => status === 'up') && bricks.some(brick => brick.unsyncedEntries > 0)
  return (
    Object.keys(state.migrations).length === 0 &&
    !isHealing &&
    Object.values(state.hosts).every(host => restingHosts.includes(host.status) && host.power !== 'booting') &&
    Object.values(state.vms).every(vm => restingVms.includes(vm.status))
  )
}
