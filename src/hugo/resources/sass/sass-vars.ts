/**
 * The style sheet `hugo:vars`: the option `vars` of css.Sass as Sass variables. A text that looks like a colour, a number
 * with a unit or a function call stays what it looks like; other texts are unquoted, unless `css.Quoted` marks them.
 */
import { formatPlain } from '../../../go/fmt.ts'
import { kindOf } from '../../../go/kind.ts'
import { CssString } from './css-string.ts'

/** Write variables as a style sheet, one a line, in the order of their text. */
export function sassVars(vars: readonly (readonly [string, unknown])[]): string {
  return vars
    .map(([name, value]) => `${name.startsWith('$') ? '' : '$'}${name}: ${literalOf(value)};`)
    .sort()
    .join('\n')
}

function literalOf(value: unknown): string {
  const text = formatPlain(value)
  if (value instanceof CssString) return value.isQuoted ? JSON.stringify(text) : text
  const kind = kindOf(value)
  return kind === 'int' || kind === 'float' || isTyped(text) ? text : `unquote(${JSON.stringify(text)})`
}

function isTyped(text: string): boolean {
  return /^#[0-9a-fA-F]{3,6}$/.test(text) || /^[a-zA-Z-]+\(/.test(text) || /^[0-9]+(?:\.[0-9]+)?[a-zA-Z%-]+$/.test(text)
}
