/** The steps of a lab's text get the check boxes and hints of the tasks that name them by `item`. */
import { itemLabel } from '../elements/index.ts'
import type { PageConsoles } from './page-sessions.ts'
import { findSession } from './page-sessions.ts'
import { renderElement } from './render-element.ts'
import type { ScannedPage } from './scan-page.ts'
import type { Insertion } from './splice.ts'

/** Make the elements for every task whose step is on the page and that the author has not placed. */
export function attachTasks(page: ScannedPage, consoles: PageConsoles): Insertion[] {
  const insertions: Insertion[] = []
  for (const content of page.contents) {
    const session = findSession(consoles, content.console)
    for (const task of session?.exercise.tasks ?? []) {
      const item = task.item === null ? undefined : content.items[task.item - 1]
      if (!item || content.placedTasks.has(task.id)) continue
      const common = { for: content.console, task: task.id }
      const label = itemLabel(item.text)
      insertions.push({
        offset: item.boxOffset,
        text: writeElement('lab-task', { ...common, label, inline: '' }, session),
      })
      if (content.placedHints.has(task.id)) continue
      insertions.push({ offset: item.hintOffset, text: writeElement('lab-hint', common, session) })
    }
  }
  return insertions
}

function writeElement(tag: string, attributes: Readonly<Record<string, string>>, session: unknown): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === '' ? name : `${name}="${escapeAttribute(value)}"`,
  )
  return `<${tag} ${written.join(' ')}>${renderElement(tag, attributes, undefined, session)}</${tag}>`
}

function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
