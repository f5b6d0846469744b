/** Says over the page that a part of it could not be fetched, and offers to try again. */
import { lateNoticeEnglish } from './late-words.ts'

const styles = `
:host {
  position: fixed;
  inset: auto 0 16px;
  inline-size: fit-content;
  max-inline-size: min(36rem, 100vw - 32px);
  box-sizing: border-box;
  margin: 0 auto;
  padding: 12px 16px;
  border: 1px solid var(--danger, currentColor);
  border-radius: 4px;
  background: var(--surface-raised, Canvas);
  color: var(--text, CanvasText);
  font-size: 15px;
  line-height: 1.5;
}
p { margin: 0 0 8px }
button {
  margin-inline-end: 8px;
  padding: 4px 12px;
  border: 1px solid currentColor;
  border-radius: 4px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
:focus-visible { outline: 2px solid var(--focus, Highlight); outline-offset: 2px }`

/** Show the notice until the reader wants to try again; a reader who was using an element is brought to it and back. */
export async function askAgain(document: Document): Promise<void> {
  const words = { ...lateNoticeEnglish, ...readWords(document) }
  const notice = document.createElement('div')
  const root = notice.attachShadow({ mode: 'open' })
  const text = document.createElement('p')
  text.textContent = words['late.failed']
  const again = createButton(document, words['late.again'])
  const reload = createButton(document, words['late.reload'])
  const style = document.createElement('style')
  style.textContent = styles
  root.append(style, text, again, reload)
  notice.role = 'alert'
  notice.popover = 'manual'
  const focused = findFocused(document)
  document.body.append(notice)
  notice.showPopover()
  if (focused) again.focus()
  reload.addEventListener('click', () => document.location.reload())
  await new Promise(resolve => again.addEventListener('click', resolve))
  notice.remove()
  focused?.focus()
}

function createButton(document: Document, label: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  return button
}

/** What has the focus, also in a shadow tree; undefined where nothing has. */
function findFocused(document: Document): HTMLElement | undefined {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement && active !== document.body ? active : undefined
}

/** The page's own words, as `runtime/strings.ts` reads them; that file brings far more words than are needed here. */
function readWords(document: Document): Readonly<Record<string, string>> {
  try {
    return JSON.parse(document.querySelector('script[data-lab-strings]')?.textContent ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}
