/** `truncate`: cut a text at a word's end; HTML keeps its tags closed (Hugo tpl/strings/truncate.go). */
import { SafeString, safe } from '../../go/safe.ts'
import { toInt, toText } from './convert.ts'
import { escapeHtml } from './html-entities.ts'

const tagPattern = /<(\/)?([^ >/]+)[^>]*>/y
const voidElements = new Set('br col link base img param area hr input meta source track wbr embed'.split(' '))

interface Tag {
  readonly name: string
  readonly at: number
  readonly isOpening: boolean
}

/** Cut a text to `length` characters and put an ellipsis after it; the text comes last, the ellipsis may stand before. */
export function truncate(length: unknown, ...rest: unknown[]): SafeString {
  const value = rest.at(-1)
  const isHtml = value instanceof SafeString && value.kind === 'HTML'
  const ellipsis = rest.length === 2 ? htmlOf(rest[0]) : ' …'
  const text = toText(value)
  const tags: Tag[] = []
  const end = findEnd(text, toInt(length), isHtml, tags)
  if (end === undefined) return safe.HTML(isHtml ? text : escapeHtml(text))
  if (!isHtml) return safe.HTML(escapeHtml(text.slice(0, end)) + ellipsis)
  return safe.HTML(text.slice(0, end) + ellipsis + closingTags(tags, end))
}

/** Find where to cut: after the last word that fits, in the middle of one that is too long; undefined when all fits. */
function findEnd(text: string, limit: number, isHtml: boolean, tags: Tag[]): number | undefined {
  let count = 0
  let wordEnd = 0
  let afterText = 0
  for (let i = 0; i < text.length; ) {
    const tag = isHtml ? tagAt(text, i) : undefined
    if (tag) {
      if (!voidElements.has(tag.name)) tags.push(tag)
      i += tag.length
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(i) ?? 0)
    if (/\s/u.test(character)) wordEnd = afterText
    else if (isWide(character)) wordEnd = i
    else afterText = i + character.length
    if (++count > limit) return wordEnd === 0 ? i : wordEnd
    i += character.length
  }
  return undefined
}

function tagAt(text: string, at: number): (Tag & { readonly length: number }) | undefined {
  tagPattern.lastIndex = at
  const match = text[at] === '<' ? tagPattern.exec(text) : null
  return match ? { name: match[2] ?? '', at, isOpening: match[1] === undefined, length: match[0].length } : undefined
}

/** Close the tags that are open at `end`, the innermost first. */
function closingTags(tags: readonly Tag[], end: number): string {
  const open: string[] = []
  for (const tag of tags.filter(tag => tag.at < end)) {
    if (tag.isOpening) open.push(tag.name)
    else if (open.includes(tag.name)) open.splice(open.lastIndexOf(tag.name), 1)
  }
  return open
    .toReversed()
    .map(name => `</${name}>`)
    .join('')
}

function htmlOf(value: unknown): string {
  return value instanceof SafeString ? value.value : escapeHtml(toText(value))
}

function isWide(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)
}
