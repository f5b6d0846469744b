/** How text moves the state of HTML: tags, attributes, comments, RCDATA (html/template transition.go). */
import { quote } from '../../go/strconv.ts'
import { attributeType } from './attribute-type.ts'
import {
  type Attribute,
  attributeStart,
  type Context,
  type Element,
  elementStart,
  errorContext,
  start,
} from './context.ts'
import { type EscapeProblem, problem } from './problem.ts'

/** What a piece of text does: the place behind it, and how much of the text was used. */
export type Transition = readonly [context: Context, used: number]

const tagNames: Readonly<Record<string, Element>> = {
  script: 'elementScript',
  style: 'elementStyle',
  textarea: 'elementTextarea',
  title: 'elementTitle',
}

/** Text between tags. */
export function inText(context: Context, text: string): Transition {
  let from = 0
  for (;;) {
    let at = text.indexOf('<', from)
    if (at < 0 || at + 1 === text.length) return [context, text.length]
    if (text.startsWith('<!--', at)) return [{ ...start, state: 'stateHTMLCmt' }, at + 4]
    at++
    const isEnd = text[at] === '/'
    if (isEnd && ++at === text.length) return [context, text.length]
    const end = endOfTagName(text, at)
    if (end !== at) {
      const name = text.slice(at, end).toLowerCase()
      const element = !isEnd && Object.hasOwn(tagNames, name) ? tagNames[name]! : 'elementNone'
      return [{ ...start, state: 'stateTag', element }, end]
    }
    from = end
  }
}

/** Find the end of a tag's name; `x:y` and `x-y` are names, a separator at the end is none of it. */
function endOfTagName(text: string, from: number): number {
  const name = /[a-zA-Z](?:[a-zA-Z0-9]|[:-](?=[a-zA-Z0-9]))*/y
  name.lastIndex = from
  return from + (name.exec(text)?.[0].length ?? 0)
}

/** Find the end of white space. */
export function endOfSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isHtmlSpace(text[at]!)) at++
  return at
}

/** Tell whether a character is white space to HTML. */
export function isHtmlSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\f' || character === '\r'
}

/** Inside a tag, where an attribute's name may begin. */
export function inTag(context: Context, text: string): Transition {
  const from = endOfSpace(text, 0)
  if (from === text.length) return [context, text.length]
  if (text[from] === '>') {
    return [{ ...start, state: elementStart[context.element], element: context.element }, from + 1]
  }
  const end = endOfAttributeName(text, from)
  if (typeof end !== 'number') return [errorContext(end), text.length]
  if (end === from) {
    const description = `expected space, attr name, or end of tag, but got ${quote(text.slice(from))}`
    return [errorContext(problem('ErrEndContext', description)), text.length]
  }
  const attribute = attributeOf(context.element, text.slice(from, end).toLowerCase())
  const state = end === text.length ? 'stateAttrName' : 'stateAfterName'
  return [{ ...start, state, element: context.element, attribute }, end]
}

const attributesByType: Readonly<Record<string, Attribute>> = {
  URL: 'attrURL',
  CSS: 'attrStyle',
  JS: 'attrScript',
  Srcset: 'attrSrcset',
}

function attributeOf(element: Element, name: string): Attribute {
  if (element === 'elementScript' && name === 'type') return 'attrScriptType'
  return attributesByType[attributeType(name)] ?? 'attrNone'
}

/** Find the end of an attribute's name; a character no name may hold is a problem. */
function endOfAttributeName(text: string, from: number): number | EscapeProblem {
  for (let at = from; at < text.length; at++) {
    const character = text[at]!
    if (isHtmlSpace(character) || character === '=' || character === '>') return at
    if (character === "'" || character === '"' || character === '<') {
      return problem('ErrBadHTML', `${quote(character)} in attribute name: ${shortQuote(text)}`)
    }
  }
  return text.length
}

/** Write a text quoted and cut to 32 characters, as Go's `%.32q` does. */
export function shortQuote(text: string): string {
  return quote([...text.slice(0, 64)].slice(0, 32).join(''))
}

/** Inside an attribute's name. */
export function inAttributeName(context: Context, text: string): Transition {
  const end = endOfAttributeName(text, 0)
  if (typeof end !== 'number') return [errorContext(end), text.length]
  return [end === text.length ? context : { ...context, state: 'stateAfterName' }, end]
}

/** Behind an attribute's name, where an equals sign may follow. */
export function afterName(context: Context, text: string): Transition {
  const at = endOfSpace(text, 0)
  if (at === text.length) return [context, at]
  if (text[at] !== '=') return [{ ...context, state: 'stateTag' }, at]
  return [{ ...context, state: 'stateBeforeValue' }, at + 1]
}

/** Behind the equals sign, where a value may begin. */
export function beforeValue(context: Context, text: string): Transition {
  const at = endOfSpace(text, 0)
  if (at === text.length) return [context, at]
  const state = attributeStart[context.attribute]
  if (text[at] === "'") return [{ ...context, state, delim: 'delimSingleQuote' }, at + 1]
  if (text[at] === '"') return [{ ...context, state, delim: 'delimDoubleQuote' }, at + 1]
  return [{ ...context, state, delim: 'delimSpaceOrTagEnd' }, at]
}

/** Inside a comment of HTML. */
export function inHtmlComment(context: Context, text: string): Transition {
  const at = text.indexOf('-->')
  return at < 0 ? [context, text.length] : [start, at + 3]
}

/** Inside a plain attribute, or the text of a title or textarea: nothing changes. */
export function inPlain(context: Context, text: string): Transition {
  return [context, text.length]
}

/** Inside a URL: a query or fragment begins, or the part before it. */
export function inUrl(context: Context, text: string): Transition {
  if (/[#?]/.test(text)) return [{ ...context, urlPart: 'urlPartQueryOrFrag' }, text.length]
  if (context.urlPart === 'urlPartNone' && endOfSpace(text, 0) !== text.length) {
    return [{ ...context, urlPart: 'urlPartPreQuery' }, text.length]
  }
  return [context, text.length]
}

const endMarkers: Readonly<Record<Element, RegExp | undefined>> = {
  elementNone: undefined,
  elementScript: /<\/script[> \t\n\f/]/i,
  elementStyle: /<\/style[> \t\n\f/]/i,
  elementTextarea: /<\/textarea[> \t\n\f/]/i,
  elementTitle: /<\/title[> \t\n\f/]/i,
}

/** Find where the element whose content one stands in ends; the text's length when it does not. */
export function endOfElement(element: Element, text: string): number {
  const at = endMarkers[element] ? text.search(endMarkers[element]) : -1
  return at < 0 ? text.length : at
}
