/** How text moves the state of JavaScript: strings, template literals, regular expressions, comments. */
import { quote } from '../../go/strconv.ts'
import { type Context, errorContext, type JsContext } from './context.ts'
import { problem } from './problem.ts'
import { shortQuote, type Transition } from './transition-html.ts'

const special = /["'`/{}<#-]/g

/** How scripts are read. */
export interface ScriptRules {
  /** Whether `<!--`, `-->` and `#!` begin comments. */
  readonly htmlComments: boolean
}

/** JavaScript outside of literals and comments. */
export function inJs(context: Context, text: string, { htmlComments }: ScriptRules): Transition {
  special.lastIndex = 0
  const at = special.exec(text)?.index ?? -1
  if (at < 0) return [{ ...context, jsContext: nextJsContext(text, context.jsContext) }, text.length]
  const here: Context = { ...context, jsContext: nextJsContext(text.slice(0, at), context.jsContext) }
  switch (text[at]) {
    case '"':
      return [{ ...here, state: 'stateJSDqStr', jsContext: 'jsCtxRegexp' }, at + 1]
    case "'":
      return [{ ...here, state: 'stateJSSqStr', jsContext: 'jsCtxRegexp' }, at + 1]
    case '`':
      return [{ ...here, state: 'stateJSTmplLit', jsContext: 'jsCtxRegexp' }, at + 1]
    case '/':
      return atSlash(here, text, at)
    case '<':
      if (htmlComments && text.startsWith('<!--', at)) return [{ ...here, state: 'stateJSHTMLOpenCmt' }, at + 4]
      break
    case '-':
      if (htmlComments && text.startsWith('-->', at)) return [{ ...here, state: 'stateJSHTMLCloseCmt' }, at + 3]
      break
    case '#':
      if (htmlComments && text[at + 1] === '!') return [{ ...here, state: 'stateJSLineCmt' }, at + 2]
      break
    default:
      return [atBrace(here, text[at] === '{'), at + 1]
  }
  return [here, at + 1]
}

function atSlash(context: Context, text: string, at: number): Transition {
  if (text[at + 1] === '/') return [{ ...context, state: 'stateJSLineCmt' }, at + 2]
  if (text[at + 1] === '*') return [{ ...context, state: 'stateJSBlockCmt' }, at + 2]
  if (context.jsContext === 'jsCtxRegexp') return [{ ...context, state: 'stateJSRegexp' }, at + 1]
  if (context.jsContext === 'jsCtxDivOp') return [{ ...context, jsContext: 'jsCtxRegexp' }, at + 1]
  const description = `'/' could start a division or regexp: ${shortQuote(text.slice(at))}`
  return [errorContext(problem('ErrSlashAmbig', description)), text.length]
}

/** Braces count only inside `${…}`, to find its end. */
function atBrace(context: Context, opens: boolean): Context {
  if (context.braces.length === 0) return context
  const outer = context.braces.slice(0, -1)
  const depth = context.braces.at(-1)! + (opens ? 1 : -1)
  return depth >= 0 ? { ...context, braces: [...outer, depth] } : { ...context, braces: outer, state: 'stateJSTmplLit' }
}

/** Inside a template literal. */
export function inTemplateLiteral(context: Context, text: string): Transition {
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') {
      if (++at === text.length) return [unfinished('JS', text), text.length]
    } else if (character === '$' && text[at + 1] === '{') {
      return [{ ...context, state: 'stateJS', braces: [...context.braces, 0] }, at + 2]
    } else if (character === '`') return [{ ...context, state: 'stateJS' }, at + 1]
  }
  return [context, text.length]
}

/** Make the place of an escape sequence that the text breaks off. */
export function unfinished(language: 'JS' | 'CSS', text: string): Context {
  return errorContext(problem('ErrPartialEscape', `unfinished escape sequence in ${language} string: ${quote(text)}`))
}

/** Inside a quoted string or a regular expression. */
export function inDelimited(context: Context, text: string): Transition {
  const isRegexp = context.state === 'stateJSRegexp'
  const delimiter = isRegexp ? '/' : context.state === 'stateJSSqStr' ? "'" : '"'
  let isInCharset = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') {
      if (++at === text.length) return [unfinished('JS', text), text.length]
    } else if (isRegexp && character === '[') isInCharset = true
    else if (isRegexp && character === ']') isInCharset = false
    else if (isRegexp && character === '/' && at > 0 && text.slice(at - 1, at + 7).toLowerCase() === '</script') at++
    else if (character === delimiter && !isInCharset) {
      return [{ ...context, state: 'stateJS', jsContext: 'jsCtxDivOp' }, at + 1]
    }
  }
  if (!isInCharset) return [context, text.length]
  return [errorContext(problem('ErrPartialCharset', `unfinished JS regexp charset: ${quote(text)}`)), text.length]
}

/** Inside a comment that a star and slash end. */
export function inBlockComment(context: Context, text: string): Transition {
  const at = text.indexOf('*/')
  if (at < 0) return [context, text.length]
  return [{ ...context, state: context.state === 'stateJSBlockCmt' ? 'stateJS' : 'stateCSS' }, at + 2]
}

/** Inside a comment that the line's end ends. */
export function inLineComment(context: Context, text: string): Transition {
  const isCss = context.state === 'stateCSSLineCmt'
  const at = text.search(isCss ? /[\n\f\r]/ : /[\n\r\u2028\u2029]/)
  return at < 0 ? [context, text.length] : [{ ...context, state: isCss ? 'stateCSS' : 'stateJS' }, at]
}

const wordsBeforeRegexp: ReadonlySet<string> = new Set([
  'break',
  'case',
  'continue',
  'delete',
  'do',
  'else',
  'finally',
  'in',
  'instanceof',
  'return',
  'throw',
  'try',
  'typeof',
  'void',
])

/** Tell what a slash behind some JavaScript would begin. */
export function nextJsContext(text: string, before: JsContext): JsContext {
  let end = text.length
  while (end > 0 && '\t\n\f\r \u2028\u2029'.includes(text[end - 1]!)) end--
  if (end === 0) return before
  const last = text[end - 1]!
  if (last === '+' || last === '-') {
    let from = end - 1
    while (from > 0 && text[from - 1] === last) from--
    return (end - from) % 2 === 1 ? 'jsCtxRegexp' : 'jsCtxDivOp'
  }
  if (last === '.') return /[0-9]/.test(text[end - 2] ?? '') ? 'jsCtxDivOp' : 'jsCtxRegexp'
  if (',<>=*%&|^?!~([:;{}'.includes(last)) return 'jsCtxRegexp'
  let from = end
  while (from > 0 && /[$0-9A-Z_a-z]/.test(text[from - 1]!)) from--
  return wordsBeforeRegexp.has(text.slice(from, end)) ? 'jsCtxRegexp' : 'jsCtxDivOp'
}
