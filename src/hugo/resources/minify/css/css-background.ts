/** `background` and its parts in fewer words (www.w3.org/TR/css-backgrounds-3; after github.com/tdewolff/minify). */
import { shortenColour } from './css-colours.ts'
import { type CssValue, inGroups, isLength, isSlash, isWord, isZero } from './css-value.ts'

const zero: CssValue = { type: 'number', text: '0' }
const percent = (text: string): CssValue => ({ type: 'percentage', text })

/** Of two sizes a second `auto` goes without saying. */
export function shortenSize(values: readonly CssValue[]): CssValue[] {
  return inGroups(values, group => (group.length === 2 && isWord(group[1]!, 'auto') ? group.slice(0, 1) : group))
}

/** Both directions in one word where there is one. */
export function shortenRepeat(values: readonly CssValue[]): CssValue[] {
  return inGroups(values, group => {
    const [x, y] = group
    if (group.length !== 2 || x!.type !== 'ident' || y!.type !== 'ident') return group
    if (x!.text.toLowerCase() === y!.text.toLowerCase()) return [x!]
    if (isWord(x!, 'repeat') && isWord(y!, 'no-repeat')) return [{ type: 'ident', text: 'repeat-x' }]
    return isWord(x!, 'no-repeat') && isWord(y!, 'repeat') ? [{ type: 'ident', text: 'repeat-y' }] : group
  })
}

/** Sides become lengths or shares. */
export function shortenPosition(values: readonly CssValue[]): CssValue[] {
  return inGroups(values, group => {
    const given = group.length > 2 ? joinOffsets(group) : group
    return given.length <= 2 ? shortenPair(given) : given
  })
}

/** `right 0 bottom 10px`: sides with their offsets, as far as two lengths say the same. */
function joinOffsets(group: CssValue[]): CssValue[] {
  const kept = turnShares(group.filter((value, i) => i % 2 === 0 || !isZero(value) || value.type === 'ident'))
  if (kept.length <= 2) return kept
  const second = kept[2]!.type === 'ident' ? 2 : 1
  const axes: { x?: CssValue; y?: CssValue } = {}
  for (const at of [second, 0]) {
    const side = kept[at]!
    const hasOffset = at + 1 < kept.length && at + 1 !== second
    const offset = hasOffset ? kept[at + 1]! : undefined
    const placed = placeOf(side, offset)
    if (placed && isWord(side, 'left', 'right')) axes.x = placed
    else if (placed && isWord(side, 'top', 'bottom')) axes.y = placed
  }
  const hasCentre = isWord(kept[0]!, 'center') || isWord(kept[second]!, 'center')
  if (hasCentre && axes.x) return [axes.x]
  if (hasCentre && axes.y) return [{ type: 'number', text: '50%' }, axes.y]
  return axes.x && axes.y ? [axes.x, axes.y] : kept
}

/** A share from the right or from below is one from the left or from above. */
function turnShares(group: readonly CssValue[]): CssValue[] {
  return group.map((value, i) => {
    const [before, next] = [group[i - 1], group[i + 1]]
    if (isWord(value, 'right') && next?.type === 'percentage') return { ...value, text: 'left' }
    if (isWord(value, 'bottom') && next?.type === 'percentage') return { ...value, text: 'top' }
    const isFar = before && isWord(before, 'right', 'bottom') && value.type === 'percentage'
    return isFar ? percent(`${100 - Number.parseInt(value.text, 10)}%`) : value
  })
}

function placeOf(side: CssValue, offset: CssValue | undefined): CssValue | undefined {
  const isFar = isWord(side, 'right', 'bottom')
  if (!offset) return isFar ? percent('100%') : zero
  return isFar ? undefined : offset
}

