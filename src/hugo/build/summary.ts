/** The summary of a page: up to its divider, or the first sentences (helpers/content.go of Hugo). */
import { safe } from '../../go/safe.ts'
import { atLeast, type Generation } from '../config/generation.ts'

/** Content without its divider, and the summary before it. */
export interface Divided {
  readonly html: string
  readonly summary: string | undefined
  /** Whether anything follows the summary. */
  readonly hasMore: boolean
}

/** Cut rendered content at the divider that stands for `<!--more-->`. */
export function divideAtMore(html: string, divider: string, paragraph: 'p' | 'div' = 'p'): Divided {
  const at = html.indexOf(divider)
  if (at === -1) return { html, summary: undefined, hasMore: false }
  const start = html.lastIndexOf(`<${paragraph}`, at)
  const end = html.indexOf(`</${paragraph}>`, at)
  if (start === -1 || end === -1) {
    const before = html.slice(0, at)
    const after = html.slice(at + divider.length)
    return { html: before + after, summary: before.trim(), hasMore: after.trim() !== '' }
  }
  const after = html.slice(end + `</${paragraph}>`.length).replace(/^\n+|\n+$/g, '')
  return { html: html.slice(0, start) + after, summary: html.slice(0, start).trim(), hasMore: after.trim() !== '' }
}

/** Make the summary of content without a divider: plain sentences, or whole paragraphs in newer generations. */
export function autoSummary(
  html: string,
  plain: string,
  words: number,
  generation: Generation,
  paragraph: 'p' | 'div' = 'p',
  isCJK = false,
): { summary: unknown; isTruncated: boolean } {
  if (atLeast(generation, '0.169'))
    return paragraph === 'div' ? blockSummary(html, words) : paragraphSummary(html, words, isCJK)
  const { text, isTruncated } = wholeSentences(plain, words)
  return { summary: safe.HTML(text), isTruncated }
}

/** Take the first words of a CJK text, in which each character counts as one (helpers/content.go TruncateWordsByRune). */
export function summaryByCharacter(
  words: readonly string[],
  limit: number,
): { summary: unknown; isTruncated: boolean } {
  const taken: string[] = []
  let count = 0
  for (const word of words) {
    if (count >= limit) return { summary: safe.HTML(taken.join(' ')), isTruncated: true }
    const characters = Array.from(word)
    const isAscii = /^[\p{ASCII}]*$/u.test(word)
    const room = isAscii ? characters.length : limit - count
    taken.push(characters.slice(0, room).join(''))
    if (!isAscii && characters.length > room) return { summary: safe.HTML(taken.join(' ')), isTruncated: true }
    count += isAscii ? 1 : characters.length
  }
  return { summary: safe.HTML(taken.join(' ')), isTruncated: false }
}

/** Take the first words of a text and go on to the end of the sentence. */
function wholeSentences(plain: string, words: number): { text: string; isTruncated: boolean } {
  let count = 0
  let last = -1
  for (const match of plain.matchAll(/\s/g)) {
    count++
    last = match.index
    if (count >= words) break
  }
  if (last === -1) return { text: plain, isTruncated: false }
  const end = /[.?!"\n]/.exec(plain.slice(last))
  if (!end) return { text: plain, isTruncated: false }
  const length = last + end.index + 1
  return { text: plain.slice(0, length).trim(), isTruncated: length < plain.length }
}

/** Take whole blocks of AsciiDoc until the words are reached: a section is one (page_markup.go ExtractSummaryFromHTML). */
function blockSummary(html: string, words: number): { summary: unknown; isTruncated: boolean } {
  let count = 0
  let depth = 0
  let start = 0
  for (const { 0: tag, index } of html.matchAll(/<div\b|<\/div>/g)) {
    depth += tag === '</div>' ? -1 : 1
    if (depth > 0) continue
    const end = index + tag.length
    count += countOfWords(html.slice(start, end))
    start = end
    if (count >= words)
      return { summary: safe.HTML(html.slice(0, end).trim()), isTruncated: html.slice(end).trim() !== '' }
  }
  return { summary: safe.HTML(html.trim()), isTruncated: false }
}

/** Count the words of HTML as Hugo does: most tokens of tags are none; in CJK text each character counts. */
function countOfWords(html: string, isCJK = false): number {
  return html.split(/\s+/).reduce((count, token) => {
    if (token === '>' || /^<\/?[A-Za-z]+>?$|^[A-Za-z]+=["']/.test(token)) return count
    const word = token.replace(/<[^>]*>/g, '')
    if (word === '') return count
    return count + (isCJK && /\P{ASCII}/u.test(word) ? Array.from(word).length : 1)
  }, 0)
}

/**
 * Take all up to the end of the paragraph in which the words are reached, and on to the end of the elements it stands in;
 * whatever stands between paragraphs counts.
 */
function paragraphSummary(html: string, words: number, isCJK: boolean): { summary: unknown; isTruncated: boolean } {
  let count = 0
  let start = 0
  for (const { 0: tag, index } of html.matchAll(/<\/p>/g)) {
    count += countOfWords(html.slice(start, index), isCJK)
    start = index + tag.length
    if (count < words) continue
    const end = endOfBlock(html, start)
    return { summary: safe.HTML(html.slice(0, end).trim()), isTruncated: html.slice(end).trim() !== '' }
  }
  return { summary: safe.HTML(html.trim()), isTruncated: false }
}

const tags = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g
const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** Find where the elements end that are open at a place; they end there themselves where none is. */
function endOfBlock(html: string, at: number): number {
  let depth = 0
  for (const { 0: tag, 2: slash, 3: name = '', index } of html.matchAll(tags)) {
    if (index >= at && depth <= 0) return at
    if (name !== '' && !voids.test(name) && !tag.endsWith('/>')) depth += slash === '/' ? -1 : 1
    if (index >= at && depth <= 0) return index + tag.length
  }
  return depth > 0 ? html.length : at
}
