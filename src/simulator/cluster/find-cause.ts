/** Find the event that explains why an action is refused: what last befell the things it speaks of. */
import type { Action } from './actions/action.ts'
import type { EventName } from './messages.ts'
import { eventKinds } from './messages.ts'
import type { Refusal } from './refusal.ts'
import type { ClusterEvent, ClusterState } from './state.ts'
import { formatClock } from './units.ts'

/** Events that are no trouble, and yet the beginning of what stands in an action's way. */
const beginnings: readonly EventName[] = [
  'activate',
  'hostRestarted',
  'hostStopped',
  'installing',
  'maintenance',
  'maintenanceByUser',
  'maintenanceByUserReason',
  'migrationByAgent',
  'migrationForMaintenance',
  'migrationFromTrouble',
  'migrationStarted',
  'shutdownStarted',
  'sshRestarted',
  'suspendStarted',
  'upgradeStarted',
  'vmDown',
  'vmPoweredOff',
  'vmStarted',
]
const beginningIds: readonly number[] = beginnings.map(name => eventKinds[name].id)

/** Write the event that explains a refusal, such as `1:04 Host rhhi3 is non responsive.`; undefined where none does. */
export function findCause(state: ClusterState, action: Action, { code }: Refusal): string | undefined {
  return code === 'unknown' ? undefined : findEvent(state, concernsOf(state, action, code))
}

/** Write what last befell the hosts, VMs, volumes and bricks of some names; undefined where nothing has. */
export function findEventAbout(state: ClusterState, names: readonly string[]): string | undefined {
  const bricks = names.flatMap(name => state.bricks[name] ?? [])
  return findEvent(
    state,
    ({ host, vm, volume }) =>
      names.some(name => name === vm || (vm === null && volume === null && name === host) || name === volume) ||
      bricks.some(brick => brick.host === host && brick.volume === volume),
  )
}

function findEvent(state: ClusterState, concerns: (event: ClusterEvent) => boolean): string | undefined {
  const isCause = ({ severity, id }: ClusterEvent) => severity !== 'normal' || beginningIds.includes(id)
  const event = state.events.findLast(candidate => isCause(candidate) && concerns(candidate))
  return event && `${formatClock(event.at)} ${event.message}`
}

/** Tell which events are about what an action speaks of: its volumes where Gluster stands in the way, else host and VM. */
function concernsOf(state: ClusterState, action: Action, code: string): (event: ClusterEvent) => boolean {
  if (code.startsWith('gluster')) return event => event.volume !== null
  const vm = 'vm' in action ? action.vm : undefined
  const host = 'host' in action ? action.host : state.vms[vm ?? '']?.host
  return event =>
    (vm !== undefined && event.vm === vm) || (event.vm === null && event.host === host && event.volume === null)
}
