/** What prerendering needs to know of a finished page, with the offsets of its source. */
import { Parser } from 'htmlparser2'

/** Attributes by name, their values decoded. */
export type Attributes = Readonly<Record<string, string>>

/** One of our elements in the page. */
export interface FoundElement {
  readonly tag: string
  readonly attributes: Attributes
  /** Offset just behind its opening tag. */
  readonly openEnd: number
  /** Text of its child `<script type="application/json">`, when it is a console that has one. */
  exercise: string | undefined
  /** Whether it has a declarative shadow root already. */
  isRendered: boolean
}

/** One item of the list whose items are the steps of the lab. */
export interface FoundItem {
  /** Where a check box goes: before the item's text. */
  boxOffset: number
  /** Where the hints go: behind it. */
  hintOffset: number
  text: string
}

/** The content of a lab and its steps. */
export interface FoundContent {
  readonly console: string
  readonly items: FoundItem[]
  /** Tasks whose check box, or whose hints, the author has placed. */
  readonly placedTasks: Set<string>
  readonly placedHints: Set<string>
}

/** A page as far as prerendering looks at it. */
export interface ScannedPage {
  readonly elements: FoundElement[]
  readonly contents: FoundContent[]
  /** JSON of the page's own words. */
  strings: string
}

const elementTags = new Set([
  'cluster-console',
  'cluster-picture',
  'machine-room',
  'lab-task',
  'lab-hint',
  'lab-progress',
  'lab-quiz',
])

/** An element that is open while the parser walks, with what it is to us. */
interface OpenElement {
  readonly tag: string
  readonly element?: FoundElement
  readonly content?: FoundContent
  /** The content whose list of steps this is. */
  readonly stepsOf?: FoundContent
  readonly item?: FoundItem
  /** The item whose text this paragraph holds. */
  readonly textOf?: FoundItem
  readonly script?: 'exercise' | 'strings' | 'other'
}

/** Walk a page once and note its elements, its labs and their steps. */
export function scanPage(html: string): ScannedPage {
  const page: ScannedPage = { elements: [], contents: [], strings: '' }
  const open: OpenElement[] = []
  const parser = new Parser({
    onopentag(tag, attributes) {
      open.push(enter(page, open, tag, attributes, parser.endIndex + 1))
    },
    ontext(text) {
      readText(page, open, text)
    },
    onclosetag() {
      const closed = open.pop()
      if (closed) leave(closed, parser.startIndex)
    },
  })
  parser.end(html)
  return page
}

function enter(page: ScannedPage, open: OpenElement[], tag: string, attributes: Attributes, end: number): OpenElement {
  const parent = open.at(-1)
  if (tag === 'template' && parent?.element && 'shadowrootmode' in attributes) parent.element.isRendered = true
  const isInert = open.some(({ tag: outer }) => outer === 'template' || outer === 'noscript')
  if (isInert) return { tag }
  if (tag === 'script') return { tag, script: kindOfScript(parent, attributes) }
  if ('data-lab-content' in attributes) return enterContent(page, tag, attributes)
  const content = open.findLast(outer => outer.content)?.content
  if (elementTags.has(tag)) return enterElement(page, content, tag, attributes, end)
  if (content && tag === 'ol' && !open.some(outer => outer.stepsOf === content) && content.items.length === 0) {
    return { tag, stepsOf: content }
  }
  if (tag === 'li' && parent?.stepsOf) {
    const item: FoundItem = { boxOffset: end, hintOffset: -1, text: '' }
    parent.stepsOf.items.push(item)
    return { tag, item }
  }
  if (tag === 'p' && parent?.item && parent.item.hintOffset === -1 && parent.item.text.trim() === '') {
    parent.item.boxOffset = end
    return { tag, textOf: parent.item }
  }
  return { tag }
}

function kindOfScript(parent: OpenElement | undefined, attributes: Attributes): 'exercise' | 'strings' | 'other' {
  if ('data-lab-strings' in attributes) return 'strings'
  const isExercise = parent?.element?.tag === 'cluster-console' && attributes['type'] === 'application/json'
  return isExercise && parent?.element?.exercise === undefined ? 'exercise' : 'other'
}

function enterContent(page: ScannedPage, tag: string, attributes: Attributes): OpenElement {
  const content: FoundContent = {
    console: attributes['data-console'] ?? '',
    items: [],
    placedTasks: new Set(),
    placedHints: new Set(),
  }
  page.contents.push(content)
  return { tag, content }
}

function enterElement(
  page: ScannedPage,
  content: FoundContent | undefined,
  tag: string,
  attributes: Attributes,
  openEnd: number,
): OpenElement {
  const element: FoundElement = { tag, attributes, openEnd, exercise: undefined, isRendered: false }
  page.elements.push(element)
  if (tag === 'lab-task') content?.placedTasks.add(attributes['task'] ?? '')
  if (tag === 'lab-hint') content?.placedHints.add(attributes['task'] ?? '')
  return { tag, element }
}

function readText(page: ScannedPage, open: readonly OpenElement[], text: string) {
  const current = open.at(-1)
  if (current?.script === 'strings') page.strings += text
  else if (current?.script === 'exercise') {
    const console = open.at(-2)?.element
    if (console) console.exercise = (console.exercise ?? '') + text
  } else if (current?.script === undefined && current?.tag !== 'style') {
    for (const outer of open) if (outer.item) outer.item.text += text
  }
}

/** The hints of an item stand at the end of the paragraph that holds its text, or of the item itself. */
function leave(closed: OpenElement, start: number) {
  const item = closed.textOf ?? closed.item
  if (item && item.hintOffset === -1) item.hintOffset = start
}
