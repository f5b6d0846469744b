/** What may be left out of the value of a property, because it is the default or said twice (after github.com/tdewolff/minify). */
import { shortenBackground, shortenPosition, shortenRepeat, shortenSize } from './css-background.ts'
import { shortenColour } from './css-colours.ts'
import { isIdent } from './css-token.ts'
import { type CssValue, inGroups, isComma, isLength, isSlash, isWord, isZero, printValue } from './css-value.ts'
import { shortenRanges } from './unicode-range.ts'

type Shorten = (values: CssValue[]) => CssValue[]

/** Shorten the value of a property, its parts being short already; more than a hundred of them stay as they are. */
export function shortenProperty(property: string, values: CssValue[]): CssValue[] {
  return values.length > 100 ? values : (rules[property]?.(values) ?? values)
}

const number = (text: string): CssValue => ({ type: 'number', text })
const word = (text: string): CssValue => ({ type: 'ident', text })
const first =
  (change: (value: CssValue) => CssValue): Shorten =>
  ([head, ...rest]) => [change(head!), ...rest]

/** Leave words out; what is left are colours or stays; nothing left is `none`. */
const without =
  (...words: readonly string[]): Shorten =>
  values => {
    const kept = values.filter(value => !isWord(value, ...words)).map(shortenColour)
    return kept.length === 0 ? [word('none')] : kept
  }

/** The current colour is what a border has anyway. */
const borderColour = (value: CssValue): CssValue =>
  isWord(value, 'currentcolor') ? word('initial') : shortenColour(value)

const weight = (value: CssValue): CssValue => {
  if (isWord(value, 'normal')) return number('400')
  return isWord(value, 'bold') ? number('700') : value
}

const initially =
  (text: CssValue): ((value: CssValue) => CssValue) =>
  value =>
    isWord(value, 'initial') ? text : value

const withoutUnit = (value: CssValue): CssValue => (value.type !== 'number' && isZero(value) ? number('0') : value)

const rules: Readonly<Record<string, Shorten>> = {
  font: shortenFont,
  'font-family': shortenFamilies,
  'font-weight': first(weight),
  margin: shortenSides,
  padding: shortenSides,
  'border-width': shortenSides,
  border: without('none', 'currentcolor', 'medium'),
  'border-bottom': without('none', 'currentcolor', 'medium'),
  'border-left': without('none', 'currentcolor', 'medium'),
  'border-right': without('none', 'currentcolor', 'medium'),
  'border-top': without('none', 'currentcolor', 'medium'),
  outline: without('invert', 'none', 'medium'),
  background: shortenBackground,
  'background-size': shortenSize,
  'background-repeat': shortenRepeat,
  'background-position': shortenPosition,
  'box-shadow': shortenShadows,
  '-ms-filter': shortenMsFilter,
  color: first(shortenColour),
  'background-color': first(shortenColour),
  'border-color': shortenBorderColours,
  'border-left-color': first(borderColour),
  'border-right-color': first(borderColour),
  'border-top-color': first(borderColour),
  'border-bottom-color': first(borderColour),
  'text-decoration-color': first(borderColour),
  'text-emphasis-color': first(borderColour),
  'caret-color': first(shortenColour),
  'outline-color': first(shortenColour),
  fill: first(shortenColour),
  stroke: first(shortenColour),
  'column-rule': without('currentcolor', 'none', 'medium'),
  'text-shadow': values => values.map(shortenColour),
  'text-decoration': without('currentcolor', 'none', 'solid'),
  'text-emphasis': without('currentcolor', 'none'),
  flex: shortenFlex,
  'flex-basis': first(value => withoutUnit(initially(word('auto'))(value))),
  order: first(initially(number('0'))),
  'flex-grow': first(initially(number('0'))),
  'flex-shrink': first(initially(number('1'))),
  'unicode-range': shortenRanges,
}

function equal(a: CssValue | undefined, b: CssValue | undefined): boolean {
  return a !== undefined && b !== undefined && a.type === b.type && printValue(a) === printValue(b)
}

