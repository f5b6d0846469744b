/** Values of declarations in fewer letters: numbers, lengths, addresses, colours (after github.com/tdewolff/minify). */
import { colourOf, hslToRgb } from './css-colours.ts'
import { type CssToken, type CssTokenType, isPlainUrl } from './css-token.ts'

/** One value; a function has its arguments. */
export interface CssValue {
  readonly type: CssTokenType
  readonly text: string
  readonly args?: readonly CssValue[]
}

/** Take the tokens of a declaration for values with space, commas or slashes between them; undefined where they are more. */
export function parseValues(tokens: readonly CssToken[]): CssValue[] | undefined {
  const values: CssValue[] = []
  let afterSeparator = true
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.type === 'open' || token.type === 'close') return undefined
    const isSeparator = token.type === 'space' || isComma(token) || isSlash(token)
    if (!afterSeparator && !isSeparator) return undefined
    if (isSeparator) {
      if (token.type !== 'space') values.push(token)
      afterSeparator = true
    } else if (token.type === 'function') {
      const { args, end } = parseArguments(tokens, at + 1)
      values.push({ ...token, args })
      at = end
      afterSeparator = true
    } else {
      values.push(token)
      afterSeparator = token.type === 'url'
    }
  }
  return values
}

function parseArguments(
  tokens: readonly CssToken[],
  start: number,
): { readonly args: CssValue[]; readonly end: number } {
  const args: CssValue[] = []
  let level = 0
  let at = start
  for (; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.text === '(') level++
    else if (token.text === ')') {
      if (level === 0) break
      level--
    }
    if (token.type === 'function') {
      const inner = parseArguments(tokens, at + 1)
      args.push({ ...token, args: inner.args })
      at = inner.end
    } else args.push(token)
  }
  return { args, end: at }
}

/** Tell whether a value is a comma. */
export function isComma({ text }: CssToken): boolean {
  return text === ','
}

/** Tell whether a value is a slash. */
export function isSlash({ type, text }: CssToken): boolean {
  return type === 'delim' && text === '/'
}

/** Tell whether a value is one of some words. */
export function isWord({ type, text }: CssValue, ...words: readonly string[]): boolean {
  return type === 'ident' && words.includes(text.toLowerCase())
}

/** Tell whether a value, which is short already, is zero. */
export function isZero({ type, text }: CssValue): boolean {
  return (type === 'dimension' || type === 'percentage' || type === 'number') && text.startsWith('0')
}

const lengthFunctions = new Set(['calc', 'min', 'max', 'clamp', 'attr', 'var', 'env'])

/** Tell whether a value is a length, or may turn out to be one. */
export function isLength(value: CssValue): boolean {
  if (value.type === 'function') return lengthFunctions.has(value.text.slice(0, -1).toLowerCase())
  return value.type === 'dimension' || (value.type === 'number' && value.text.startsWith('0'))
}

/** Cut values at their commas, change each group, and join them again. */
export function inGroups(values: readonly CssValue[], change: (group: CssValue[]) => CssValue[]): CssValue[] {
  const groups: CssValue[][] = [[]]
  for (const value of values) {
    if (isComma(value)) groups.push([])
    else groups.at(-1)!.push(value)
  }
  return groups.flatMap((group, i) => {
    const changed = group.length === 0 ? group : change(group)
    return i === 0 ? changed : [{ type: 'delim' as const, text: ',' }, ...changed]
  })
}

/** Write values again. */
export function printValues(values: readonly CssValue[]): string {
  let text = ''
  let afterSeparator = true
  for (const value of values) {
    const isSeparator = isComma(value) || isSlash(value)
    if (!afterSeparator && !isSeparator) text += ' '
    text += printValue(value)
    afterSeparator = isSeparator || value.type === 'function' || value.type === 'url'
  }
  return text
}

/** Write one value, a function with its arguments. */
export function printValue({ text, args }: CssValue): string {
  return args ? `${text}${args.map(printValue).join('')})` : text
}

/** Properties whose numbers count something. */
const integers = new Set(['z-index', 'counter-increment', 'counter-reset', 'orphans', 'widows'])
/** Units that a zero does without. */
const freeZeros = new Set([
  'px',
  'mm',
  'q',
  'cm',
  'in',
  'pt',
  'pc',
  'ch',
  'em',
  'ex',
  'rem',
  'vh',
  'vw',
  'vmin',
  'vmax',
  'deg',
  'grad',
  'rad',
  'turn',
])
/** Functions in which a zero keeps its unit. */
const keepingFunctions = new Set([
  ...['attr', 'calc', 'clamp', 'env', 'hsl', 'hsla', 'linear-gradient', 'local', 'max', 'min', 'radial-gradient'],
  ...['repeat', 'rgb', 'rgba', 'url', 'var', 'color', 'alpha', 'filter', 'mask', 'content'],
])

/** Shorten each value by itself. */
export function shortenValues(property: string, values: readonly CssValue[], inFunction = ''): CssValue[] {
  return values.map(value => shortenValue(property, value, keepingFunctions.has(inFunction)))
}

