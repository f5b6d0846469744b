/** `plainify` and `.Plain`: the text of an HTML fragment (Hugo tpl.StripHTML). */
import { stripTags } from '../../template/escape/strip-tags.ts'
import { atLeast, type Generation } from '../config/generation.ts'

/** The ends of paragraphs, and line breaks. */
const blockEnds = /<\/p>|<br>|<br \/>/g
/** Elements whose tags part words, since 0.169. */
const blockTags =
  /<\/?(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|p)\b[^>]*>/g
const wordBreak = '\uE000'

/** Take all tags out of an HTML text; the ends of paragraphs and line breaks become new lines. */
export function plainText(html: string, generation?: Generation): string {
  if (!/[<>]/.test(html)) return html
  const lines = html.replaceAll('\n', ' ').replace(blockEnds, '\n')
  if (generation === undefined || !atLeast(generation, '0.169')) return collapseSpace(stripTags(lines))
  const marked = stripTags(lines.replace(blockTags, wordBreak))
  return collapseSpace(marked.replace(/\uE000+/g, partWords))
}

/** A word break is a space between words, and nothing where there is one or at the text's ends. */
function partWords(marks: string, at: number, text: string): string {
  const [before, after] = [text[at - 1], text[at + marks.length]]
  return [before, after].every(character => character !== undefined && /\S/.test(character)) ? ' ' : ''
}

function collapseSpace(text: string): string {
  let result = ''
  let wasSpace = false
  for (const character of text) {
    const isSpace = /\s/u.test(character)
    if (!(isSpace && wasSpace)) result += character
    wasSpace = isSpace
  }
  return result
}
