/** `add_event_subscription` and `remove_event_subscription`: the user's Event Notifier, one event at a time. */
import { notifiableEvents } from '../notify.ts'
import { refuse } from '../refusal.ts'
import { patchSubscriptions } from '../world.ts'
import type { ActionRule } from './action-rule.ts'

/** Have an event mailed from now on. */
export const addEventSubscription: ActionRule<'add_event_subscription'> = {
  place: 'portal',
  fields: { event: 'event' },
  refuse: ({ subscriptions }, { event }) =>
    subscriptions.events.includes(event)
      ? refuse('mailedAlready', { event, address: subscriptions.address })
      : undefined,
  perform: (world, { event }) => {
    patchSubscriptions(world, { events: [...world.state.subscriptions.events, event].sort((a, b) => a - b) })
    return undefined
  },
}

/** Have an event mailed no longer. */
export const removeEventSubscription: ActionRule<'remove_event_subscription'> = {
  place: 'portal',
  fields: { event: 'event' },
  refuse: ({ subscriptions }, { event }) =>
    subscriptions.events.includes(event) ? undefined : refuse('notMailed', { event, address: subscriptions.address }),
  perform: (world, { event }) => {
    patchSubscriptions(world, { events: world.state.subscriptions.events.filter(id => id !== event) })
    return undefined
  },
}

/** The numbers of the events that can be subscribed to. */
export const notifiableIds: readonly number[] = notifiableEvents.map(({ id }) => id)
