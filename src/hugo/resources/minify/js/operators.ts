/** How tightly operators bind (ECMA-262, 13), and what stands at their sides without brackets. */

/** The levels of binding, loosest first. */
export const precedence = {
  comma: 0,
  assign: 1,
  coalesce: 2,
  or: 3,
  and: 4,
  bitOr: 5,
  bitXor: 6,
  bitAnd: 7,
  equals: 8,
  compare: 9,
  shift: 10,
  add: 11,
  multiply: 12,
  exponent: 13,
  unary: 14,
  update: 15,
  leftHand: 16,
  optional: 17,
  call: 18,
  new: 19,
  member: 20,
  primary: 21,
} as const

/** One of the levels. */
export type Precedence = (typeof precedence)[keyof typeof precedence]

/** The levels of a binary operator: its own, and the loosest that stands bare at its left and right. */
export interface BinaryLevels {
  readonly own: Precedence
  readonly left: Precedence
  readonly right: Precedence
}

const { assign, leftHand, exponent, update, multiply, add, shift, compare, equals } = precedence
const { bitAnd, bitXor, bitOr, and, or, coalesce, comma } = precedence

function levels(operators: string, own: Precedence, left: Precedence, right: Precedence): [string, BinaryLevels][] {
  return operators.split(' ').map(operator => [operator, { own, left, right }])
}

const binaryLevels: ReadonlyMap<string, BinaryLevels> = new Map([
  ...levels('= *= /= %= **= += -= <<= >>= >>>= &= ^= |=', assign, leftHand, assign),
  ...levels('**', exponent, update, exponent),
  ...levels('* / %', multiply, multiply, exponent),
  ...levels('+ -', add, add, multiply),
  ...levels('<< >> >>>', shift, shift, add),
  ...levels('< <= > >= in instanceof', compare, compare, shift),
  ...levels('== != === !==', equals, equals, compare),
  ...levels('&', bitAnd, bitAnd, equals),
  ...levels('^', bitXor, bitXor, bitAnd),
  ...levels('|', bitOr, bitOr, bitXor),
  ...levels('&&', and, and, and),
  ...levels('||', or, or, or),
  ...levels('??', coalesce, bitOr, bitOr),
])

/** The logical assignments always get brackets. */
const unknownLevels: BinaryLevels = { own: comma, left: comma, right: comma }

/** Give the levels of a binary operator. */
export function levelsOf(operator: string): BinaryLevels {
  return binaryLevels.get(operator) ?? unknownLevels
}
