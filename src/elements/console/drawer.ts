/** What the drawers of the portal have in common: a heading, a cross, and Escape. */
import { html } from 'lit'
import type { Strings } from '../runtime/strings.ts'
import { icon } from '../widgets/icons.ts'

/** Said by a drawer that is to be closed. */
export const closeDrawerEvent = 'cluster-close'

/** Draw the head of a drawer. */
export function renderDrawerHead(drawer: EventTarget, heading: string, strings: Strings) {
  return html`<header>
    <h3 id="heading" tabindex="-1">${heading}</h3>
    <button
      type="button"
      aria-label=${strings('console.close')}
      title=${strings('console.close')}
      @click=${() => closeDrawer(drawer)}
    >
      ${icon('close')}
    </button>
  </header>`
}

/** Close the drawer at Escape. */
export function closeAtEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !event.currentTarget) return
  event.preventDefault()
  event.stopPropagation()
  closeDrawer(event.currentTarget)
}

function closeDrawer(drawer: EventTarget) {
  drawer.dispatchEvent(new CustomEvent(closeDrawerEvent, { bubbles: true, composed: true }))
}
