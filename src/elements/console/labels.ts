/**
 * How the portal spells and draws each status, as cluster-facts.md 2.2, 6.1 and 2.9 give it. The hosts grid prints the
 * raw enum word, every other place the spaced one.
 */
import type { EventSeverity, Host, HostStatus, Vm, VmStatus } from '../../simulator/index.ts'
import type { Strings } from '../runtime/strings.ts'
import type { StatusTone } from '../widgets/cluster-status/cluster-status.ts'
import type { IconName } from '../widgets/icons.ts'

/** How one status is shown. */
export interface StatusLabel {
  /** The word of the hosts grid, such as `PreparingForMaintenance`. */
  readonly raw: string
  /** The word of tooltips and other views, such as `Preparing For Maintenance`. */
  readonly spaced: string
  readonly icon: IconName
  readonly tone: StatusTone
}

function label(
  raw: string,
  icon: IconName,
  tone: StatusTone,
  spaced = raw.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
): StatusLabel {
  return { raw, spaced, icon, tone }
}

/** Labels of the host statuses. `Unassigned` is translated, so it reads `Activating` in the grid too. */
export const hostStatusLabels: Readonly<Record<HostStatus, StatusLabel>> = {
  up: label('Up', 'up', 'good'),
  down: label('Down', 'down', 'bad'),
  maintenance: label('Maintenance', 'maintenance', 'calm'),
  preparing_for_maintenance: label('PreparingForMaintenance', 'preparing', 'busy'),
  non_operational: label('NonOperational', 'non-operational', 'bad'),
  non_responsive: label('NonResponsive', 'down', 'bad'),
  connecting: label('Connecting', 'down', 'bad'),
  unassigned: label('Activating', 'down', 'bad'),
  reboot: label('Reboot', 'hourglass', 'busy'),
  installing: label('Installing', 'installing', 'busy'),
  install_failed: label('InstallFailed', 'down', 'bad'),
  initializing: label('Initializing', 'hourglass', 'busy'),
  error: label('Error', 'error', 'bad'),
  installing_os: label('InstallingOS', 'unconfigured', 'calm', 'Installing OS'),
  kdumping: label('Kdumping', 'hourglass', 'busy'),
  pending_approval: label('PendingApproval', 'unconfigured', 'calm'),
}

/** Labels of the VM statuses. */
export const vmStatusLabels: Readonly<Record<VmStatus, StatusLabel>> = {
  up: label('Up', 'up', 'good'),
  down: label('Down', 'down', 'bad'),
  powering_up: label('PoweringUp', 'hourglass', 'busy'),
  powering_down: label('PoweringDown', 'hourglass', 'busy'),
  paused: label('Paused', 'paused', 'warn'),
  migrating: label('MigratingFrom', 'migrating', 'good'),
  suspended: label('Suspended', 'paused', 'calm'),
  saving_state: label('SavingState', 'hourglass', 'busy'),
  restoring_state: label('RestoringState', 'hourglass', 'busy'),
  wait_for_launch: label('WaitForLaunch', 'hourglass', 'busy'),
  reboot_in_progress: label('RebootInProgress', 'hourglass', 'busy'),
  not_responding: label('NotResponding', 'unknown', 'bad'),
  image_locked: label('ImageLocked', 'hourglass', 'busy'),
  unknown: label('Unknown', 'unknown', 'warn'),
  unassigned: label('Unassigned', 'unknown', 'calm'),
}

/** Icons of the event severities. */
export const severityLabels: Readonly<Record<EventSeverity, { readonly icon: IconName; readonly tone: StatusTone }>> = {
  normal: { icon: 'normal', tone: 'good' },
  warning: { icon: 'warning', tone: 'warn' },
  error: { icon: 'error', tone: 'bad' },
  alert: { icon: 'siren', tone: 'bad' },
}

/** Write simulated milliseconds as `hh:mm:ss`. */
export function formatTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map(part => String(part).padStart(2, '0')).join(':')
}

/** Write an uptime by its largest unit alone, as the VM grid does: `3 days`, `7 h`, `48 min`, `12 sec`. */
export function formatUptime(ms: number, strings: Strings): string {
  const seconds = Math.floor(ms / 1000)
  if (seconds >= 86_400) return strings('uptime.days', { n: Math.floor(seconds / 86_400) })
  if (seconds >= 3600) return strings('uptime.hours', { n: Math.floor(seconds / 3600) })
  if (seconds >= 60) return strings('uptime.minutes', { n: Math.floor(seconds / 60) })
  return strings('uptime.seconds', { n: seconds })
}

/** Write bytes as whole GiB or MiB. */
export function formatSize(bytes: number): string {
  const mebibytes = bytes / 2 ** 20
  return mebibytes >= 1024 ? `${Math.round((mebibytes / 1024) * 10) / 10} GiB` : `${Math.round(mebibytes)} MiB`
}

/** Write the speed of a link. */
export function formatSpeed(bitsPerSecond: number): string {
  const gigabits = bitsPerSecond / 1e9
  return gigabits >= 1 ? `${Math.round(gigabits * 10) / 10} Gb/s` : `${Math.round(bitsPerSecond / 1e6)} Mb/s`
}

/** Write the `Virtual Machines` cell: `(1 →) 2 (1 →)`, each side only when VMs are on the move. */
export function formatVmCount(host: Host): string {
  const incoming = host.migratingIn.length > 0 ? `(${host.migratingIn.length} →) ` : ''
  const outgoing = host.migratingOut.length > 0 ? ` (${host.migratingOut.length} →)` : ''
  return `${incoming}${host.vm_count}${outgoing}`
}

/** Write the `SPM` cell: the role where it is held, else the priority's word. */
export function formatSpm(host: Host, strings: Strings): string {
  if (host.spm) return strings('spm.holder')
  const words = { '-1': 'spm.never', '2': 'spm.low', '5': 'spm.normal', '7': 'spm.high' } as const
  return strings(words[String(host.spmPriority) as keyof typeof words] ?? 'spm.custom')
}

/** Name a host's status as tooltips do, in the language of the page. */
export function nameHostStatus(status: HostStatus, strings: Strings): string {
  return strings(`hostStatus.${status}`) || hostStatusLabels[status].spaced
}

/** Name a VM's status, in the language of the page. */
export function nameVmStatus(status: VmStatus, strings: Strings): string {
  return strings(`vmStatus.${status}`) || vmStatusLabels[status].spaced
}

/** Name a VM's status as the grid's tooltip does, with the reason of a pause. */
export function describeVmStatus(vm: Vm, strings: Strings): string {
  return vm.status === 'paused' && vm.paused === 'io_error' ? strings('vm.ioError') : nameVmStatus(vm.status, strings)
}
