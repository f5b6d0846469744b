/** Orders of pages (resources/page/pages_sort.go). */
import { GoTime } from '../../go/time.ts'
import { Float } from '../../go/value.ts'
import { atLeast } from '../config/generation.ts'
import { compareCodeUnits, compareFolded, compareWeights } from './compare.ts'
import type { Page } from './page.ts'

/** Seconds of Go's zero time, which stands for no date. */
export const zeroSeconds = GoTime.zero().Unix()

/** Order pages as Hugo does by default: weight, then date (newest first), then link title, then file. */
export function compareDefault(a: Page, b: Page, collate = a.Site.collate): number {
  const weight = compareWeights(a.Weight, b.Weight)
  if (weight) return weight
  const date = unixOf(b.Date) - unixOf(a.Date)
  if (date) return date
  return collate(a.LinkTitle, b.LinkTitle) || compareFiles(a, b)
}

/** Before 2025 pages without a file came before those with one. */
function compareFiles(a: Page, b: Page): number {
  if (a.File && b.File) return compareFolded(a.File.Filename, b.File.Filename)
  const isOld = !atLeast(a.Site.generation, '0.169')
  const order = isOld ? Number(Boolean(a.File)) - Number(Boolean(b.File)) : 0
  return order || compareCodeUnits(a.sortPath, b.sortPath)
}

/** Order the translations of a page: by their languages' weight, then newest first, by title, and those without a file first. */
export function compareTranslations(a: Page, b: Page): number {
  const order =
    compareWeights(a.Language.Weight, b.Language.Weight) ||
    unixOf(b.Date) - unixOf(a.Date) ||
    compareFolded(a.LinkTitle, b.LinkTitle)
  if (order || (!a.File && !b.File)) return order
  return compareCodeUnits(a.File?.Filename ?? '', b.File?.Filename ?? '')
}

/** Order values of front matter: numbers and dates by size, texts by the alphabet; pages without the value come last. */
export function compareValues(a: unknown, b: unknown, collate: (a: string, b: string) => number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  const [first, second] = [sortable(a), sortable(b)]
  if (typeof first === 'number' && typeof second === 'number') return first - second
  return collate(String(first), String(second))
}

/** Give the seconds of a time since 1970. */
export function unixOf(time: unknown): number {
  return time instanceof GoTime ? time.Unix() : zeroSeconds
}

function sortable(value: unknown): number | string {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Float) return value.value
  if (value instanceof GoTime) return unixOf(value)
  return String(value)
}
