/** The text of HTML without its tags, for HTML values in attributes (html/template stripTags). */
import { type Context, type State, start } from './context.ts'
import { afterText, type ElementEnd } from './transition.ts'
import { endOfElement } from './transition-html.ts'

const inTag: ReadonlySet<State> = new Set([
  'stateTag',
  'stateAttrName',
  'stateAfterName',
  'stateBeforeValue',
  'stateAttr',
])

/** Take tags, comments and the contents of scripts and styles out of HTML. */
export function stripTags(html: string): string {
  if (!html.includes('<')) return html
  const memory: ElementEnd = { element: 'elementNone', end: html.length }
  let context: Context = start
  let out = ''
  let isAllText = true
  for (let at = 0; at < html.length; ) {
    if (context.delim !== 'delimNone') {
      at = endOfValue(context, html, at)
      context = { ...start, state: 'stateTag', element: context.element }
      continue
    }
    const [next, end] = step(context, html, at, memory)
    if (context.state === 'stateText' || context.state === 'stateRCDATA') {
      const tag = next.state === context.state ? end : html.lastIndexOf('<', end - 1)
      out += html.slice(at, tag < at ? end : tag)
    } else isAllText = false
    context = next
    at = end
  }
  return isAllText ? html : out
}

/** Go one step on; the content of a script or style is passed over as a whole. */
function step(
  context: Context,
  html: string,
  at: number,
  memory: ElementEnd,
): readonly [context: Context, end: number] {
  if (context.element !== 'elementNone' && !inTag.has(context.state)) {
    const length = endOfElement(context.element, html.slice(at))
    return [at + length < html.length ? start : context, at + length]
  }
  const [next, used] = afterText(context, html, at, memory, { htmlComments: true })
  return [next, at + used]
}

/** Find the end of an attribute's value; the text's end when it has none. */
function endOfValue(context: Context, html: string, at: number): number {
  if (context.delim === 'delimSpaceOrTagEnd') {
    const length = html.slice(at).search(/[ \t\n\f\r>]/)
    return length < 0 ? html.length : at + length
  }
  const found = html.indexOf(context.delim === 'delimDoubleQuote' ? '"' : "'", at)
  return found < 0 ? html.length : found + 1
}
