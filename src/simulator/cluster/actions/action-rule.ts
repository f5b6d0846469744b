/** How an action is judged and done: one such rule for each type of action. */
import type { Refusal } from '../refusal.ts'
import type { ClusterState } from '../state.ts'
import type { World } from '../world.ts'
import type { ActionOf, ActionType } from './action.ts'

/** How one action is judged and done. */
export interface ActionRule<T extends ActionType> {
  /** Where it is done: the portal needs the Manager, the machine room does not, a view touches no cluster. */
  readonly place: 'portal' | 'machine_room' | 'view'
  /** Fields of the action beside `type`: `host`, `vm`, `network` and `event` must name one, `?` marks what may be left out. */
  readonly fields: Readonly<Record<string, FieldKind>>
  /** Say why it cannot be done now, as far as a greyed menu item would. */
  readonly refuse: (state: ClusterState, action: ActionOf<T>) => Refusal | undefined
  /** Do it, or refuse after a closer look (an error popup in the portal). */
  readonly perform: (world: World, action: ActionOf<T>) => Refusal | undefined
}

/** What a field of an action holds. */
export type FieldKind = 'host' | 'host?' | 'hosts?' | 'vm' | 'vm?' | 'network' | 'event' | 'text' | 'text?' | 'boolean?'
