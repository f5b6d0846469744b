/**
 * The audit log: number, severity and text of every event (cluster-facts.md 4.2; oVirt's AuditLogType for the
 * numbers). Short texts follow the original's form; longer ones are in our words. Numbers not in cluster-facts.md are
 * those of ovirt-engine's AuditLogType, with texts of our own.
 */
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
  readonly duration?: string
  readonly total?: string
  readonly downtimeMs?: number
  readonly why?: string
  readonly list?: string
}

interface EventKind {
  readonly id: number
  readonly severity: EventSeverity
  readonly text: (fields: EventFields) => string
}

/** Every event the cluster can log, by our name for it. */
export const eventKinds = {
  hostFailure: { id: 12, severity: 'error', text: f => `Host ${f.host} is non responsive.` },
  hostUp: { id: 13, severity: 'normal', text: f => `Status of host ${f.host} was set to Up.` },
  hostRebooting: { id: 14, severity: 'normal', text: f => `Host ${f.host} is rebooting.` },
  maintenance: { id: 15, severity: 'normal', text: f => `Host ${f.host} was switched to Maintenance Mode.` },
  activate: { id: 16, severity: 'normal', text: f => `Activation of host ${f.host} was initiated by ${f.user}.` },
  maintenanceFailed: { id: 17, severity: 'error', text: f => `Failed to switch Host ${f.host} to Maintenance mode.` },
  recoverFailed: { id: 19, severity: 'error', text: f => `Host ${f.host} failed to recover.` },
  hostStarted: { id: 20, severity: 'normal', text: f => `Host ${f.host} was started by ${f.user}.` },
  vmPoweredOff: { id: 33, severity: 'normal', text: f => `VM ${f.vm} powered off by ${f.user} (Host: ${f.host}).` },
  vmUpdated: { id: 35, severity: 'normal', text: f => `VM ${f.vm} configuration was updated by ${f.user}.` },
  vmResumed: { id: 40, severity: 'normal', text: f => `VM ${f.vm} was resumed by ${f.user} (Host: ${f.host}).` },
  hostRestarted: { id: 41, severity: 'normal', text: f => `Host ${f.host} was restarted by ${f.user}.` },
  hostUpdated: { id: 43, severity: 'normal', text: f => `Host ${f.host} configuration was updated by ${f.user}.` },
  vmStartFailed: { id: 54, severity: 'error', text: f => `Failed to run VM ${f.vm} (User: ${f.user}).` },
  hostStopped: { id: 21, severity: 'normal', text: f => `Host ${f.host} was stopped by ${f.user}.` },
  vmDown: { id: 61, severity: 'normal', text: f => `VM ${f.vm} is down. ${f.why}` },
  migrationStarted: {
    id: 62,
    severity: 'normal',
    text: f => `Migration started (VM: ${f.vm}, Source: ${f.host}, Destination: ${f.destination}, User: ${f.user}).`,
  },
  migrationDone: {
    id: 63,
    severity: 'normal',
    text: f =>
      `Migration completed (VM: ${f.vm}, Source: ${f.host}, Destination: ${f.destination}, ` +
      `Duration: ${f.duration}, Total: ${f.total}, Actual downtime: ${f.downtimeMs}ms)`,
  },
  migrationFailed: {
    id: 65,
    severity: 'error',
    text: f => `Migration failed${f.why ? ` due to an Error: ${f.why}` : ''} (VM: ${f.vm}, Source: ${f.host}).`,
  },
  migrationBySystem: {
    id: 67,
    severity: 'normal',
    text: f =>
      `Migration initiated by system (VM: ${f.vm}, Source: ${f.host}, Destination: ${f.destination}, ` +
      `Reason: ${f.why}).`,
  },
  shutdownStarted: {
    id: 73,
    severity: 'normal',
    text: f => `VM shutdown initiated by ${f.user} on VM ${f.vm} (Host: ${f.host}).`,
  },
  softRecover: { id: 75, severity: 'normal', text: f => `Soft fencing on host ${f.host} was successful.` },
  restartFailed: { id: 107, severity: 'error', text: f => `Failed to restart Host ${f.host} (User: ${f.user}).` },
  suspendedVmStopped: {
    id: 111,
    severity: 'normal',
    text: f => `The saved state of VM ${f.vm} was given up by ${f.user}.`,
  },
  startFailed: { id: 118, severity: 'error', text: f => `Failed to start Host ${f.host} (User: ${f.user}).` },
  vmDownError: { id: 119, severity: 'error', text: f => `VM ${f.vm} is down with error. ${f.why}.` },
  systemRestarted: { id: 121, severity: 'normal', text: f => `Host ${f.host} was restarted by the engine.` },
  systemRestartFailed: {
    id: 122,
    severity: 'error',
    text: f => `The restart of Host ${f.host} that the engine began has failed.`,
  },
  migrationRerun: {
    id: 128,
    severity: 'warning',
    text: f => `Failed to migrate VM ${f.vm} to Host ${f.destination}. Trying to migrate to another Host.`,
  },
  stopFailed: { id: 137, severity: 'error', text: f => `Failed to stop Host ${f.host} (User: ${f.user}).` },
  migrationFailedInMaintenance: {
    id: 140,
    severity: 'error',
    text: f =>
      `Migration failed while Host ${f.host} is preparing for maintenance (VM: ${f.vm}, Destination: ${f.destination}). ` +
      'Move the VM by hand, or stop it, for the host to go on.',
  },
  vmUnknown: { id: 142, severity: 'warning', text: f => `VM ${f.vm} was set to the Unknown status.` },
  vmDownByFence: {
    id: 143,
    severity: 'warning',
    text: f => `VM ${f.vm} was set to Down: its Host ${f.host} was rebooted or confirmed as rebooted.`,
  },
  vmPausedIo: { id: 145, severity: 'error', text: f => `VM ${f.vm} has been paused due to storage I/O problem.` },
  vmStartRerun: { id: 151, severity: 'warning', text: f => `Failed to run VM ${f.vm} on Host ${f.host}.` },
  vmStarted: { id: 153, severity: 'normal', text: f => `VM ${f.vm} was started by ${f.user} (Host: ${f.host}).` },
  migrationCancelled: {
    id: 161,
    severity: 'normal',
    text: f => `Migration cancelled (VM: ${f.vm}, Source: ${f.host}, User: ${f.user}).`,
  },
  vmRestored: { id: 163, severity: 'normal', text: f => `VM ${f.vm} status was restored to ${f.to}.` },
  noHostForMigration: {
    id: 166,
    severity: 'warning',
    text: f => `No available host was found to migrate VM ${f.vm} to.`,
  },
  vmRecovered: { id: 196, severity: 'normal', text: f => `VM ${f.vm} has recovered from paused back to up.` },
  sshRestartFailed: {
    id: 198,
    severity: 'error',
    text: f => `Host ${f.host} could not be restarted using SSH by the engine.`,
  },
  sshRestarted: { id: 197, severity: 'normal', text: f => `Host ${f.host} was restarted using SSH by the engine.` },
  spmStarted: {
    id: 204,
    severity: 'normal',
    text: f => `Storage Pool Manager runs on Host ${f.host} (Address: ${f.address}), Data Center ${f.dataCenter}.`,
  },
  manualFence: { id: 494, severity: 'normal', text: f => `Host ${f.host} was confirmed as rebooted by ${f.user}.` },
  fenceTested: { id: 496, severity: 'normal', text: f => `Power management of Host ${f.host} was verified.` },
  fenceTestFailed: {
    id: 497,
    severity: 'error',
    text: f => `Power management of Host ${f.host} could not be verified.`,
  },
  hostError: {
    id: 500,
    severity: 'error',
    text: f => `Host ${f.host} is set to the Error status for ${f.duration}: it failed to run VMs.`,
  },
  suspendStarted: {
    id: 501,
    severity: 'normal',
    text: f => `Suspending VM ${f.vm} was initiated by ${f.user} (Host: ${f.host}).`,
  },
  suspended: { id: 503, severity: 'normal', text: f => `VM ${f.vm} on Host ${f.host} is suspended.` },
  installed: { id: 504, severity: 'normal', text: f => `Host ${f.host} installed.` },
  installFailed: { id: 505, severity: 'error', text: f => `Host ${f.host} installation failed. ${f.why}` },
  installing: { id: 509, severity: 'normal', text: f => `Installing Host ${f.host}.` },
  missingNetworks: {
    id: 519,
    severity: 'warning',
    text: f => `Host ${f.host} lacks networks that cluster ${f.cluster} requires: ${f.list}.`,
  },
  autoFence: { id: 539, severity: 'normal', text: f => `Auto fence for host ${f.host} was started.` },
  kdumpDetected: { id: 614, severity: 'normal', text: f => `Kdump flow is in progress on host ${f.host}.` },
  kdumpNotDetected: { id: 615, severity: 'normal', text: f => `Kdump flow is not in progress on host ${f.host}.` },
  kdumpFinished: { id: 616, severity: 'normal', text: f => `Kdump flow finished on host ${f.host}.` },
  kdumpNotConfigured: {
    id: 617,
    severity: 'warning',
    text: f => `Host ${f.host} is to be watched for kernel dumps, but kdump is not set up on it.`,
  },
  cannotEnterMaintenance: {
    id: 602,
    severity: 'warning',
    text: f => `Host ${f.host} cannot enter Maintenance: these VMs could not be migrated: ${f.list}.`,
  },
  maintenanceByUser: {
    id: 620,
    severity: 'normal',
    text: f => `Host ${f.host} was switched to Maintenance mode by ${f.user}.`,
  },
  maintenanceByUserReason: {
    id: 600,
    severity: 'normal',
    text: f => `Host ${f.host} was switched to Maintenance mode by ${f.user} (Reason: ${f.why}).`,
  },
  upgradeStarted: { id: 840, severity: 'normal', text: f => `Host ${f.host} upgrade was started (User: ${f.user}).` },
  upgradeFailed: { id: 841, severity: 'error', text: f => `Failed to upgrade Host ${f.host} (User: ${f.user}).` },
  upgradeDone: { id: 842, severity: 'normal', text: f => `Host ${f.host} upgrade was completed successfully.` },
  updatesAvailable: { id: 843, severity: 'normal', text: f => `Host ${f.host} has available updates: ${f.list}.` },
  checkStarted: { id: 884, severity: 'normal', text: f => `Started to check for available updates on host ${f.host}.` },
  checkDone: {
    id: 885,
    severity: 'normal',
    text: f => `Check for available updates on host ${f.host} was completed. ${f.why}`,
  },
  dataCenterWithoutSpm: {
    id: 979,
    severity: 'warning',
    text: f =>
      `Data Center ${f.dataCenter} has no Storage Pool Manager: Host ${f.host} held the role and does not answer.`,
  },
  noHostInMaintenance: {
    id: 1111,
    severity: 'error',
    text: f =>
      `Migration failed while Host ${f.host} is preparing for maintenance, and no other Host can take VM ${f.vm}. ` +
      'Move the VM by hand, or stop it, for the host to go on.',
  },
  brickStatus: {
    id: 4086,
    severity: 'warning',
    text: f =>
      `Status of brick ${f.brick} of volume ${f.volume} on cluster ${f.cluster} changed from ${f.from} to ${f.to}.`,
  },
  brickDown: {
    id: 4151,
    severity: 'alert',
    text: f => `Brick ${f.brick} of volume ${f.volume} on cluster ${f.cluster} is down.`,
  },
  serverDisconnected: {
    id: 4163,
    severity: 'alert',
    text: f => `Gluster server ${f.host} set to DISCONNECTED on cluster ${f.cluster}.`,
  },
  fenceGaveUp: {
    id: 9002,
    severity: 'alert',
    text: f =>
      `Host ${f.host} could not be fenced. Look at it and at its power management, reboot it by hand, then use ` +
      `"Confirm 'Host has been Rebooted'".`,
  },
  noFenceProxy: {
    id: 9004,
    severity: 'alert',
    text: f => `No other Host is Up that could reach the fence agent of Host ${f.host}.`,
  },
  powerOrdered: { id: 9017, severity: 'normal', text: f => `Power management ${f.to} of Host ${f.host} initiated.` },
  powerDone: { id: 9018, severity: 'normal', text: f => `Power management ${f.to} of Host ${f.host} succeeded.` },
  powerFailed: { id: 9019, severity: 'error', text: f => `Power management ${f.to} of Host ${f.host} failed.` },
  cannotFence: {
    id: 9027,
    severity: 'warning',
    text: f => `Host ${f.host} does not answer and cannot be fenced.`,
  },
  noPowerManagement: {
    id: 9028,
    severity: 'alert',
    text: f =>
      `Host ${f.host} has no power management: reboot it by hand, then use "Confirm 'Host has been Rebooted'".`,
  },
  recovering: { id: 9502, severity: 'normal', text: f => `Autorecovering host ${f.host}.` },
  haVmFailed: {
    id: 9602,
    severity: 'error',
    text: f => `Highly Available VM ${f.vm} failed. It will be restarted automatically.`,
  },
  haRestartFailed: { id: 9603, severity: 'error', text: f => `Failed to restart Highly Available VM ${f.vm}.` },
} as const satisfies Record<string, EventKind>

/** Our name of an event. */
export type EventName = keyof typeof eventKinds

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
