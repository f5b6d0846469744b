/** The `lang` namespace: translations and numbers as a language writes them (Hugo manual, functions/lang). */

import { atLeast } from '../config/generation.ts'
import { toInt, toNumber, toText } from './convert.ts'
import type { FuncDeps } from './deps.ts'
import type { FunctionTable, Namespace } from './function-spec.ts'
import { isText } from './inspect.ts'
import { mergePages } from './merge-pages.ts'

const translation: FunctionTable = {
  Translate: {
    arity: [1, 2],
    bind: deps => (id, data) => deps.translate(toText(id), data) ?? '',
    aliases: ['i18n', 'T'],
  },
  Merge: { arity: 2, bind: deps => (others, own) => mergePages(deps, own, others) },
}

const numbers: FunctionTable = {
  FormatNumber: {
    arity: 2,
    bind: deps => (precision, number) => format(deps, number, precision, {}),
    examples: [['{{ lang.FormatNumber 2 1234567.891 }} {{ lang.FormatNumber 0 1234 }}', '1,234,567.89 1,234']],
  },
  FormatPercent: {
    arity: 2,
    bind: deps => (precision, number) => formatPercent(deps, precision, number),
    examples: [['{{ lang.FormatPercent 2 512.5032 }}', '512.50%']],
  },
  FormatCurrency: {
    arity: 3,
    bind: deps => (precision, currency, number) => formatCurrency(deps, precision, currency, number, 'standard'),
    examples: [['{{ lang.FormatCurrency 2 "USD" 1234.5 }}', '$1,234.50']],
  },
  FormatAccounting: {
    arity: 3,
    bind: deps => (precision, currency, number) => formatCurrency(deps, precision, currency, number, 'accounting'),
    examples: [
      ['{{ lang.FormatAccounting 2 "NOK" 512.5032 }} {{ lang.FormatCurrency 2 "EUR" -2 }}', 'NOK512.50 -EUR2.00'],
    ],
  },
  FormatNumberCustom: {
    arity: [2, 4],
    call: formatCustom,
    examples: [
      [
        '{{ lang.FormatNumberCustom 2 12345.6789 }} {{ lang.FormatNumberCustom 2 12345.6789 "- , ." }}',
        '12,345.68 12.345,68',
      ],
      ['{{ lang.FormatNumberCustom 2 -98765.4321 "-|.| " "|" }}', '-98 765.43'],
      ['{{ lang.FormatNumberCustom 6 -12345.6789 "- ." }}', '-12345.678900'],
    ],
  },
  NumFmt: { arity: [2, 4], call: formatCustom },
}

/** The functions of `lang`. */
export const langNamespace: Namespace = { name: 'lang', functions: { ...translation, ...numbers } }

function format(deps: FuncDeps, number: unknown, precision: unknown, options: Intl.NumberFormatOptions): string {
  const digits = Math.max(0, toInt(precision))
  const settings = { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits }
  return numberFormat(deps.language, settings).format(toNumber(number))
}

function formatPercent(deps: FuncDeps, precision: unknown, number: unknown): string {
  const digits = Math.max(0, toInt(precision))
  const settings = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  return numberFormat(deps.language, settings).format(toNumber(number) / 100)
}

function formatCurrency(
  deps: FuncDeps,
  precision: unknown,
  currency: unknown,
  number: unknown,
  sign: 'standard' | 'accounting',
): string {
  const code = toText(currency)
  const isNew = atLeast(deps.generation, '0.169')
  const isEnglish = /^en\b/i.test(deps.language)
  const digits = toInt(precision)
  const shownDigits = isNew ? digits : Math.max(digits, 2)
  const options = {
    style: 'currency',
    currency: code,
    // The tables of older Hugos know few signs in English.
    currencyDisplay: isNew || !isEnglish || code === 'USD' || code === 'JPY' ? 'symbol' : 'code',
    currencySign: isNew ? 'standard' : sign,
    minimumFractionDigits: shownDigits,
    maximumFractionDigits: shownDigits,
  } as const
  const value = digits < shownDigits ? roundHalfEven(toNumber(number), digits) : toNumber(number)
  const parts = numberFormat(deps.language, options).formatToParts(value)
  const text = (isNew ? signBeforeNumber(parts) : parts).map(part => part.value).join('')
  return isEnglish ? text.replaceAll('\u00A0', '') : text
}

/** Newer Hugos write the sign at the number, `$-5`, also where the language has it before the currency. */
function signBeforeNumber(parts: readonly Intl.NumberFormatPart[]): readonly Intl.NumberFormatPart[] {
  const minus = parts.find(({ type }) => type === 'minusSign')
  if (!minus) return parts
  const others = parts.filter(part => part !== minus)
  return others.toSpliced(
    others.findIndex(({ type }) => type === 'integer'),
    0,
    minus,
  )
}

function roundHalfEven(value: number, digits: number): number {
  const scaled = value * 10 ** digits
  const rounded = Math.abs(scaled % 1) === 0.5 ? 2 * Math.round(scaled / 2) : Math.round(scaled)
  return rounded / 10 ** digits
}

function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language, options)
  } catch (error) {
    if (error instanceof RangeError && options.currency !== undefined)
      throw new Error(`the currency code "${options.currency}" is not valid`)
    return new Intl.NumberFormat('en', options)
  }
}

/** Write a number with the sign, decimal point and group mark of the options `- . ,`, parted by a space or a given mark. */
function formatCustom(precision: unknown, number: unknown, options?: unknown, separator?: unknown): string {
  const [negative = '', decimal = '', grouping = ''] = isText(options)
    ? marksOf(toText(options), separator === undefined ? ' ' : toText(separator))
    : ['-', '.', ',']
  const value = toNumber(number)
  const digits = Math.max(0, toInt(precision))
  const rounded = Math.round(Math.abs(value) * 10 ** digits) / 10 ** digits
  const [whole = '0', fraction = ''] = rounded.toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, () => grouping)
  return `${value < 0 ? negative : ''}${grouped}${fraction === '' ? '' : decimal + fraction}`
}

/** The marks an author names; one that is left out is nothing. */
function marksOf(options: string, separator: string): readonly string[] {
  const marks = options.split(separator)
  if (marks.length > 3) throw new Error('too many fields in options parameter to NumFmt')
  return marks
}
