/** Which escapers a value needs in a place, and the pipeline with them (html/template escapeAction, ensurePipelineContains). */
import type { CommandNode, PipeNode } from '../node.ts'
import { type Context, isComment } from './context.ts'
import { escapeCss, filterCssValue } from './filter-css.ts'
import { escapeAttribute, escapeComment, escapeHtml, escapeNoSpace, escapeRcdata, filterName } from './filter-html.ts'
import { escapeJsRegexp, escapeJsString, escapeJsValue, escapeTemplateLiteral } from './filter-js.ts'
import { escapeSrcset, escapeUrl, filterUrl, normalizeUrl } from './filter-url.ts'

/** The escapers by the names that stand in edited pipelines. */
export const escapers: ReadonlyMap<string, (value: unknown) => string> = new Map([
  ['_html_template_attrescaper', escapeAttribute],
  ['_html_template_commentescaper', escapeComment],
  ['_html_template_cssescaper', escapeCss],
  ['_html_template_cssvaluefilter', filterCssValue],
  ['_html_template_htmlescaper', escapeHtml],
  ['_html_template_htmlnamefilter', filterName],
  ['_html_template_jsregexpescaper', escapeJsRegexp],
  ['_html_template_jsstrescaper', escapeJsString],
  ['_html_template_jstmpllitescaper', escapeTemplateLiteral],
  ['_html_template_jsvalescaper', escapeJsValue],
  ['_html_template_nospaceescaper', escapeNoSpace],
  ['_html_template_rcdataescaper', escapeRcdata],
  ['_html_template_srcsetescaper', escapeSrcset],
  ['_html_template_urlescaper', escapeUrl],
  ['_html_template_urlfilter', filterUrl],
  ['_html_template_urlnormalizer', normalizeUrl],
])

/** Escapers a template may call itself, at the end of a pipeline. */
export const predefined: ReadonlySet<string> = new Set(['html', 'urlquery'])

const equivalents: ReadonlyMap<string, string> = new Map([
  ['_html_template_attrescaper', 'html'],
  ['_html_template_htmlescaper', 'html'],
  ['_html_template_rcdataescaper', 'html'],
  ['_html_template_urlescaper', 'urlquery'],
  ['_html_template_urlnormalizer', 'urlquery'],
])

/** List the escapers for a value in a place; undefined when the place in a URL is not known. */
export function escapersFor(context: Context): string[] | undefined {
  const names = byState(context)
  if (!names) return undefined
  if (context.delim === 'delimNone') return names
  names.push(context.delim === 'delimSpaceOrTagEnd' ? '_html_template_nospaceescaper' : '_html_template_attrescaper')
  return names
}

function byState(context: Context): string[] | undefined {
  switch (context.state) {
    case 'stateURL':
    case 'stateCSSDqStr':
    case 'stateCSSSqStr':
    case 'stateCSSDqURL':
    case 'stateCSSSqURL':
    case 'stateCSSURL':
      return inUrl(context)
    case 'stateJS':
      return ['_html_template_jsvalescaper']
    case 'stateJSDqStr':
    case 'stateJSSqStr':
      return ['_html_template_jsstrescaper']
    case 'stateJSTmplLit':
      return ['_html_template_jstmpllitescaper']
    case 'stateJSRegexp':
      return ['_html_template_jsregexpescaper']
    case 'stateCSS':
      return ['_html_template_cssvaluefilter']
    case 'stateText':
      return ['_html_template_htmlescaper']
    case 'stateRCDATA':
      return ['_html_template_rcdataescaper']
    case 'stateAttrName':
    case 'stateTag':
      return ['_html_template_htmlnamefilter']
    case 'stateSrcset':
      return ['_html_template_srcsetescaper']
    default:
      return isComment(context.state) ? ['_html_template_commentescaper'] : []
  }
}

function inUrl(context: Context): string[] | undefined {
  const isCssString = context.state === 'stateCSSDqStr' || context.state === 'stateCSSSqStr'
  const normalizer = isCssString ? '_html_template_cssescaper' : '_html_template_urlnormalizer'
  switch (context.urlPart) {
    case 'urlPartNone':
      return ['_html_template_urlfilter', normalizer]
    case 'urlPartPreQuery':
      return [normalizer]
    case 'urlPartQueryOrFrag':
      return ['_html_template_urlescaper']
    default:
      return undefined
  }
}

function equivalent(name: string): string {
  return equivalents.get(name) ?? name
}

/** Put escapers at the end of a pipeline; one that the author has written is not put there twice. */
export function withEscapers(pipe: PipeNode, names: readonly string[]): PipeNode {
  if (names.length === 0) return pipe
  const wanted = [...names]
  let kept = [...pipe.commands]
  const last = kept.at(-1)!
  const own = last.args[0]?.type === 'identifier' && predefined.has(last.args[0].name) ? last.args[0].name : undefined
  if (own) {
    if (kept.length === 1 && last.args.length > 1) kept = [evaluated(last), call(own, pipe.offset)]
    const twice = wanted.findIndex(name => equivalent(name) === own)
    if (twice >= 0) {
      wanted[twice] = own
      kept.pop()
    }
  }
  const present = new Set(
    kept.flatMap(({ args: [first] }) => (first?.type === 'identifier' ? [equivalent(first.name)] : [])),
  )
  const added = wanted.filter(name => !present.has(equivalent(name))).map(name => call(name, pipe.offset))
  return { ...pipe, commands: [...kept, ...added] }
}

/** `html $a $b` becomes the joined text of its arguments, which the escaper then gets. */
function evaluated(command: CommandNode): CommandNode {
  const [first, ...rest] = command.args
  return { ...command, args: [{ type: 'identifier', offset: first!.offset, name: 'print' }, ...rest] }
}

function call(name: string, offset: number): CommandNode {
  return { type: 'command', offset, args: [{ type: 'identifier', offset, name }] }
}
