/**
 * Wakes the elements of a page: those of the first screen, and the way to the others. Elements that the server drew take
 * over their own markup, which must be that of the start; so the code of all that the page shows comes before the console
 * wakes and its cluster can change.
 */
import './hydration.ts'
import { anyElement } from './arrival/element-tags.ts'
import { fetchLate } from './arrival/fetch-late.ts'
import {
  bringElements,
  defineElements,
  type Elements,
  isLazyTag,
  type LazyTag,
  loadElement,
} from './console/lazy-elements.ts'
import { firstScreen } from './first-screen.ts'
import { watchForTasks } from './workshop/attach-tasks.ts'

/** Make the elements of `document` work. */
export async function startElements(document: Document): Promise<void> {
  watchForTasks(document)
  const elements = { ...firstScreen, ...(await bringElements(findLazyTags(document))) }
  if (!(await takeOver(elements))) drawAnew(document)
  bringMore(document)
  new MutationObserver(() => bringMore(document)).observe(document, { childList: true, subtree: true })
}

/** Define `elements`, one kind after the other, so that none holds up the page for long; tell whether all of it went well. */
async function takeOver(elements: Elements): Promise<boolean> {
  let isGood = true
  const onFault = () => {
    isGood = false
  }
  addEventListener('unhandledrejection', onFault)
  for (const [tag, element] of Object.entries(elements)) {
    defineElements({ [tag]: element })
    await nextTask()
  }
  await tellingOfFaults()
  removeEventListener('unhandledrejection', onFault)
  return isGood
}

/** What another build has drawn cannot be taken over: the elements of such a page begin without it. */
function drawAnew(document: Document) {
  for (const element of document.querySelectorAll(anyElement)) element.replaceWith(element.cloneNode(true))
}

/** Bring the code of elements that came into the page after its start, and of the quiz, which is a file of its own. */
function bringMore(document: Document) {
  for (const tag of findLazyTags(document)) void loadElement(tag)
  if (document.querySelector('lab-quiz:not(:defined)')) void fetchLate(() => import('./quiz.ts'))
}

/** The tags under `root` whose code is not there yet, also within what the server drew. */
function findLazyTags(root: ParentNode, found = new Set<LazyTag>()): Set<LazyTag> {
  for (const element of root.querySelectorAll(':not(:defined)')) {
    if (isLazyTag(element.localName) && !isFinished(element)) found.add(element.localName)
    if (element.shadowRoot) findLazyTags(element.shadowRoot, found)
  }
  return found
}

/** A picture that the server drew stays as it is. */
function isFinished({ localName, shadowRoot }: Element): boolean {
  return localName === 'cluster-picture' && shadowRoot !== null
}

/** A browser tells of promises that nobody heard fail in a task behind those that were asked for. */
function tellingOfFaults(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}

function nextTask(): Promise<void> {
  return 'scheduler' in globalThis ? scheduler.yield() : new Promise(resolve => setTimeout(resolve))
}
