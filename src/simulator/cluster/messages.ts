/**
 * The audit log: number, severity and text of every event (cluster-facts.md 4.2; oVirt's AuditLogType for the
 * numbers). Short texts follow the original's form; longer ones are in our words. Numbers not in cluster-facts.md are
 * those of ovirt-engine's AuditLogType, with texts of our own.
 */
import { fillIn, type GapValues } from '../../shared/fill-in.ts'
import type { EventSeverity } from './state.ts'

/** Values that an event's text may speak of. */
export interface EventFields {
  readonly host?: string
  readonly vm?: string
  readonly volume?: string
  readonly user?: string
  readonly destination?: string
  readonly address?: string
  readonly dataCenter?: string
  readonly cluster?: string
  readonly brick?: string
  readonly from?: string
  readonly to?: string
  readonly durationMs?: number
  readonly totalMs?: number
  readonly downtimeMs?: number
  readonly why?: string
  readonly list?: string
}

interface EventKind {
  readonly id: number
  readonly severity: EventSeverity
  /** Its text, what it speaks of in braces. */
  readonly text: string
}

/** Every event the cluster can log, by our name for it. */
export const eventKinds = {
  hostFailure: { id: 12, severity: 'error', text: 'Host {host} is non responsive.' },
  hostUp: { id: 13, severity: 'normal', text: 'Status of host {host} was set to Up.' },
  hostRebooting: { id: 14, severity: 'normal', text: 'Host {host} is rebooting.' },
  maintenance: { id: 15, severity: 'normal', text: 'Host {host} was switched to Maintenance Mode.' },
  activate: { id: 16, severity: 'normal', text: 'Activation of host {host} was initiated by {user}.' },
  maintenanceFailed: { id: 17, severity: 'error', text: 'Failed to switch Host {host} to Maintenance mode.' },
  recoverFailed: { id: 19, severity: 'error', text: 'Host {host} failed to recover.' },
  hostStarted: { id: 20, severity: 'normal', text: 'Host {host} was started by {user}.' },
  vmPoweredOff: { id: 33, severity: 'normal', text: 'VM {vm} powered off by {user} (Host: {host}).' },
  vmUpdated: { id: 35, severity: 'normal', text: 'VM {vm} configuration was updated by {user}.' },
  vmResumed: { id: 40, severity: 'normal', text: 'VM {vm} was resumed by {user} (Host: {host}).' },
  hostRestarted: { id: 41, severity: 'normal', text: 'Host {host} was restarted by {user}.' },
  hostUpdated: { id: 43, severity: 'normal', text: 'Host {host} configuration was updated by {user}.' },
  vmStartFailed: { id: 54, severity: 'error', text: 'Failed to run VM {vm} (User: {user}).' },
  hostStopped: { id: 21, severity: 'normal', text: 'Host {host} was stopped by {user}.' },
  vmDown: { id: 61, severity: 'normal', text: 'VM {vm} is down. Exit message: the guest shut down.' },
  migrationStarted: {
    id: 62,
    severity: 'normal',
    text: 'Migration started (VM: {vm}, Source: {host}, Destination: {destination}, User: {user}).',
  },
  migrationDone: {
    id: 63,
    severity: 'normal',
    text: 'Migration completed (VM: {vm}, Source: {host}, Destination: {destination}, Duration: {duration}, Total: {total}, Actual downtime: {downtimeMs}ms)',
  },
  migrationFailed: {
    id: 65,
    severity: 'error',
    text: 'Migration failed due to an Error: {why} (VM: {vm}, Source: {host}).',
  },
  migrationForMaintenance: {
    id: 67,
    severity: 'normal',
    text: 'Migration initiated by system (VM: {vm}, Source: {host}, Destination: {destination}, Reason: Host preparing for maintenance).',
  },
  migrationFromTrouble: {
    id: 67,
    severity: 'normal',
    text: 'Migration initiated by system (VM: {vm}, Source: {host}, Destination: {destination}, Reason: Host not operational).',
  },
  migrationByAgent: {
    id: 67,
    severity: 'normal',
    text: 'Migration initiated by system (VM: {vm}, Source: {host}, Destination: {destination}, Reason: Hosted Engine agent).',
  },
  shutdownStarted: {
    id: 73,
    severity: 'normal',
    text: 'VM shutdown initiated by {user} on VM {vm} (Host: {host}).',
  },
  softRecover: { id: 75, severity: 'normal', text: 'Soft fencing on host {host} was successful.' },
  restartFailed: { id: 107, severity: 'error', text: 'Failed to restart Host {host} (User: {user}).' },
  suspendedVmStopped: {
    id: 111,
    severity: 'normal',
    text: 'The saved state of VM {vm} was given up by {user}.',
  },
  startFailed: { id: 118, severity: 'error', text: 'Failed to start Host {host} (User: {user}).' },
  vmDownError: { id: 119, severity: 'error', text: 'VM {vm} is down with error. {why}.' },
  systemRestarted: { id: 121, severity: 'normal', text: 'Host {host} was restarted by the engine.' },
  systemRestartFailed: {
    id: 122,
    severity: 'error',
    text: 'The restart of Host {host} that the engine began has failed.',
  },
  migrationRerun: {
    id: 128,
    severity: 'warning',
    text: 'Failed to migrate VM {vm} to Host {destination}. Trying to migrate to another Host.',
  },
  stopFailed: { id: 137, severity: 'error', text: 'Failed to stop Host {host} (User: {user}).' },
  migrationFailedInMaintenance: {
    id: 140,
    severity: 'error',
    text: 'Migration failed while Host {host} is preparing for maintenance (VM: {vm}, Destination: {destination}). Move the VM by hand, or stop it, for the host to go on.',
  },
  vmUnknown: { id: 142, severity: 'warning', text: 'VM {vm} was set to the Unknown status.' },
  vmDownByFence: {
    id: 143,
    severity: 'warning',
    text: 'VM {vm} was set to Down: its Host {host} was rebooted or confirmed as rebooted.',
  },
  vmPausedIo: { id: 145, severity: 'error', text: 'VM {vm} has been paused due to storage I/O problem.' },
  vmStartRerun: { id: 151, severity: 'warning', text: 'Failed to run VM {vm} on Host {host}.' },
  vmStarted: { id: 153, severity: 'normal', text: 'VM {vm} was started by {user} (Host: {host}).' },
  migrationCancelled: {
    id: 161,
    severity: 'normal',
    text: 'Migration cancelled (VM: {vm}, Source: {host}, User: {user}).',
  },
  vmRestored: { id: 163, severity: 'normal', text: 'VM {vm} status was restored to {to}.' },
  noHostForMigration: {
    id: 166,
    severity: 'warning',
    text: 'No available host was found to migrate VM {vm} to.',
  },
  vmRecovered: { id: 196, severity: 'normal', text: 'VM {vm} has recovered from paused back to up.' },
  sshRestartFailed: {
    id: 198,
    severity: 'error',
    text: 'Host {host} could not be restarted using SSH by the engine.',
  },
  sshRestarted: { id: 197, severity: 'normal', text: 'Host {host} was restarted using SSH by the engine.' },
  spmStarted: {
    id: 204,
    severity: 'normal',
    text: 'Storage Pool Manager runs on Host {host} (Address: {address}), Data Center {dataCenter}.',
  },
  manualFence: { id: 494, severity: 'normal', text: 'Host {host} was confirmed as rebooted by {user}.' },
  fenceTested: { id: 496, severity: 'normal', text: 'Power management of Host {host} was verified.' },
  fenceTestFailed: {
    id: 497,
    severity: 'error',
    text: 'Power management of Host {host} could not be verified.',
  },
  hostError: {
    id: 500,
    severity: 'error',
    text: 'Host {host} is set to the Error status for {duration}: it failed to run VMs.',
  },
  suspendStarted: {
    id: 501,
    severity: 'normal',
    text: 'Suspending VM {vm} was initiated by {user} (Host: {host}).',
  },
  suspended: { id: 503, severity: 'normal', text: 'VM {vm} on Host {host} is suspended.' },
  installed: { id: 504, severity: 'normal', text: 'Host {host} installed.' },
  installFailed: { id: 505, severity: 'error', text: 'Host {host} installation failed. {why}' },
  installing: { id: 509, severity: 'normal', text: 'Installing Host {host}.' },
  missingNetworks: {
    id: 519,
    severity: 'warning',
    text: 'Host {host} lacks networks that cluster {cluster} requires: {list}.',
  },
  autoFence: { id: 539, severity: 'normal', text: 'Auto fence for host {host} was started.' },
  kdumpDetected: { id: 614, severity: 'normal', text: 'Kdump flow is in progress on host {host}.' },
  kdumpNotDetected: { id: 615, severity: 'normal', text: 'Kdump flow is not in progress on host {host}.' },
  kdumpFinished: { id: 616, severity: 'normal', text: 'Kdump flow finished on host {host}.' },
  kdumpNotConfigured: {
    id: 617,
    severity: 'warning',
    text: 'Host {host} is to be watched for kernel dumps, but kdump is not set up on it.',
  },
  cannotEnterMaintenance: {
    id: 602,
    severity: 'warning',
    text: 'Host {host} cannot enter Maintenance: these VMs could not be migrated: {list}.',
  },
  maintenanceByUser: {
    id: 620,
    severity: 'normal',
    text: 'Host {host} was switched to Maintenance mode by {user}.',
  },
  maintenanceByUserReason: {
    id: 600,
    severity: 'normal',
    text: 'Host {host} was switched to Maintenance mode by {user} (Reason: {why}).',
  },
  upgradeStarted: { id: 840, severity: 'normal', text: 'Host {host} upgrade was started (User: {user}).' },
  upgradeFailed: { id: 841, severity: 'error', text: 'Failed to upgrade Host {host} (User: {user}).' },
  upgradeDone: { id: 842, severity: 'normal', text: 'Host {host} upgrade was completed successfully.' },
  updatesAvailable: { id: 843, severity: 'normal', text: 'Host {host} has available updates: {list}.' },
  checkStarted: { id: 884, severity: 'normal', text: 'Started to check for available updates on host {host}.' },
  updatesFound: {
    id: 885,
    severity: 'normal',
    text: 'Check for available updates on host {host} was completed. There are updates.',
  },
  noUpdatesFound: {
    id: 885,
    severity: 'normal',
    text: 'Check for available updates on host {host} was completed. There are no updates.',
  },
  dataCenterWithoutSpm: {
    id: 979,
    severity: 'warning',
    text: 'Data Center {dataCenter} has no Storage Pool Manager: Host {host} held the role and does not answer.',
  },
  noHostInMaintenance: {
    id: 1111,
    severity: 'error',
    text: 'Migration failed while Host {host} is preparing for maintenance, and no other Host can take VM {vm}. Move the VM by hand, or stop it, for the host to go on.',
  },
  brickStatus: {
    id: 4086,
    severity: 'warning',
    text: 'Status of brick {brick} of volume {volume} on cluster {cluster} changed from {from} to {to}.',
  },
  brickDown: {
    id: 4151,
    severity: 'alert',
    text: 'Brick {brick} of volume {volume} on cluster {cluster} is down.',
  },
  serverDisconnected: {
    id: 4163,
    severity: 'alert',
    text: 'Gluster server {host} set to DISCONNECTED on cluster {cluster}.',
  },
  fenceGaveUp: {
    id: 9002,
    severity: 'alert',
    text: `Host {host} could not be fenced. Look at it and at its power management, reboot it by hand, then use "Confirm 'Host has been Rebooted'".`,
  },
  noFenceProxy: {
    id: 9004,
    severity: 'alert',
    text: 'No other Host is Up that could reach the fence agent of Host {host}.',
  },
  powerOrdered: { id: 9017, severity: 'normal', text: 'Power management {to} of Host {host} initiated.' },
  powerDone: { id: 9018, severity: 'normal', text: 'Power management {to} of Host {host} succeeded.' },
  powerFailed: { id: 9019, severity: 'error', text: 'Power management {to} of Host {host} failed.' },
  cannotFence: {
    id: 9027,
    severity: 'warning',
    text: 'Host {host} does not answer and cannot be fenced.',
  },
  noPowerManagement: {
    id: 9028,
    severity: 'alert',
    text: `Host {host} has no power management: reboot it by hand, then use "Confirm 'Host has been Rebooted'".`,
  },
  recovering: { id: 9502, severity: 'normal', text: 'Autorecovering host {host}.' },
  haVmFailed: {
    id: 9602,
    severity: 'error',
    text: 'Highly Available VM {vm} failed. It will be restarted automatically.',
  },
  haRestartFailed: { id: 9603, severity: 'error', text: 'Failed to restart Highly Available VM {vm}.' },
} as const satisfies Record<string, EventKind>

/** Our name of an event. */
export type EventName = keyof typeof eventKinds

/** Write the text of an event. */
export function writeEvent(name: EventName, values: GapValues): string {
  const duration = inWords(Number(values['durationMs'] ?? 0))
  const total = inWords(Number(values['totalMs'] ?? 0))
  return fillIn(eventKinds[name].text, { duration, total, ...values })
}

/** Write a length of time in words, such as `1 minute 4 seconds`. */
export function inWords(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const parts: string[] = []
  for (const [unit, length] of [
    ['hour', 3600],
    ['minute', 60],
  ] as const) {
    const count = Math.floor((seconds % (unit === 'minute' ? 3600 : seconds + 1)) / length)
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`)
  }
  const rest = seconds % 60
  if (rest > 0 || parts.length === 0) parts.push(`${rest} second${rest === 1 ? '' : 's'}`)
  return parts.join(' ')
}
