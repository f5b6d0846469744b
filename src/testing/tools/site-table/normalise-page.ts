/**
 * A page as the list of its tokens, without what a browser does not show: comments, the white space beside blocks, the
 * order of attributes and classes, and the ids and stamps that differ from one build to the next (design.md 7.6).
 */

import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
type TextNode = DefaultTreeAdapterTypes.TextNode

/** How a page is compared. */
export interface NormaliseOptions {
  /** Take a block of code as its text, whatever its colours. Default: false. */
  readonly codeAsText?: boolean
}

const verbatim = new Set(['pre', 'textarea', 'script', 'style'])
const inline = new Set(
  (
    'a abbr b bdi bdo button cite code data del dfn em i img input ins kbd label mark q s samp small span strong sub ' +
    'sup svg time u var'
  ).split(' '),
)

const isElement = (node: Node): node is Element => 'tagName' in node
const isText = (node: Node): node is TextNode => node.nodeName === '#text'
const childrenOf = (node: Node): readonly Node[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []

/** Replace what is made anew by each build: md5 ids, stamps against caches, ids that hold a leaked placeholder. */
export function withoutStamps(text: string): string {
  return text
    .replace(/[0-9a-f]{32,}/g, 'MD5')
    .replace(/\?\d{9,13}\b/g, '?STAMP')
    .replace(/hahahugoshortcode\d*s(\d+)hbhb/gi, 'PLACEHOLDER$1')
}

function textOf(node: Node): string {
  return isText(node) ? node.value : childrenOf(node).map(textOf).join('')
}

function attributeOf({ name, value }: { name: string; value: string }): string {
  let shown = withoutStamps(value).replace(/\s+/g, ' ').trim()
  if (name === 'class') shown = shown.split(' ').sort().join(' ')
  if (name === 'style') shown = shown.replace(/\s*([:;])\s*/g, '$1').replace(/;$/, '')
  return `${name}=${shown}`
}

function pushText(value: string, isVerbatim: boolean, tokens: string[]): void {
  const stable = withoutStamps(value)
  const shown = isVerbatim ? stable.replace(/\r\n/g, '\n') : stable.replace(/[\t\n\f\r ]+/g, ' ')
  if (shown === '' || (isVerbatim && shown.trim() === '')) return
  const last = tokens.at(-1)
  if (!last?.startsWith('T:')) tokens.push(`T:${shown}`)
  else tokens[tokens.length - 1] = isVerbatim ? last + shown : (last + shown).replace(/ +/g, ' ')
}

function pushElement(element: Element, isVerbatim: boolean, tokens: string[], options: NormaliseOptions): void {
  const { tagName, attrs } = element
  if (tagName === 'meta' && attrs.some(({ name, value }) => name === 'name' && value === 'generator')) return
  if (options.codeAsText && tagName === 'pre') {
    tokens.push('<pre', `T:${textOf(element).replace(/\s+$/, '')}`, '/pre')
    return
  }
  tokens.push([`<${tagName}`, ...attrs.map(attributeOf).sort()].join(' '))
  for (const child of childrenOf(element)) pushNode(child, isVerbatim || verbatim.has(tagName), tokens, options)
  tokens.push(`/${tagName}`)
}

function pushNode(node: Node, isVerbatim: boolean, tokens: string[], options: NormaliseOptions): void {
  if (isText(node)) pushText(node.value, isVerbatim, tokens)
  else if (isElement(node)) pushElement(node, isVerbatim, tokens, options)
  else for (const child of childrenOf(node)) pushNode(child, isVerbatim, tokens, options)
}

/** White space beside an inline element shows, so it is kept; beside any other tag it is dropped. */
function isBesideBlock(token: string | undefined): boolean {
  const tag = token === undefined ? undefined : /^[</]([a-z0-9-]+)/.exec(token)?.[1]
  return tag === undefined || !inline.has(tag)
}

function trimmed(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, index) => {
    if (!token.startsWith('T:')) return [token]
    let text = token.slice(2)
    if (isBesideBlock(tokens[index - 1])) text = text.replace(/^[ \n]+/, '')
    if (isBesideBlock(tokens[index + 1])) text = text.replace(/[ \n]+$/, '')
    return text === '' ? [] : [`T:${text}`]
  })
}

/** Answer the tokens of a page. */
export function normalisePage(html: string, options: NormaliseOptions = {}): string[] {
  const tokens: string[] = []
  pushNode(parse(html), false, tokens, options)
  return trimmed(tokens)
}
