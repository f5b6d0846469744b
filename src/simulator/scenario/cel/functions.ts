/** The functions and methods of CEL that goals can use (cel-spec, Standard Definitions; times and bytes left out). */
import { keysOf, kindOf } from './values.ts'

/** A function and the kinds of its arguments; a method's receiver is the first. `dyn` is any kind. */
export interface CelFunction {
  readonly takes: readonly string[]
  readonly gives: string
  readonly call: (...args: never[]) => unknown
}

/** Functions by name, each with its forms. */
export type Functions = Readonly<Record<string, readonly CelFunction[]>>

const size = (value: unknown) => BigInt(typeof value === 'string' ? [...value].length : keysOf(value).length)
const sizes = ['string', 'list', 'map'].map((kind): CelFunction => ({ takes: [kind], gives: 'int', call: size }))
const about = (call: (text: string, part: string) => boolean): readonly CelFunction[] => [
  { takes: ['string', 'string'], gives: 'bool', call },
]

/** What is called on a value: `name.startsWith('a')`. */
export const methods: Functions = {
  size: sizes,
  contains: about((text, part) => text.includes(part)),
  startsWith: about((text, part) => text.startsWith(part)),
  endsWith: about((text, part) => text.endsWith(part)),
  matches: about(matches),
}

/** What is called by itself: `size(hosts)`. */
export const functions: Functions = {
  size: sizes,
  matches: methods['matches'] ?? [],
  int: [
    { takes: ['int'], gives: 'int', call: (value: bigint) => value },
    { takes: ['double'], gives: 'int', call: toInt },
    { takes: ['string'], gives: 'int', call: readInt },
  ],
  double: [
    { takes: ['double'], gives: 'double', call: (value: number) => value },
    { takes: ['int'], gives: 'double', call: (value: bigint) => Number(value) },
    { takes: ['string'], gives: 'double', call: readDouble },
  ],
  string: ['string', 'int', 'double', 'bool'].map(kind => ({ takes: [kind], gives: 'string', call: String })),
  dyn: [{ takes: ['dyn'], gives: 'dyn', call: (value: unknown) => value }],
}

/** Find the form of a function that takes these values. */
export function findForm(forms: readonly CelFunction[], args: readonly unknown[]): CelFunction | undefined {
  return forms.find(
    ({ takes }) =>
      takes.length === args.length && takes.every((kind, index) => kind === 'dyn' || kind === kindOf(args[index])),
  )
}

function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text)
  } catch {
    throw new Error(`"${pattern}" is no regular expression`)
  }
}

function toInt(value: number): bigint {
  const whole = Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined
  if (whole !== undefined && BigInt.asIntN(64, whole) === whole) return whole
  throw new Error(`${value} is no whole number`)
}

function readInt(text: string): bigint {
  if (/^-?\d+$/.test(text)) return BigInt(text)
  throw new Error(`"${text}" is no whole number`)
}

function readDouble(text: string): number {
  if (text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text)
  throw new Error(`"${text}" is no number`)
}