/** Top, right, bottom, left: a side that follows from another is left out. */
function shortenSides(values: CssValue[]): CssValue[] {
  if (values.length < 2 || values.length > 4) return values
  const [top, right, bottom = top, left = right] = values
  if (!equal(right, left)) return values
  if (!equal(top, bottom)) return values.slice(0, 3)
  return equal(top, right) ? values.slice(0, 1) : values.slice(0, 2)
}

function shortenBorderColours(values: CssValue[]): CssValue[] {
  const short = values.map(borderColour)
  return short.every(value => equal(short[0], value)) ? short.slice(0, 1) : short
}

/** Names of fonts lose their quotes where they are made of names. */
function shortenFamilies(values: CssValue[]): CssValue[] {
  return values.map(value => {
    if (value.type !== 'string' || value.text.length <= 2) return value
    const lower = value.text.toLowerCase()
    const inner = lower.slice(1, -1)
    return { ...value, text: inner.split(' ').every(isIdent) ? inner : lower }
  })
}

const fontSizes = [
  ...['xx-small', 'x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'smaller', 'larger'],
  ...['inherit', 'initial', 'unset'],
]

/** Style, weight, size, height of lines and families: the families begin after the size. */
function shortenFont(values: CssValue[]): CssValue[] {
  if (values.length < 2) return values
  const comma = values.findIndex((value, i) => i >= 2 && isComma(value))
  let size = (comma === -1 ? values.length - 1 : comma - 1) - 1
  for (; size > 0; size--) {
    const value = values[size]!
    if (isSlash(values[size - 1]!)) break
    if ((value.type !== 'ident' && value.type !== 'string') || isWord(value, ...fontSizes)) break
  }
  const families = shortenFamilies(values.slice(size + 1))
  if (families[0]?.text.startsWith('-')) families[0] = { type: 'string', text: `'${families[0].text}'` }
  let before = values.slice(0, size + 1)
  const slash = before.findIndex(isSlash)
  if (slash > 0 && isWord(before[slash + 1]!, 'normal')) before = before.slice(0, slash)
  const end = slash > 0 ? slash - 1 : before.length - 1
  const kept = before
    .map((value, i) => (i < end && isWord(value, 'bold') ? number('700') : value))
    .filter((value, i) => i >= end || !(isWord(value, 'normal') || (value.type === 'number' && value.text === '400')))
  return [...kept, ...families]
}

function shortenShadows(values: CssValue[]): CssValue[] {
  return inGroups(values, group => {
    if (group.length === 1 && isWord(group[0]!, 'initial')) return [word('none')]
    const lengths = group.filter(isLength)
    let dropped = 0
    if (lengths.length === 4 && isZero(lengths[3]!)) dropped = 1
    if (lengths.length - dropped === 3 && isZero(lengths[2]!)) dropped++
    const left = new Set(lengths.slice(lengths.length - dropped))
    return group.filter(value => !left.has(value))
  })
}

function shortenMsFilter([head, ...rest]: CssValue[]): CssValue[] {
  const long = 'progid:DXImageTransform.Microsoft.Alpha(Opacity='
  return [{ ...head!, text: head!.text.replace(long, 'alpha(opacity=') }, ...rest]
}

const flexWords = new Map([
  ['0 1', 'initial'],
  ['1 1', 'auto'],
  ['0 0', 'none'],
])

/** Grow, shrink and basis: common threesomes have words of their own. */
function shortenFlex(values: CssValue[]): CssValue[] {
  const [grow, shrink, basis] = values
  if (grow?.type !== 'number') return values
  if (values.length === 2) return shrink!.type !== 'number' && isZero(shrink!) ? [grow] : values
  if (values.length !== 3 || shrink!.type !== 'number') return values
  if (grow.text.length !== 1 || shrink!.text.length !== 1) return values
  if (isWord(basis!, 'auto')) {
    const named = flexWords.get(`${grow.text} ${shrink!.text}`)
    return named === undefined ? values : [word(named)]
  }
  if (!isZero(basis!)) return values
  return shrink!.text === '1' ? [grow] : [grow, shrink!]
}
