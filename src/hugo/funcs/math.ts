/** The `math` namespace: ints stay ints, and a float anywhere makes the result a float64 (Hugo manual, functions/math). */
import { tan } from '../../go/tan.ts'
import { type Float, float } from '../../go/value.ts'
import { toNumber } from './convert.ts'
import type { FuncDeps } from './deps.ts'
import { atLeastArgs, type FunctionSpec, type FunctionTable, type Namespace } from './function-spec.ts'
import { elementsOf, isFloat, isNumber, isText, numberOf, textOf } from './inspect.ts'

const arithmetic: FunctionTable = {
  Add: {
    arity: atLeastArgs(2),
    call: (...operands) => operands.reduce((a, b) => addPair(a, b)),
    aliases: ['add'],
    examples: [['{{ add 1 2 }} {{ add 1 2.5 }} {{ add "a" "b" }} {{ add 1 2 3 }}', '3 3.5 ab 6']],
  },
  Sub: {
    arity: atLeastArgs(2),
    call: (...operands) => operands.reduce((a, b) => combine(a, b, (x, y) => x - y)),
    aliases: ['sub'],
    examples: [['{{ sub 3 2 }} {{ sub 3 2.5 }}', '1 0.5']],
  },
  Mul: {
    arity: atLeastArgs(2),
    call: (...operands) => operands.reduce((a, b) => combine(a, b, (x, y) => x * y)),
    aliases: ['mul'],
    examples: [['{{ mul 2 3 }} {{ mul 2 1.5 }}', '6 3']],
  },
  Div: {
    arity: atLeastArgs(2),
    call: (...operands) => operands.reduce((a, b) => dividePair(a, b)),
    aliases: ['div'],
    examples: [['{{ div 7 2 }} {{ div 7 2.0 }} {{ div -7 2 }}', '3 3.5 -3']],
  },
  Mod: {
    arity: 2,
    call: remainder,
    aliases: ['mod'],
    examples: [['{{ mod 7 3 }} {{ mod -7 3 }}', '1 -1']],
  },
  ModBool: {
    arity: 2,
    call: (a, b) => remainder(a, b) === 0,
    aliases: ['modBool'],
    examples: [['{{ modBool 6 3 }}', 'true']],
  },
}

const aggregates: FunctionTable = {
  Sum: {
    arity: atLeastArgs(1),
    call: (...values) => float(sumOf(values)),
    examples: [['{{ math.Sum 1 (slice 2 3) }}', '6']],
  },
  Product: {
    arity: atLeastArgs(1),
    call: (...values) => float(numbersOf(values, 'Product').reduce((a, b) => a * b, 1)),
    examples: [['{{ math.Product 2 3 4 }}', '24']],
  },
  Max: {
    arity: atLeastArgs(1),
    call: (...values) => float(extreme(Math.max, numbersOf(values, 'Max'))),
    examples: [['{{ math.Max 1 (slice 5 2) }}', '5']],
  },
  Min: {
    arity: atLeastArgs(1),
    call: (...values) => float(extreme(Math.min, numbersOf(values, 'Min'))),
    examples: [['{{ math.Min 1 (slice 5 2) }}', '1']],
  },
}

const powers: FunctionTable = {
  Pow: {
    arity: 2,
    call: (a, b) => float(operand(a, 'Pow') ** operand(b, 'Pow')),
    aliases: ['pow'],
    examples: [['{{ math.Pow 2 3 }}', '8']],
  },
  Sqrt: onNumber('Sqrt', Math.sqrt, [['{{ math.Sqrt 81 }}', '9']]),
  Log: onNumber('Log', Math.log, [['{{ math.Log 1 }}', '0']]),
  Abs: onNumber('Abs', Math.abs, [['{{ math.Abs -2.1 }}', '2.1']]),
  Ceil: onNumber('Ceil', Math.ceil, [['{{ math.Ceil 2.1 }}', '3']]),
  Floor: onNumber('Floor', Math.floor, [['{{ math.Floor 1.9 }}', '1']]),
  Round: onNumber('Round', roundHalfAway, [['{{ math.Round 1.5 }} {{ math.Round -2.5 }}', '2 -3']]),
}

