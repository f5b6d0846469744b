/** `unicode-range` with its ranges sorted, joined and in their shortest form (www.w3.org/TR/css-fonts-4/#unicode-range-desc). */
import { type CssValue, isComma } from './css-value.ts'

type Range = [start: number, end: number]

/** Shorten ranges; where something else stands among them, they stay as they are. */
export function shortenRanges(values: CssValue[]): CssValue[] {
  const given = values.filter(value => !isComma(value))
  if (given.some(({ type }) => type !== 'range')) return values
  const ranges = joinRanges(given.map(({ text }) => parseRange(text)).sort((a, b) => a[0] - b[0]))
  return ranges.flatMap((range, i) => {
    const value: CssValue = { type: 'range', text: printRange(range) }
    return i === 0 ? [value] : [{ type: 'delim', text: ',' }, value]
  })
}

function parseRange(text: string): Range {
  const [from = '', to] = text.slice(2).split('-')
  const start = Number.parseInt(from.replaceAll('?', '0'), 16)
  const end = to === undefined ? Number.parseInt(from.replaceAll('?', 'f'), 16) : Number.parseInt(to, 16)
  return [start, Math.max(start, end)]
}

function joinRanges(sorted: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const [start, end] of sorted) {
    const last = joined.at(-1)
    if (last && start <= last[1] + 1) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

function printRange([start, end]: Range): string {
  const [from, to] = [start, end].map(point => point.toString(16).toUpperCase()) as [string, string]
  if (start === end) return `U+${from}`
  if (start === 0 && end === 0x10ffff) return 'initial'
  const free = /0*$/.exec(from)![0].length
  for (let count = Math.max(free, start === 0 ? to.length : 0); count > 0; count--) {
    const size = 16 ** count
    if (start % size === 0 && end === start + size - 1)
      return `U+${start === 0 ? '' : from.slice(0, -count)}${'?'.repeat(count)}`
  }
  return `U+${from}-${to}`
}
