/** How a view inside the console asks for something to be done: by an event that the console answers. */
import type { Action } from '../../simulator/index.ts'

/** Name of the event; its detail is the action. It bubbles and is composed. */
export const requestActionEvent = 'cluster-action'

/** Ask the console around `view` to do `action`, and to show the refusal if the cluster refuses. */
export function requestAction(view: EventTarget, action: Action): void {
  view.dispatchEvent(new CustomEvent<Action>(requestActionEvent, { detail: action, bubbles: true, composed: true }))
}
