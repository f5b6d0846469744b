/**
 * What a reader does with elements whose code is still on its way is kept, and done once it is there. What a control does
 * by itself (a link, a text field, a box that is ticked) it does at once; its elements hear of it later.
 */
import { anyElement } from './element-tags.ts'

const heldTypes = ['click', 'keydown', 'input', 'change'] as const
/** What announces that an element is about to be used. */
const intentTypes = ['pointerover', 'pointerdown', 'focusin'] as const

/** Keep what is done with the elements of `document` until the returned function is called; `onIntent` hears of each act. */
export function holdEvents(document: Document, onIntent: () => void): () => void {
  const held: (() => void)[] = []
  const released = new AbortController()
  const listen = (type: string, listener: (event: Event) => void) =>
    document.addEventListener(
      type,
      event => {
        if (event.composedPath().some(node => node instanceof Element && node.matches(anyElement))) listener(event)
      },
      { capture: true, signal: released.signal },
    )
  for (const type of intentTypes) listen(type, onIntent)
  for (const type of heldTypes) {
    listen(type, event => {
      onIntent()
      const target = event.composedPath()[0]
      if (!(target instanceof Element) || !isHeld(event, target)) return
      event.stopImmediatePropagation()
      if (event instanceof KeyboardEvent && !target.matches(control)) event.preventDefault()
      held.push(remember(event, target))
    })
  }
  return () => {
    released.abort()
    for (const repeat of held) repeat()
  }
}

const field = 'input, select, textarea'
const control = `${field}, button, a, summary`

/** A click on a field or a link has done its work; keys that move the focus or belong to the browser are left to it. */
function isHeld(event: Event, target: Element): boolean {
  if (event instanceof KeyboardEvent) return !(event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey)
  return event.type !== 'click' || !target.closest(`${field}, label, a, summary`)
}

/** Code that takes over a field sets it to what was drawn: what the reader entered is put back first. */
function remember(event: Event, target: Element): () => void {
  const entered = readField(target)
  return () => {
    if (!target.isConnected) return
    Object.assign(target, entered)
    const Kind = event.constructor as new (type: string, init: EventInit) => Event
    target.dispatchEvent(new Kind(event.type, event))
  }
}

function readField(target: Element): object {
  if (target instanceof HTMLInputElement) return { value: target.value, checked: target.checked }
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return { value: target.value }
  return {}
}
