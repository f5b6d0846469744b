/** Numbers of a script in fewer letters: `0xff` is `255`, `1_000` is `1e3`. */
import { shortenNumber } from '../shorten-number.ts'
import type { Context } from './context.ts'
import type { LiteralKind } from './expression.ts'

/** Shorten a number of any base; a big integer stays one. */
export function shortenNumberLiteral(context: Context, kind: LiteralKind, text: string): string {
  const plain = text.replaceAll('_', '')
  const isBig = plain.endsWith('n')
  if (kind === 'integer' || kind === 'decimal') return isBig ? plain : shortenDecimal(context, plain)
  const digits = isBig ? plain.slice(0, -1) : plain
  if (!fitsDecimal(kind, digits)) return plain
  const value = BigInt(digits.toLowerCase()).toString()
  return isBig ? `${value}n` : shortenDecimal(context, value)
}

/** Shorten a decimal number. */
export function shortenDecimal(_context: Context, text: string): string {
  return shortenNumber(text)
}

/** A number stays in its base where it is no longer than in decimals, or too large to count with. */
function fitsDecimal(kind: LiteralKind, digits: string): boolean {
  if (kind === 'binary') return digits.length <= 65
  if (kind === 'octal') return digits.length <= 23
  return digits.length < 12 || (digits.length === 12 && /^..[0-9A-Da-d]/.test(digits))
}
