/**
 * Imports that stand in a control directive or a mixin, where today's Sass refuses them and libsass, Hugo's own choice, reads
 * the file in place:
 *
 *     @if $dark { .a { @import "code"; } }   ->   @if $dark { .a { (the text of _code.scss) } }
 */

/** A style sheet in SCSS syntax. */
export interface StyleText {
  readonly url: string
  readonly text: string
}

/** Give the style sheet that `url` means in the style sheet `from`; undefined for one that is left to the compiler. */
export type FindStyle = (url: string, from: string) => StyleText | undefined

const blockDirective = /^@(?:if|else|for|each|while|mixin)$/
const quoted = String.raw`(?:"[^"\n]*"|'[^'\n]*')`
const token = new RegExp(
  [
    String.raw`/\*[\s\S]*?\*/|//[^\n]*`,
    String.raw`\burl\([^"')]*\)`,
    String.raw`(?<import>@import\s+(?<urls>${quoted}(?:\s*,\s*${quoted})*)\s*(?:;|(?=\})))`,
    String.raw`"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'`,
    String.raw`(?<mark>@[\w-]+|#?\{|[;}])`,
  ].join('|'),
  'g',
)

/** Put the texts of such imports in their places; those of plain CSS stay. */
export function inlineNestedImports(style: StyleText, find: FindStyle, isNested = false): string {
  const { text, url } = style
  if (!text.includes('@import') || !(isNested || /@(?:if|else|for|each|while|mixin)\b/.test(text))) return text
  // Whether each open block is, or stands in, one that takes no import; `isEntering` is for the block that comes next.
  const blocks = [isNested]
  let isEntering = false
  return text.replace(token, (found, ...rest) => {
    const { urls, mark } = rest.at(-1) as { urls?: string; mark?: string }
    const isInside = blocks.at(-1) ?? isNested
    if (urls !== undefined) return isInside ? inlineAll(found, urls, url, find) : found
    if (mark?.endsWith('{')) blocks.push(isInside || (isEntering && mark === '{'))
    else if (mark === '}') blocks.pop()
    if (mark === '{' || mark === ';') isEntering = false
    else if (mark !== undefined && blockDirective.test(mark)) isEntering = true
    return found
  })
}

function inlineAll(statement: string, urls: string, from: string, find: FindStyle): string {
  const styles = [...urls.matchAll(new RegExp(quoted, 'g'))].map(([each]) => find(each.slice(1, -1), from))
  if (styles.some(style => style === undefined)) return statement
  return styles.map(style => inlineNestedImports(style!, find, true)).join('\n')
}