function shortenValue(property: string, value: CssValue, keepsUnits: boolean): CssValue {
  const { type, text } = value
  switch (type) {
    case 'number':
      return integers.has(property) ? value : { type, text: shortenNumber(text) }
    case 'percentage':
      return { type, text: `${shortenNumber(text.slice(0, -1))}%` }
    case 'dimension':
      return { type, text: shortenDimension(text, keepsUnits || property === 'flex') }
    case 'string':
      return { type, text: joinLines(text) }
    case 'url':
      return { type, text: shortenUrl(text) }
    case 'function': {
      const name = text.slice(0, -1).toLowerCase()
      return shortenColourFunction(name, { ...value, args: shortenValues(property, value.args ?? [], name) })
    }
    default:
      return value
  }
}

/** `+0.50` is `.5`. */
export function shortenNumber(text: string): string {
  if (text.length <= 1 || /e/i.test(text)) return text
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.')
  const digits = fraction.replace(/0+$/, '')
  const short = `${whole.replace(/^0+/, '')}${digits === '' ? '' : `.${digits}`}`
  if (short === '') return '0'
  return text.startsWith('-') ? `-${short}` : short
}

function shortenDimension(text: string, keepsUnit: boolean): string {
  const unit = /[a-z]*$/i.exec(text)![0].toLowerCase()
  const number = shortenNumber(text.slice(0, text.length - unit.length))
  return number.startsWith('0') && !keepsUnit && freeZeros.has(unit) ? '0' : number + unit
}

/** A line may be broken within a text by a backslash. */
function joinLines(text: string): string {
  return text.replace(/\\(?:\r\n|[\r\n])/g, '')
}

function shortenUrl(text: string): string {
  if (text.length <= 10) return text
  const inner = text.slice(4, -1).trim()
  const quote = /^["']/.exec(inner)?.[0]
  const address = quote ? joinLines(inner).slice(1, -1) : inner
  return isPlainUrl(address) ? `url(${address})` : `url(${quote ?? '"'}${address}${quote ?? '"'})`
}

/** Write an opaque colour as a number or a name, and a fully transparent one as `transparent`. */
function shortenColourFunction(name: string, value: CssValue): CssValue {
  if (name !== 'rgb' && name !== 'rgba' && name !== 'hsl' && name !== 'hsla') return value
  const args = value.args ?? []
  const numbers = readChannels(args)
  if (!numbers) return value
  if (numbers.length === 4 && numbers.every(number => number < epsilon)) return { type: 'ident', text: 'transparent' }
  const isOpaque = numbers.length === 3 || (numbers.length === 4 && numbers[3]! > 1 - epsilon)
  if (isOpaque && name.startsWith('rgb')) {
    const channels = numbers.slice(0, 3).map((each, i) => (args[i * 2]!.type === 'number' ? clamp(each / 255) : each))
    return colourOf(channels)
  }
  const isPlainHsl = args[0]?.type === 'number' && args[2]?.type === 'percentage' && args[4]?.type === 'percentage'
  if (isOpaque && (name === 'hsl' || isPlainHsl)) {
    const turn = (numbers[0]! / 360) % 1
    return colourOf(hslToRgb(turn < 0 ? turn + 1 : turn, numbers[1]!, numbers[2]!))
  }
  if (isOpaque) return { ...value, text: value.text.replace(/a\($/i, '('), args: args.slice(0, 5) }
  if (numbers.length !== 4) return value
  return { ...value, args: [...args.slice(0, 6), shortenShare(args[6]!)] }
}

const epsilon = 0.00001

function clamp(channel: number): number {
  return channel < epsilon ? 0 : channel > 1 - epsilon ? 1 : channel
}

/** Read numbers with separators between them; undefined where something else stands among them. */
function readChannels(args: readonly CssValue[]): number[] | undefined {
  const numbers: number[] = []
  for (const [i, arg] of args.entries()) {
    const isNumber = arg.type === 'number' || arg.type === 'percentage'
    const isSeparator = isComma(arg) || (i !== 5 && arg.type === 'space') || (i === 5 && isSlash(arg))
    if (i % 2 === 0 ? !isNumber : !isSeparator) return undefined
    if (isNumber) numbers.push(arg.type === 'percentage' ? clamp(Number.parseFloat(arg.text) / 100) : Number(arg.text))
  }
  return numbers
}

/** `50%` and `.5` are the same share; the shorter one stands. */
function shortenShare(value: CssValue): CssValue {
  if (value.type === 'percentage' && /^\d0%$/.test(value.text)) return { type: 'number', text: `.${value.text[0]}` }
  if (value.type !== 'number' || !value.text.startsWith('.0')) return value
  if (value.text.startsWith('.00')) return { type: 'percentage', text: `.${value.text.slice(3)}%` }
  return value.text.length === 3 ? { type: 'percentage', text: `${value.text[2]}%` } : value
}
