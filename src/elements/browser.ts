/**
 * What a page loads: the elements of the first screen, and the way to the others. Elements that the server drew take over
 * their own markup, which must be that of the start; so the code of all that the page shows comes before the console
 * wakes and its cluster can change.
 */
import './hydration.ts'
import { bringElements, defineElements, isLazyTag, type LazyTag, loadElement } from './console/lazy-elements.ts'
import { firstScreen } from './first-screen.ts'
import { watchForTasks } from './workshop/attach-tasks.ts'

watchForTasks(document)
void start()

async function start() {
  const late = await bringElements(findLazyTags(document))
  defineElements({ ...firstScreen, ...late })
  bringQuiz()
  new MutationObserver(() => {
    for (const tag of findLazyTags(document)) void loadElement(tag)
    bringQuiz()
  }).observe(document, { childList: true, subtree: true })
}

function bringQuiz() {
  if (document.querySelector('lab-quiz:not(:defined)')) void import('./quiz.ts')
}

/** The tags under `root` whose code is not there yet, also within what the server drew. */
function findLazyTags(root: ParentNode, found = new Set<LazyTag>()): Set<LazyTag> {
  for (const element of root.querySelectorAll(':not(:defined)')) {
    if (isLazyTag(element.localName)) found.add(element.localName)
    if (element.shadowRoot) findLazyTags(element.shadowRoot, found)
  }
  return found
}
