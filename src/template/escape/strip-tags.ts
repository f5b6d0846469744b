/** The text of HTML without its tags, for HTML values in attributes (html/template stripTags). */
import { type Context, isComment, start } from './context.ts'
import { afterText } from './transition.ts'

/** Take tags, comments and the contents of scripts and styles out of HTML. */
export function stripTags(html: string): string {
  let context: Context = start
  let out = ''
  let at = 0
  let isAllText = true
  while (at < html.length) {
    if (context.delim !== 'delimNone') {
      const inside = endOfValue(context, html, at)
      if (inside < 0) break
      at = inside
      context = { ...start, state: 'stateTag', element: context.element }
      continue
    }
    const element = context.element
    const [next, used] = afterText({ ...context, element: context.state === 'stateTag' ? element : context.element }, html.slice(at))
    const end = at + used
    if (context.state === 'stateText' || context.state === 'stateRCDATA') {
      const isChange = next.state !== context.state
      const tag = isChange ? html.lastIndexOf('<', end - 1) : end
      out += html.slice(at, tag < at ? end : tag)
      if (isChange) isAllText = false
    } else isAllText = false
    if (end === at && next.state === context.state) break
    context = isComment(next.state) && next.delim === 'delimNone' && next.state !== 'stateHTMLCmt' ? { ...next } : next
    at = end
  }
  return isAllText ? html : out
}

function endOfValue(context: Context, html: string, at: number): number {
  const ends = context.delim === 'delimDoubleQuote' ? /"/g : context.delim === 'delimSingleQuote' ? /'/g : /[ \t\n\f\r>]/g
  ends.lastIndex = at
  const found = ends.exec(html)
  if (!found) return -1
  return context.delim === 'delimSpaceOrTagEnd' ? found.index : found.index + 1
}
