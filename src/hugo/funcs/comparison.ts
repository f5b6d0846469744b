/** Equality and order of template values as Hugo's `eq`, `lt` and `sort` see them (tpl/compare, common/hreflect). */
import { compareStrings } from '../../go/compare.ts'
import { GoTime } from '../../go/time.ts'
import { isHostObject } from '../../go/value.ts'
import { atLeast, type Generation } from '../config/generation.ts'
import {
  elementsOf,
  entriesOf,
  type GoNumber,
  isFloat,
  isNil,
  isNumber,
  isPlainObject,
  isText,
  numberOf,
  textOf,
} from './inspect.ts'
import { compareVersions, VersionString } from './version-string.ts'

/** Tell whether two numbers are equal. */
type NumberEquality = (a: GoNumber, b: GoNumber) => boolean

const sameNumber: NumberEquality = (a, b) => numberOf(a) === numberOf(b)
const sameNumberAndKind: NumberEquality = (a, b) => isFloat(a) === isFloat(b) && sameNumber(a, b)

/** Tell whether two values are equal as `eq` has it, for which an int is never a float. */
export function isIdentical(a: unknown, b: unknown): boolean {
  return isEqual(a, b, sameNumberAndKind)
}

/** Tell whether two values are equal as the newer `eq` has it: two numbers by value, their kinds only inside of slices and maps. */
export function isNearlyIdentical(a: unknown, b: unknown): boolean {
  return isNumber(a) && isNumber(b) ? sameNumber(a, b) : isIdentical(a, b)
}

/** Tell whether two values are equal: numbers by value, texts by characters, slices and maps by their parts. */
export function isEqual(a: unknown, b: unknown, areSame = sameNumber): boolean {
  if (isNil(a) || isNil(b)) return isNil(a) && isNil(b)
  if (isNumber(a) && isNumber(b)) return areSame(a, b)
  if (isText(a) && isText(b)) return textOf(a) === textOf(b)
  if (a instanceof VersionString) return compareVersions(a.text, textOf(b) ?? String(b)) === 0
  if (b instanceof VersionString) return isEqual(b, a, areSame)
  if (a instanceof GoTime && b instanceof GoTime) return compareTimes(a, b) === 0
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isEqual(item, b[i], areSame))
  if (isMap(a) && isMap(b)) return mapsEqual(a, b, areSame)
  return a === b
}

/** How two texts are ordered, and whether two texts that read as numbers are ordered as numbers. */
export interface TextOrder {
  readonly compare: (a: string, b: string) => number
  readonly numbersInTexts: boolean
}

/** Give the order of texts of a generation: before 0.169, `lt "10" "9"` compares the numbers. */
export function textOrder(generation: Generation): TextOrder {
  return { compare: compareStrings, numbersInTexts: !atLeast(generation, '0.169') }
}

/**
 * Order two values as `lt` and its sisters do: negative when `a` is first. A text that reads as a number counts as that
 * number, a collection as its length, a time as its second, true as 1.
 */
export function compareValues(a: unknown, b: unknown, order: TextOrder): number {
  if (a instanceof GoTime && b instanceof GoTime) return compareTimes(a, b)
  if (a instanceof VersionString) return compareVersions(a.text, textOf(b) ?? String(b))
  if (b instanceof VersionString) return -compareVersions(b.text, textOf(a) ?? String(a))
  if (isText(a) && isText(b) && !order.numbersInTexts) return order.compare(textOf(a) ?? '', textOf(b) ?? '')
  const left = measure(a)
  const right = measure(b)
  if (typeof left === 'string' && typeof right === 'string') return order.compare(left, right)
  const leftNumber = typeof left === 'number' ? left : 0
  const rightNumber = typeof right === 'number' ? right : 0
  return leftNumber - rightNumber
}

/** Make the order of `sort` for a language: letters as its dictionary has them, whatever their case. */
export function createCollation(language: string, generation: Generation): (a: unknown, b: unknown) => number {
  const compare = atLeast(generation, '0.111') ? createCollator(language).compare : compareStrings
  const order = { ...textOrder(generation), compare }
  return (a, b) => compareValues(a, b, order)
}

function createCollator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language)
  } catch {
    return new Intl.Collator('en')
  }
}

function measure(value: unknown): number | string {
  if (isNumber(value)) return numberOf(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = textOf(value)
  if (text !== undefined) return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : text
  if (value instanceof GoTime) return value.Unix()
  return elementsOf(value)?.length ?? entriesOf(value)?.size ?? 0
}

function compareTimes(a: GoTime, b: GoTime): number {
  return a.Equal(b) ? 0 : a.Before(b) ? -1 : 1
}

function isMap(value: unknown): boolean {
  return value instanceof Map || (isPlainObject(value) && !isHostObject(value))
}

function mapsEqual(a: unknown, b: unknown, areSame: NumberEquality): boolean {
  const left = entriesOf(a)
  const right = entriesOf(b)
  if (!left || !right || left.size !== right.size) return false
  return [...left].every(([key, value]) => right.has(key) && isEqual(value, right.get(key), areSame))
}
