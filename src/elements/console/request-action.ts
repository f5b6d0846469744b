/** How a view inside the console asks for something: by events that the console answers. */
import type { Action } from '../../simulator/index.ts'
import type { Arrangement } from './columns/arrange-columns.ts'

/** Name of the event that asks for an action; its detail is the action. It bubbles and is composed. */
export const requestActionEvent = 'cluster-action'

/** Name of the event that asks for a page of the portal; its detail is a `PageRequest`. */
export const requestPageEvent = 'cluster-page'

/** Name of the event that tells which rows are chosen; its detail is `ChosenRows`. */
export const chosenRowsEvent = 'cluster-chosen'

/** Name of the event that keeps a search, or forgets it where it is kept; its detail is `{text}`. */
export const keepSearchEvent = 'cluster-keep-search'

/** Name of the event that arranges the columns of the page's grid; its detail is an `Arrangement`. */
export const arrangeEvent = 'cluster-arrange'

/** A page of the portal, on an object of it, with what its search bar is to say. */
export interface PageRequest {
  readonly page: string
  readonly host?: string
  readonly search?: string
}

/** Kinds of objects of which several can be chosen. */
export type ChosenKind = 'hosts' | 'vms'

/** The rows chosen in a grid, and the one of them that the state knows of. */
export interface ChosenRows {
  readonly kind: ChosenKind
  readonly id: string
  readonly ids: readonly string[]
}

/** Ask the console around `view` to do `action`, and to show the refusal if the cluster refuses. */
export function requestAction(view: EventTarget, action: Action): void {
  say(view, requestActionEvent, action)
}

/** Ask the console around `view` to open a page. */
export function requestPage(view: EventTarget, request: PageRequest): void {
  say(view, requestPageEvent, request)
}

/** Tell the console around `view` which rows are chosen. */
export function tellChosenRows(view: EventTarget, rows: ChosenRows): void {
  say(view, chosenRowsEvent, rows)
}

/** Ask the console around `view` to keep a search, or to forget it. */
export function keepSearch(view: EventTarget, text: string): void {
  say(view, keepSearchEvent, { text })
}

/** Ask the console around `view` to remember how the columns of the page's grid are arranged. */
export function arrange(view: EventTarget, arrangement: Arrangement): void {
  say(view, arrangeEvent, arrangement)
}

function say(view: EventTarget, type: string, detail: unknown) {
  view.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
}
