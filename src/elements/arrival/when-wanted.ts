/**
 * When a page needs the code of its elements. What the server drew can be read without it; so it comes when a console has
 * come into view and the browser is idle, and not at all for a reader who never opens the sheet that the console is in.
 */
import { anyElement, liveElement } from './element-tags.ts'

/** Wait until something on the page needs its code; `intended` tells that the reader is about to use an element. */
export function whenWanted(document: Document, intended: Promise<void>): Promise<void> {
  const ended = new AbortController()
  const wanted = new Promise<void>(resolve => {
    void intended.then(resolve)
    const inView = new IntersectionObserver(entries => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) whenIdle(resolve)
    })
    const look = () => {
      if (isWantedAtOnce(document)) resolve()
      else for (const element of document.querySelectorAll(liveElement)) inView.observe(element)
    }
    const added = new MutationObserver(look)
    added.observe(document, { childList: true, subtree: true })
    addEventListener('hashchange', look, { signal: ended.signal })
    ended.signal.addEventListener('abort', () => {
      inView.disconnect()
      added.disconnect()
    })
    look()
  })
  return wanted.finally(() => ended.abort())
}

/**
 * An element that nobody drew, a cluster that runs by itself, and a link to a moment do not wait; neither does a page whose
 * elements stand where they cannot be seen from here.
 */
function isWantedAtOnce(document: Document): boolean {
  const isLink = /[#&]s=/.test(document.location.hash)
  const elements = [...document.querySelectorAll(anyElement)]
  if (elements.length === 0) return true
  return elements.some(element => !element.shadowRoot || isLink || element.hasAttribute('autoplay'))
}

function whenIdle(done: () => void) {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(done, { timeout: 1000 })
  else setTimeout(done, 200)
}
