/** One page with elements: find them, start their exercises, draw each one and splice the drawings in. */
import { registerElements } from '../elements/index.ts'
import { attachTasks } from './attach-tasks.ts'
import { createConsoles, findSession } from './page-sessions.ts'
import { renderElement } from './render-element.ts'
import { scanPage } from './scan-page.ts'
import { type Insertion, splice } from './splice.ts'

/** Draw every element of the page, and tie the tasks of its exercises to the steps of its text. */
export async function renderPage(html: string): Promise<string> {
  await registerElements()
  const page = scanPage(html)
  const consoles = createConsoles(page)
  const insertions: Insertion[] = []
  for (const element of page.elements) {
    if (element.isRendered) continue
    const drawn =
      element.tag === 'cluster-console'
        ? renderElement(element.tag, element.attributes, consoles.renderers.get(element))
        : renderElement(element.tag, element.attributes, undefined, findSession(consoles, element.attributes['for']))
    insertions.push({ offset: element.openEnd, text: drawn })
  }
  insertions.push(...attachTasks(page, consoles))
  return splice(html, insertions)
}