function shortenPair(given: CssValue[]): CssValue[] {
  if (given.length === 1 && isWord(given[0]!, 'top', 'bottom')) return given
  const isTurned = given.length === 2 && (isWord(given[0]!, 'top', 'bottom') || isWord(given[1]!, 'left', 'right'))
  const pair = isTurned ? [given[1]!, given[0]!] : given
  return pair.flatMap((value, i) => {
    if (isWord(value, 'left', 'top')) return [zero]
    if (isWord(value, 'right', 'bottom')) return [percent('100%')]
    if (isWord(value, 'center')) return i === 0 ? [percent('50%')] : []
    if (i === 1 && value.type === 'percentage' && value.text === '50%') return []
    return [value.type === 'percentage' && value.text.startsWith('0') ? zero : value]
  })
}

/** All in one: what is the default is left out; a layer of nothing but defaults is `0 0`. */
export function shortenBackground(values: readonly CssValue[]): CssValue[] {
  return inGroups(values, group => {
    const layer = dropDefaults(shortenLayerSize(group))
    return layer.length === 0 ? [zero, zero] : layer
  })
}

function isSize(value: CssValue | undefined): boolean {
  return value !== undefined && (value.type === 'number' || isShare(value) || isWord(value, 'auto'))
}

function isShare(value: CssValue): boolean {
  return value.type === 'percentage' || isLength(value)
}

function shortenLayerSize(group: CssValue[]): CssValue[] {
  const slash = group.findIndex(isSlash)
  if (slash === -1 || !isSize(group[slash + 1])) return group
  const count = isSize(group[slash + 2]) ? 2 : 1
  const size = shortenSize(group.slice(slash + 1, slash + 1 + count))
  const rest = group.slice(slash + 1 + count)
  const isAuto = size.length === 1 && isWord(size[0]!, 'auto')
  return isAuto ? [...group.slice(0, slash), ...rest] : [...group.slice(0, slash + 1), ...size, ...rest]
}

const repeats = ['space', 'round', 'repeat', 'no-repeat']
const sides = ['left', 'right', 'top', 'bottom', 'center']

function dropDefaults(group: CssValue[]): CssValue[] {
  const layer: CssValue[] = []
  for (let at = 0; at < group.length; ) {
    const value = shortenColour(group[at]!)
    const next = group[at + 1]
    if (isWord(value, ...repeats) && next && isWord(next, ...repeats)) {
      const both = shortenRepeat([value, next])
      if (both.length > 1 || !isWord(both[0]!, 'repeat')) layer.push(...both)
      at += 2
    } else if (isWord(value, 'none', 'scroll', 'transparent') || value.text === '#0000') at++
    else if (isPlace(value)) at = addPosition(group, at, layer)
    else {
      layer.push(value)
      at++
    }
  }
  return dropUsualBoxes(layer)
}

function isPlace(value: CssValue): boolean {
  if (value.type === 'function' && value.text.toLowerCase() === 'var(') return false
  return value.type === 'number' || isShare(value) || isWord(value, ...sides)
}

/** A position of zeros is the default, unless a size follows it or nothing else stands in the layer. */
function addPosition(group: readonly CssValue[], start: number, layer: CssValue[]): number {
  let end = start + 1
  while (end < group.length && (group[end]!.type === 'number' || isShare(group[end]!) || isWord(group[end]!, ...sides)))
    end++
  const position = shortenPosition(group.slice(start, end))
  const hasSize = group[end] !== undefined && isSlash(group[end]!)
  const isDefault = !hasSize && position.length === 2 && position.every(isZero)
  if (!isDefault) layer.push(...position)
  if (!hasSize) return end
  layer.push(group[end]!)
  let size = end + 1
  while (size < group.length && (isSize(group[size]) || isWord(group[size]!, 'cover', 'contain')))
    layer.push(group[size++]!)
  return size
}

/** `padding-box border-box` is where a background stands anyway. */
function dropUsualBoxes(layer: CssValue[]): CssValue[] {
  const origin = layer.findIndex(value => isWord(value, 'padding-box'))
  const clip = layer.findIndex((value, i) => i > origin && isWord(value, 'border-box'))
  return origin === -1 || clip === -1 ? layer : layer.filter((_, i) => i !== origin && i !== clip)
}
