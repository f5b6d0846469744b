/** Texts of a script in fewer letters: the quotes that need fewest backslashes, and no escape that says nothing. */
import type { Context } from './context.ts'
import { chooseQuote, chooseQuoteSimply } from './string-quote.ts'

/** What stands for an escape, and how many characters it stands for. */
interface Replacement {
  readonly text: string
  readonly length: number
}

/** Shorten a text with its quotes; `allowsTemplate` says that backticks may be used too. */
export function shortenString(context: Context, text: string, allowsTemplate: boolean): string {
  if (text.length < 3) return '""'
  const choose = context.edition.countsQuotesSimply ? chooseQuoteSimply : chooseQuote
  const quote = choose(text, allowsTemplate)
  return removeEscapes(context, quote + text.slice(1, -1) + quote, quote, 1)
}

/** Remove the escapes of a text that need not be; the first character and the last `suffix` are left alone. */
export function removeEscapes(context: Context, text: string, quote: string, suffix: number): string {
  const end = text.length - suffix
  let output = text.charAt(0)
  for (let i = 1; i < end; ) {
    const { text: piece, length } =
      text.charAt(i) === '\\' ? replaceEscape(context, text, i, quote, end) : replacePlain(text, i, quote)
    output += piece
    i += length
  }
  return output + text.slice(end)
}

function replacePlain(text: string, i: number, quote: string): Replacement {
  const char = text.charAt(i)
  const isInsertion = char === '$' && quote === '`' && /^\$\\?\{/.test(text.slice(i, i + 3))
  if (char === quote || isInsertion) return { text: `\\${char}`, length: 1 }
  if (char === '<') {
    // A text must not end the element that holds the script.
    if (text.startsWith('<\\/script>', i)) return { text: '<\\/script>', length: 10 }
    if (text.startsWith('</script>', i)) return { text: '<\\/', length: 2 }
  }
  return { text: char, length: 1 }
}

function replaceEscape(context: Context, text: string, i: number, quote: string, end: number): Replacement {
  const next = text.charAt(i + 1)
  const kept = { text: `\\${next}`, length: 2 }
  if (next === '\r' || next === '\n') return { text: '', length: text.startsWith('\r\n', i + 1) ? 3 : 2 }
  const decodesReturn = context.edition.countsQuotesSimply && quote === '`'
  if (next === 'r' && decodesReturn) return { text: '\r', length: 2 }
  if (next === quote || next === '\\' || next === 'r' || (next === 'n' && quote !== '`')) return kept
  if (next === '0' && (i + 2 >= end || !/[0-7]/.test(text.charAt(i + 2)))) return kept
  if (next === '\u2028' || next === '\u2029') return { text: '', length: 2 }
  if (next === 'x') return replaceHexadecimal(text, i, quote) ?? kept
  if (next === 'u') return (context.edition.decodesUnicodeEscapes ? replaceUnicode(text, i, quote) : undefined) ?? kept
  if (/[0-7]/.test(next)) {
    const [digits = ''] = /^(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/.exec(text.slice(i + 1, end)) ?? []
    return { text: writeCharacter(Number.parseInt(digits, 8), quote), length: digits.length + 1 }
  }
  const control = controls[next]
  if (control !== undefined) return { text: control, length: 2 }
  // The character itself is looked at next.
  return { text: '', length: 1 }
}

const controls: Readonly<Record<string, string>> = { n: '\n', t: '\t', f: '\f', v: '\v', b: '\b' }

/** Write a character by its number, with a backslash where one is needed. */
function writeCharacter(code: number, quote: string): string {
  if (code === 0) return '\\0'
  if (code === 13) return '\\r'
  if (code === 10 && quote !== '`') return '\\n'
  const char = String.fromCodePoint(code)
  return char === quote || char === '\\' ? `\\${char}` : char
}

/** `\x41` is `A`; a digit may stand behind `\x00`. */
function replaceHexadecimal(text: string, i: number, quote: string): Replacement | undefined {
  const digits = text.slice(i + 2, i + 4)
  if (!/^[0-7][0-9a-f]$/i.test(digits) || digits === '00' || i + 3 >= text.length - 1) return undefined
  return { text: writeCharacter(Number.parseInt(digits, 16), quote), length: 4 }
}

/** `\u0041` and `\u{41}` are `A`; half of a pair stays. */
function replaceUnicode(text: string, i: number, quote: string): Replacement | undefined {
  const match = /^\\u(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/i.exec(text.slice(i, i + 10))
  if (!match) return undefined
  const code = Number.parseInt(match[1] ?? match[2] ?? '', 16)
  if (code >= 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  return { text: code === 0 ? '\\x00' : writeCharacter(code, quote), length: match[0].length }
}
