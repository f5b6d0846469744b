/** How text moves the state of CSS: strings, `url(…)`, comments; and what CSS escapes mean. */
import type { Context } from './context.ts'
import { inUrl, isHtmlSpace, type Transition } from './transition-html.ts'
import { unfinished } from './transition-js.ts'

/** CSS outside of strings and comments. */
export function inCss(context: Context, text: string): Transition {
  const special = /[("'/]/g
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const at = match.index
    switch (match[0]) {
      case '"':
        return [{ ...context, state: 'stateCSSDqStr' }, at + 1]
      case "'":
        return [{ ...context, state: 'stateCSSSqStr' }, at + 1]
      case '/':
        if (text[at + 1] === '/') return [{ ...context, state: 'stateCSSLineCmt' }, at + 2]
        if (text[at + 1] === '*') return [{ ...context, state: 'stateCSSBlockCmt' }, at + 2]
        break
      default:
        if (endsWithUrl(text.slice(Math.max(0, at - 64), at))) return atUrl(context, text, at + 1)
    }
  }
  return [context, text.length]
}

/** Tell whether CSS ends in the keyword `url`, escapes and case aside. */
function endsWithUrl(text: string): boolean {
  const trimmed = text.replace(/[\t\n\f\r ]+$/, '')
  const word = /[-\w\\\u0080-\uffff]*$/.exec(trimmed)![0]
  return decodeCss(word).toLowerCase() === 'url' || (/(^|[^-\w])url$/i.test(trimmed) && !/[\\\u0080-\uffff]/.test(word))
}

function atUrl(context: Context, text: string, from: number): Transition {
  let at = from
  while (at < text.length && isHtmlSpace(text[at]!)) at++
  if (text[at] === '"') return [{ ...context, state: 'stateCSSDqURL' }, at + 1]
  if (text[at] === "'") return [{ ...context, state: 'stateCSSSqURL' }, at + 1]
  return [{ ...context, state: 'stateCSSURL' }, at]
}

/** Inside a string or `url(…)` of CSS, either of which may hold a URL. */
export function inCssString(context: Context, text: string): Transition {
  const special = specials(context)
  let here = context
  let from = 0
  for (;;) {
    special.lastIndex = from
    const at = special.exec(text)?.index ?? -1
    if (at < 0) return [inUrl(here, decodeCss(text.slice(from)))[0], text.length]
    if (text[at] !== '\\') return [{ ...here, state: 'stateCSS' }, at + 1]
    if (at + 1 === text.length) return [unfinished('CSS', text), text.length]
    here = inUrl(here, decodeCss(text.slice(0, at + 2)))[0]
    from = at + 2
  }
}

function specials(context: Context): RegExp {
  if (context.state === 'stateCSSURL') return /[\\\t\n\f\r )]/g
  return context.state === 'stateCSSDqStr' || context.state === 'stateCSSDqURL' ? /[\\"]/g : /[\\']/g
}

/** Replace CSS escapes by what they mean: `\41 ` is A. */
export function decodeCss(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(
    /\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\n\f\r])?|([\s\S]?))/g,
    (_all, hex?: string, other?: string) => {
      if (hex === undefined) return other ?? ''
      const point = Number.parseInt(hex, 16)
      return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point)
    },
  )
}
