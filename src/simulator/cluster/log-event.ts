/** Write one line of the audit log. */
import type { EventFields, EventName } from './messages.ts'
import { eventKinds, writeEvent } from './messages.ts'
import { noteForMail } from './notify.ts'
import type { ClusterEvent } from './state.ts'
import type { World } from './world.ts'
import { own } from './world.ts'

/** Append an event; host, VM and volume of the fields become what the event is about. */
export function logEvent(world: World, name: EventName, fields: EventFields, detail: string | null = null): void {
  const kind = eventKinds[name]
  const { dataCenter, cluster } = world.settings
  const events = own(world, 'events')
  const values = { dataCenter, cluster, ...fields }
  const event: ClusterEvent = {
    index: events.length,
    id: kind.id,
    at: world.kernel.now,
    name,
    severity: kind.severity,
    message: writeEvent(name, values),
    values,
    user: fields.user ?? null,
    host: fields.host ?? null,
    vm: fields.vm ?? null,
    volume: fields.volume ?? null,
    detail,
  }
  events.push(event)
  noteForMail(world, event)
}