const trigonometry: FunctionTable = {
  Sin: onNumber('Sin', Math.sin, [['{{ math.Sin 0 }}', '0']]),
  Cos: onNumber('Cos', Math.cos, [['{{ math.Cos 0 }}', '1']]),
  Tan: onNumber('Tan', tan, [
    ['{{ math.Tan 1 }} {{ math.Tan 10 }} {{ math.Tan 0 }}', '1.557407724654902 0.6483608274590867 0'],
  ]),
  Asin: onNumber('Asin', Math.asin, [['{{ math.Asin 0 }}', '0']]),
  Acos: onNumber('Acos', Math.acos, [['{{ math.Acos 1 }}', '0']]),
  Atan: onNumber('Atan', Math.atan, [['{{ math.Atan 0 }}', '0']]),
  Atan2: {
    arity: 2,
    call: (y, x) => float(Math.atan2(operand(y, 'Atan2'), operand(x, 'Atan2'))),
    examples: [['{{ math.Atan2 0 1 }}', '0']],
  },
  ToDegrees: onNumber('ToDegrees', radians => (radians * 180) / Math.PI, [['{{ math.ToDegrees 0 }}', '0']]),
  ToRadians: onNumber('ToRadians', degrees => (degrees / 180) * Math.PI, [
    ['{{ math.ToRadians 90 }}', '1.5707963267948966'],
  ]),
  Pi: { arity: 0, call: () => Math.PI, examples: [['{{ math.Pi }}', '3.141592653589793']] },
}

const others: FunctionTable = {
  Rand: { arity: 0, call: () => float(Math.random()) },
  Counter: { arity: 0, bind: createCounter },
  MaxInt64: { arity: 0, call: () => 9223372036854775807n, examples: [['{{ math.MaxInt64 }}', '9223372036854775807']] },
}

/** The functions of `math`. */
export const mathNamespace: Namespace = {
  name: 'math',
  functions: { ...arithmetic, ...aggregates, ...powers, ...trigonometry, ...others },
}

function onNumber(
  name: string,
  apply: (x: number) => number,
  examples: NonNullable<FunctionSpec['examples']>,
): FunctionSpec {
  return { arity: 1, call: value => float(apply(operand(value, name))), examples }
}

function createCounter(_deps: FuncDeps): () => number {
  let count = 0
  return () => ++count
}

function addPair(a: unknown, b: unknown): unknown {
  if (isText(a) && isText(b)) return `${textOf(a)}${textOf(b)}`
  return combine(a, b, (x, y) => x + y)
}

function combine(a: unknown, b: unknown, apply: (x: number, y: number) => number): number | Float {
  const [x, y] = pair(a, b)
  const result = apply(x, y)
  return isFloat(a) || isFloat(b) ? float(result) : result
}

function dividePair(a: unknown, b: unknown): number | Float {
  const [x, y] = pair(a, b)
  if (y === 0) throw new Error("can't divide the value by 0")
  if (isFloat(a) || isFloat(b)) return float(x / y)
  return Math.trunc(x / y) + 0
}

function pair(a: unknown, b: unknown): [number, number] {
  if (isNumber(a) && isNumber(b)) return [numberOf(a), numberOf(b)]
  throw new Error("can't apply the operator to the values")
}

function remainder(a: unknown, b: unknown): number {
  const x = Math.trunc(operand(a, 'Mod'))
  const y = Math.trunc(operand(b, 'Mod'))
  if (y === 0) throw new Error("the number can't be divided by zero at modulo operation")
  return (x % y) + 0
}

function operand(value: unknown, name: string): number {
  try {
    return toNumber(value)
  } catch {
    throw new Error(`${name} operator can't be used with non-float value`)
  }
}

function numbersOf(values: readonly unknown[], name: string): number[] {
  return values.flatMap(value => (elementsOf(value) ?? [value]).map(item => operand(item, name)))
}

/** The largest or smallest of some numbers; 0 when there are none. */
function extreme(choose: (...values: number[]) => number, numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : choose(...numbers)
}

function sumOf(values: readonly unknown[]): number {
  return numbersOf(values, 'Sum').reduce((a, b) => a + b, 0)
}

function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value))
}
