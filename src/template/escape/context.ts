/** Where in an HTML page a template stands: the state an HTML parser would be in there (Go's html/template context). */
import { formatPlain } from '../../go/fmt.ts'
import type { EscapeProblem } from './problem.ts'

/** The parser's state, by Go's names. */
export type State =
  | 'stateText'
  | 'stateTag'
  | 'stateAttrName'
  | 'stateAfterName'
  | 'stateBeforeValue'
  | 'stateHTMLCmt'
  | 'stateRCDATA'
  | 'stateAttr'
  | 'stateURL'
  | 'stateSrcset'
  | 'stateJS'
  | 'stateJSDqStr'
  | 'stateJSSqStr'
  | 'stateJSTmplLit'
  | 'stateJSRegexp'
  | 'stateJSBlockCmt'
  | 'stateJSLineCmt'
  | 'stateJSHTMLOpenCmt'
  | 'stateJSHTMLCloseCmt'
  | 'stateCSS'
  | 'stateCSSDqStr'
  | 'stateCSSSqStr'
  | 'stateCSSDqURL'
  | 'stateCSSSqURL'
  | 'stateCSSURL'
  | 'stateCSSBlockCmt'
  | 'stateCSSLineCmt'
  | 'stateError'
  | 'stateDead'

/** What ends the attribute value one stands in. */
export type Delim = 'delimNone' | 'delimDoubleQuote' | 'delimSingleQuote' | 'delimSpaceOrTagEnd'
/** Which part of a URL one stands in. */
export type UrlPart = 'urlPartNone' | 'urlPartPreQuery' | 'urlPartQueryOrFrag' | 'urlPartUnknown'
/** What a slash would begin in JavaScript. */
export type JsContext = 'jsCtxRegexp' | 'jsCtxDivOp' | 'jsCtxUnknown'
/** The kind of the attribute one stands in. */
export type Attribute = 'attrNone' | 'attrScript' | 'attrScriptType' | 'attrStyle' | 'attrURL' | 'attrSrcset'
/** The element one stands in, if its content is not ordinary HTML. */
export type Element = 'elementNone' | 'elementScript' | 'elementStyle' | 'elementTextarea' | 'elementTitle'

/** A place in a page as an HTML parser sees it. */
export interface Context {
  readonly state: State
  readonly delim: Delim
  readonly urlPart: UrlPart
  readonly jsContext: JsContext
  /** Open braces in each `${…}` of the template literals one stands in. */
  readonly braces: readonly number[]
  readonly attribute: Attribute
  readonly element: Element
  /** Why there is no going on, in `stateError`. */
  readonly problem: EscapeProblem | undefined
}

/** The place before the first character of a page. */
export const start: Context = {
  state: 'stateText',
  delim: 'delimNone',
  urlPart: 'urlPartNone',
  jsContext: 'jsCtxRegexp',
  braces: [],
  attribute: 'attrNone',
  element: 'elementNone',
  problem: undefined,
}

/** Make the place of an error. */
export function errorContext(problem: EscapeProblem): Context {
  return { ...start, state: 'stateError', problem }
}

/** Tell whether two places are the same. */
export function isSame(a: Context, b: Context): boolean {
  return (
    a.state === b.state &&
    a.delim === b.delim &&
    a.urlPart === b.urlPart &&
    a.jsContext === b.jsContext &&
    a.attribute === b.attribute &&
    a.element === b.element &&
    a.problem === b.problem &&
    a.braces.length === b.braces.length &&
    a.braces.every((depth, index) => depth === b.braces[index])
  )
}

/** Write a place as Go's messages do. */
export function contextText(context: Context): string {
  const { state, delim, urlPart, jsContext, attribute, element, problem } = context
  return `{${[state, delim, urlPart, jsContext, attribute, element].join(' ')} ${problem?.text ?? '<nil>'}}`
}

/** Make a template's name for being called in a place that is not plain text. */
export function mangle(name: string, context: Context): string {
  if (context.state === 'stateText') return name
  const parts: string[] = [context.state]
  if (context.delim !== 'delimNone') parts.push(context.delim)
  if (context.urlPart !== 'urlPartNone') parts.push(context.urlPart)
  if (context.jsContext !== 'jsCtxRegexp') parts.push(context.jsContext)
  if (context.braces.length > 0) parts.push(`jsBraceDepth(${formatPlain(context.braces)})`)
  if (context.attribute !== 'attrNone') parts.push(context.attribute)
  if (context.element !== 'elementNone') parts.push(context.element)
  return `${name}$htmltemplate_${parts.join('_')}`
}

/** Tell whether one stands in a comment. */
export function isComment(state: State): boolean {
  return state.endsWith('Cmt')
}

/** Tell whether one stands in a literal of JavaScript. */
export function isInScriptLiteral(state: State): boolean {
  return state === 'stateJSDqStr' || state === 'stateJSSqStr' || state === 'stateJSTmplLit' || state === 'stateJSRegexp'
}

/** The state in which each kind of attribute's value begins. */
export const attributeStart: Readonly<Record<Attribute, State>> = {
  attrNone: 'stateAttr',
  attrScript: 'stateJS',
  attrScriptType: 'stateAttr',
  attrStyle: 'stateCSS',
  attrURL: 'stateURL',
  attrSrcset: 'stateSrcset',
}

/** The state in which each element's content begins. */
export const elementStart: Readonly<Record<Element, State>> = {
  elementNone: 'stateText',
  elementScript: 'stateJS',
  elementStyle: 'stateCSS',
  elementTextarea: 'stateRCDATA',
  elementTitle: 'stateRCDATA',
}
