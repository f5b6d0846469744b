/** `plainify`: the text of an HTML fragment (Hugo tpl.StripHTML). */
import { atLeast, type Generation } from '../config/generation.ts'

/** The ends of paragraphs, and line breaks. */
const blockEnds = /<\/p>|<br>|<br \/>/g
const newBlockEnds = /<\/p>|<br\s*\/?>/g
/** Elements whose tags part words, since 0.169. */
const blockTags =
  /<\/?(?:address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|p)\b[^>]*>/g
const wordBreak = '\uE000'

/** Take all tags out of an HTML text; the ends of paragraphs and line breaks become new lines. */
export function plainText(html: string, generation?: Generation): string {
  if (!/[<>]/.test(html)) return html
  const oneLine = html.replaceAll('\n', ' ')
  if (generation === undefined || !atLeast(generation, '0.169'))
    return collapseSpace(dropTags(oneLine.replace(blockEnds, '\n')))
  const marked = dropTags(oneLine.replace(newBlockEnds, '\n').replace(blockTags, wordBreak))
  return collapseSpace(marked.replace(/ *\uE000[ \uE000]*/g, partWords))
}

/** A word break is a space between words and nothing at the ends of lines. */
function partWords(match: string, at: number, text: string): string {
  const isInside =
    at > 0 && text[at - 1] !== '\n' && at + match.length < text.length && text[at + match.length] !== '\n'
  return isInside ? ' ' : ''
}

/** Drop the tags; each leaves no trace but the spaces around it. */
function dropTags(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?[a-zA-Z!?](?:"[^"]*"|'[^']*'|[^'">])*>/g, '')
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
