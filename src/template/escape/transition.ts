/** The place behind a piece of text: which rules apply where, attribute values and closing tags (Go's contextAfterText). */
import { quote } from '../../go/strconv.ts'
import { isJsType } from './attribute-type.ts'
import { type Context, type Delim, errorContext, isComment, isInScriptLiteral, type State, start } from './context.ts'
import { unescapeHtml } from './html-entities.ts'
import { problem } from './problem.ts'
import { inCss, inCssString } from './transition-css.ts'
import {
  afterName,
  beforeValue,
  endOfElement,
  inAttributeName,
  inHtmlComment,
  inPlain,
  inTag,
  inText,
  inUrl,
  type Transition,
} from './transition-html.ts'
import {
  inBlockComment,
  inDelimited,
  inJs,
  inLineComment,
  inTemplateLiteral,
  type ScriptRules,
} from './transition-js.ts'

const transitions: Readonly<Record<State, (context: Context, text: string, scripts: ScriptRules) => Transition>> = {
  stateText: inText,
  stateTag: inTag,
  stateAttrName: inAttributeName,
  stateAfterName: afterName,
  stateBeforeValue: beforeValue,
  stateHTMLCmt: inHtmlComment,
  stateRCDATA: inPlain,
  stateAttr: inPlain,
  stateURL: inUrl,
  stateSrcset: inUrl,
  stateJS: inJs,
  stateJSDqStr: inDelimited,
  stateJSSqStr: inDelimited,
  stateJSRegexp: inDelimited,
  stateJSTmplLit: inTemplateLiteral,
  stateJSBlockCmt: inBlockComment,
  stateJSLineCmt: inLineComment,
  stateJSHTMLOpenCmt: inLineComment,
  stateJSHTMLCloseCmt: inLineComment,
  stateCSS: inCss,
  stateCSSDqStr: inCssString,
  stateCSSSqStr: inCssString,
  stateCSSDqURL: inCssString,
  stateCSSSqURL: inCssString,
  stateCSSURL: inCssString,
  stateCSSBlockCmt: inBlockComment,
  stateCSSLineCmt: inLineComment,
  stateError: inPlain,
  stateDead: inPlain,
}

const delimEnds: Readonly<Record<Delim, RegExp>> = {
  delimNone: /$^/,
  delimDoubleQuote: /"/,
  delimSingleQuote: /'/,
  delimSpaceOrTagEnd: /[ \t\n\f\r>]/,
}

/** Where the element that one stands in ends, remembered so that a long script is searched once. */
export interface ElementEnd {
  element: Context['element']
  /** Offset in the whole text. */
  end: number
}

/** Find the place behind the first part of a text from `from` on, and how long that part is. */
export function afterText(
  context: Context,
  whole: string,
  from: number,
  memory: ElementEnd,
  scripts: ScriptRules,
): Transition {
  const text = from === 0 ? whole : whole.slice(from)
  if (context.delim === 'delimNone') {
    const isShielded =
      context.element === 'elementScript' && (isInScriptLiteral(context.state) || isComment(context.state))
    const end = isShielded ? text.length : rememberedEnd(context, text, from, memory)
    if (end === 0) return [start, 0]
    return transitions[context.state](context, text.slice(0, end), scripts)
  }
  return inValue(context, text, scripts)
}

function rememberedEnd(context: Context, text: string, from: number, memory: ElementEnd): number {
  if (memory.element !== context.element || memory.end < from) {
    memory.element = context.element
    memory.end = from + endOfElement(context.element, text)
  }
  return memory.end - from
}

/** Inside an attribute's value, up to what ends it. */
function inValue(context: Context, text: string, scripts: ScriptRules): Transition {
  const found = text.search(delimEnds[context.delim])
  const end = found < 0 ? text.length : found
  if (context.delim === 'delimSpaceOrTagEnd') {
    const bad = /["'<=`]/.exec(text.slice(0, end))?.[0]
    if (bad) {
      const description = `${quote(bad)} in unquoted attr: ${quote(text.slice(0, end))}`
      return [errorContext(problem('ErrBadHTML', description)), text.length]
    }
  }
  if (end === text.length) return [insideValue(context, unescapeHtml(text), scripts), text.length]
  const isOtherScript =
    context.state === 'stateAttr' &&
    context.element === 'elementScript' &&
    context.attribute === 'attrScriptType' &&
    !isJsType(text.slice(0, end))
  const element = isOtherScript ? 'elementNone' : context.element
  const used = context.delim === 'delimSpaceOrTagEnd' ? end : end + 1
  return [{ ...start, state: 'stateTag', element }, used]
}

function insideValue(context: Context, value: string, scripts: ScriptRules): Context {
  let here = context
  for (let rest = value; rest !== ''; ) {
    const [next, used] = transitions[here.state](here, rest, scripts)
    here = next
    rest = rest.slice(used)
  }
  return here
}
