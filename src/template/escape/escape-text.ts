/** What the escaper makes of literal text: comments fall away, stray `<` are escaped (Go's escapeText). */

import { type Context, isComment, isInScriptLiteral } from './context.ts'
import { afterText, type ElementEnd } from './transition.ts'
import type { ScriptRules } from './transition-js.ts'

/** Text behind the escaper: the place it ends in, and the text to write, if that is another. */
export interface EscapedText {
  readonly context: Context
  readonly text: string | undefined
}

const scriptTag = /<(script|\/script|!--)/gi

/** Follow a text through the page and rewrite what has to be. */
export function escapeText(from: Context, text: string, scripts: ScriptRules): EscapedText {
  let context = from
  const memory: ElementEnd = { element: 'elementNone', end: text.length }
  let written = 0
  let out = ''
  for (let at = 0; at < text.length; ) {
    const [next, used] = afterText(context, text, at, memory, scripts)
    const end = at + used
    if (context.state === 'stateText' || context.state === 'stateRCDATA') {
      const limit = next.state === context.state ? end : Math.max(text.lastIndexOf('<', end - 1), at)
      const stop = next.state !== context.state && text.lastIndexOf('<', end - 1) < at ? end : limit
      for (let j = text.indexOf('<', at); j >= 0 && j < stop; j = text.indexOf('<', j + 1)) {
        if (text.slice(j, j + 9).toUpperCase() === '<!DOCTYPE') continue
        out += `${text.slice(written, j)}&lt;`
        written = j + 1
      }
    } else if (isComment(context.state) && context.delim === 'delimNone') {
      out += commentStandIn(context, text.slice(written, end))
      written = end
    }
    if (context.state !== next.state && isComment(next.state) && next.delim === 'delimNone') {
      const opened = end - openingLength(next)
      out += text.slice(written, opened)
      written = end
    }
    if (isInScriptLiteral(context.state)) {
      const part = text.slice(at, end)
      const safe = part.replace(scriptTag, '\\x3C$1')
      if (safe !== part) {
        out += text.slice(written, at) + safe
        written = end
      }
    }
    context = next
    at = end
  }
  if (written === 0 || context.state === 'stateError') return { context, text: undefined }
  const isInComment = isComment(context.state) && context.delim === 'delimNone'
  return { context, text: isInComment ? out : out + text.slice(written) }
}

/** What stands where a comment stood. */
function commentStandIn(context: Context, comment: string): string {
  if (context.state === 'stateJSBlockCmt') return /[\n\r\u2028\u2029]/.test(comment) ? '\n' : ' '
  return context.state === 'stateCSSBlockCmt' ? ' ' : ''
}

function openingLength(context: Context): number {
  if (context.state === 'stateHTMLCmt' || context.state === 'stateJSHTMLOpenCmt') return 4
  return context.state === 'stateJSHTMLCloseCmt' ? 3 : 2
}
