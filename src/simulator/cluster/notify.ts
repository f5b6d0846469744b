/**
 * E-mail notifications: which events can be subscribed to, and the outbox that the notification service fills at its
 * next look (cluster-facts.md 4.3). Events offered, pairs of trouble and relief, subject and body are those of
 * ovirt-engine 4.2 (VdcEventNotificationUtils, the table event_map, the notifier's MessageHelper): the subject truly
 * begins with the word `alertMessage` or `resolveMessage`.
 */

import type { EventName } from './messages.ts'
import { eventKinds } from './messages.ts'
import type { ClusterEvent, Mail } from './state.ts'
import { formatClock } from './units.ts'
import type { World } from './world.ts'
import { onceAtNextLook, own } from './world.ts'

/** One event that can be subscribed to. */
export interface NotifiableEvent {
  readonly category: 'Host' | 'Virtual Machine' | 'Gluster Volume'
  /** Its number in the audit log. */
  readonly id: number
  readonly title: string
  /** Number of the event that tells the trouble is over, which is then mailed too. */
  readonly solvedBy: number | null
}

function offer(
  category: NotifiableEvent['category'],
  name: EventName,
  title: string,
  solvedBy: EventName | null = null,
): NotifiableEvent {
  return { category, id: eventKinds[name].id, title, solvedBy: solvedBy === null ? null : eventKinds[solvedBy].id }
}

/** The events that the portal's Event Notifier offers, of those this cluster can log. Titles are our own. */
export const notifiableEvents: readonly NotifiableEvent[] = [
  offer('Host', 'hostFailure', 'Host is non-responsive', 'hostUp'),
  offer('Host', 'updatesAvailable', 'Host has available packages to update'),
  offer('Host', 'maintenanceByUserReason', 'Host was switched to Maintenance Mode with a reason', 'activate'),
  offer('Host', 'cannotEnterMaintenance', 'Host could not enter Maintenance', 'maintenanceByUserReason'),
  offer('Host', 'recoverFailed', 'Host failed to recover', 'hostRebooting'),
  offer('Host', 'installFailed', 'Host installation failed', 'installed'),
  offer('Virtual Machine', 'migrationStarted', 'VM migration started', 'migrationDone'),
  offer('Virtual Machine', 'migrationFailed', 'VM migration failed'),
  offer('Virtual Machine', 'vmRestored', 'VM status was restored'),
  offer('Virtual Machine', 'haVmFailed', 'Highly Available VM failed'),
  offer('Virtual Machine', 'haRestartFailed', 'Highly Available VM restart failed'),
  offer('Virtual Machine', 'vmDownError', 'VM is down with error'),
  offer('Virtual Machine', 'vmPausedIo', 'VM paused due to a storage I/O error'),
  offer('Virtual Machine', 'vmRecovered', 'VM recovered from paused'),
  offer('Gluster Volume', 'brickStatus', 'Brick status changed'),
]

/** Have an event mailed at the service's next look, if somebody asked for it. */
export function noteForMail(world: World, event: ClusterEvent): void {
  if (world.state.subscriptions.events.length === 0 || subjectWord(world, event.id) === null) return
  world.inner = { ...world.inner, unsent: [...world.inner.unsent, event.index] }
  onceAtNextLook(world, world.profile.notifierMs, { type: 'send_mails' })
}

/** Write the mails that are due; the service runs beside the Manager and waits with it (inferred). */
export function sendMails(world: World): void {
  if (!world.state.managerReachable) {
    onceAtNextLook(world, world.profile.notifierMs, { type: 'send_mails' })
    return
  }
  for (const index of world.inner.unsent) {
    const event = world.state.events[index]
    if (event) own(world, 'mails').push(writeMail(world, event))
  }
  world.inner = { ...world.inner, unsent: [] }
}

function writeMail(world: World, event: ClusterEvent): Mail {
  const { manager, dataCenter } = world.settings
  const about = [
    ['User Name', event.user],
    ['VM Name', event.vm],
    ['Host Name', event.host],
    ['Data Center Name', dataCenter],
  ] as const
  const lines = [
    `Time:${formatClock(event.at)}`,
    `Message:${event.message}`,
    `Severity:${event.severity.toUpperCase()}`,
    ...about.filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}`),
  ]
  return {
    index: world.state.mails.length,
    at: world.kernel.now,
    to: world.state.subscriptions.address,
    subject: `${subjectWord(world, event.id) ?? 'alertMessage'} (${manager}), [${event.message}]`,
    body: `${lines.join('\n')}\n`,
    event: event.index,
  }
}

function subjectWord(world: World, id: number): 'alertMessage' | 'resolveMessage' | null {
  const { events } = world.state.subscriptions
  if (events.includes(id)) return 'alertMessage'
  return notifiableEvents.some(event => event.solvedBy === id && events.includes(event.id)) ? 'resolveMessage' : null
}
