/** The exercises of one page, running as far as their start. */
import { LitElementRenderer } from '@lit-labs/ssr'
import { type ClusterConsole, parseStrings } from '../elements/index.ts'
import type { FoundElement, ScannedPage } from './scan-page.ts'

type Session = NonNullable<ClusterConsole['session']>

/** The consoles of a page: what draws each, and the session of each by its id. */
export interface PageConsoles {
  readonly renderers: ReadonlyMap<FoundElement, LitElementRenderer>
  readonly sessions: ReadonlyMap<string, Session>
}

/** Create every console of the page and load its exercise; the first one is also found under the empty id. */
export function createConsoles(page: ScannedPage): PageConsoles {
  const renderers = new Map<FoundElement, LitElementRenderer>()
  const sessions = new Map<string, Session>()
  const words = parseStrings(page.strings)
  for (const found of page.elements) {
    if (found.tag !== 'cluster-console') continue
    const renderer = new LitElementRenderer(found.tag)
    for (const [name, value] of Object.entries(found.attributes)) renderer.setAttribute(name, value)
    const console = renderer.element as ClusterConsole
    console.words = words
    if (found.exercise !== undefined) loadJson(console, found.exercise)
    renderers.set(found, renderer)
    if (!console.session) continue
    for (const id of [found.attributes['id'] ?? '', '']) if (!sessions.has(id)) sessions.set(id, console.session)
  }
  return { renderers, sessions }
}

/** Find the session an element names by `for`. */
export function findSession(consoles: PageConsoles, id = ''): Session | undefined {
  return consoles.sessions.get(id)
}

/** What is wrong is said in place, as the browser will say it; the build has said it with its line and column. */
function loadJson(console: ClusterConsole, text: string) {
  let source: unknown
  try {
    source = JSON.parse(text)
  } catch (error) {
    return console.fail(error instanceof Error ? error.message : String(error))
  }
  console.load(source)
}
