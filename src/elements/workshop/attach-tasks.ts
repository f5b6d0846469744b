/**
 * Tie the tasks of an exercise to the steps of the lab's own text: a task with `item: n` gets its check box in the nth
 * item of the first ordered list of the content, and its hints at that item's end. A page that was prerendered has them.
 */
import { findConsole, sessionReadyEvent } from '../runtime/session.ts'

/** Attach tasks whenever a console of `document` says that its exercise is there. */
export function watchForTasks(document: Document): void {
  document.addEventListener(sessionReadyEvent, () => attachTasks(document))
}

/** Attach the tasks of every console to the content that names it. */
export function attachTasks(document: Document): void {
  for (const content of document.querySelectorAll<HTMLElement>('[data-lab-content]')) {
    const id = content.dataset['console'] ?? ''
    const session = findConsole(content, id)?.session
    const list = content.querySelector('ol')
    if (!session || !list) continue
    const items = [...list.children].filter(child => child instanceof HTMLLIElement)
    for (const task of session.exercise.tasks) {
      const item = task.item === undefined || task.item === null ? undefined : items[task.item - 1]
      if (item && !isPlaced(content, 'lab-task', task.id)) attachTask(content, item, id, task.id)
    }
  }
}

function isPlaced(content: Element, tag: string, task: string): boolean {
  return content.querySelector(`${tag}[task="${CSS.escape(task)}"]`) !== null
}

function attachTask(content: Element, item: HTMLElement, console: string, task: string) {
  const label = itemLabel(item.textContent ?? '')
  const box = createElement(item.ownerDocument, 'lab-task', { for: console, task, label, inline: '' })
  const place = findTextOf(item)
  place.prepend(box)
  if (isPlaced(content, 'lab-hint', task)) return
  place.append(createElement(item.ownerDocument, 'lab-hint', { for: console, task }))
}

/** In a loose list the text stands in the item's first paragraph, and the box belongs beside it. */
function findTextOf(item: HTMLElement): Element {
  const first = [...item.childNodes].find(node => node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() !== '')
  return first instanceof HTMLParagraphElement ? first : item
}

function createElement(document: Document, tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

/** Make the name of a step out of its text: one line, white space folded. */
export function itemLabel(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
