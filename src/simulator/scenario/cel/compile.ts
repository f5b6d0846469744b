/**
 * Make a function of a CEL tree. Errors are thrown, and taken back where CEL does: `false && error` is false on
 * whichever side the error stands, and so with `||`, `all` and `exists` (cel-spec, Logical Operators, Macros).
 */
import { CelError } from './cel-error.ts'
import type { Functions } from './functions.ts'
import { findForm, functions, methods } from './functions.ts'
import type { BinaryOperator, CelNode } from './node.ts'
import { macros } from './node.ts'
import { hasKey, isEqual, isNumber, keysOf, kindOf, valueAt } from './values.ts'

/** The variables by name. */
export type Variables = Readonly<Record<string, unknown>>
/** What an expression comes to. */
export type Evaluate = (variables: Variables) => unknown

/** What macros have bound, innermost last. */
type Compiled = (variables: Variables, bound: unknown[]) => unknown

interface Scope {
  readonly names: readonly string[]
  readonly own: Functions
}

/** Make a function of a tree; `own` are functions beside CEL's. */
export function compileCel(node: CelNode, own: Functions = {}): Evaluate {
  const compiled = compile(node, { names: [], own })
  return variables => compiled(variables, [])
}

function compile(node: CelNode, scope: Scope): Compiled {
  switch (node.op) {
    case 'literal':
      return () => node.value
    case 'variable':
      return compileVariable(node, scope)
    case 'field':
      return compileIndex(node, compile(node.of, scope), () => node.field)
    case 'index':
      return compileIndex(node, compile(node.of, scope), compile(node.key, scope))
    case 'call':
      return compileCall(node, scope)
    case 'list': {
      const items = node.items.map(item => compile(item, scope))
      return (variables, bound) => items.map(item => item(variables, bound))
    }
    case 'map': {
      const entries = node.entries.map(([key, value]) => [compile(key, scope), compile(value, scope)] as const)
      return (variables, bound) =>
        new Map(entries.map(([key, value]) => [key(variables, bound), value(variables, bound)]))
    }
    case 'choice': {
      const [test, yes, no] = [compile(node.test, scope), compile(node.yes, scope), compile(node.no, scope)]
      return (variables, bound) => (truth(node, test(variables, bound)) ? yes : no)(variables, bound)
    }
    case 'not': {
      const of = compile(node.of, scope)
      return (variables, bound) => !truth(node, of(variables, bound))
    }
    case 'minus':
      return compileMinus(node, compile(node.of, scope))
    case 'binary':
      return compileBinary(node, scope)
    default:
      return node satisfies never
  }
}

function compileVariable(node: Extract<CelNode, { op: 'variable' }>, { names }: Scope): Compiled {
  const place = names.lastIndexOf(node.name)
  if (place >= 0) return (_, bound) => bound[place]
  return variables => {
    if (Object.hasOwn(variables, node.name)) return variables[node.name]
    throw new CelError(`there is no variable "${node.name}"`, node)
  }
}

function compileIndex(node: CelNode, of: Compiled, key: Compiled): Compiled {
  return (variables, bound) => {
    const owner = of(variables, bound)
    const wanted = key(variables, bound)
    if (Array.isArray(owner) && typeof wanted === 'bigint') {
      if (wanted >= 0n && wanted < owner.length) return owner[Number(wanted)]
      throw new CelError(`the list has no item ${wanted}`, node)
    }
    if (kindOf(owner) !== 'map') throw new CelError(`${kindOf(owner)} has no "${String(wanted)}"`, node)
    if (hasKey(owner, wanted)) return valueAt(owner, wanted)
    throw new CelError(`No such key: ${String(wanted)}`, node)
  }
}

function compileMinus(node: CelNode, of: Compiled): Compiled {
  return (variables, bound) => {
    const value = of(variables, bound)
    if (isNumber(value)) return checkRange(node, -value)
    throw new CelError(`"-" takes a number, and not ${kindOf(value)}`, node)
  }
}

function compileBinary(node: Extract<CelNode, { op: 'binary' }>, scope: Scope): Compiled {
  const { sign } = node
  const [left, right] = [compile(node.left, scope), compile(node.right, scope)]
  if (sign === '&&' || sign === '||') return compileLogical(node, sign === '||', left, right)
  if (sign === '==') return (variables, bound) => isEqual(left(variables, bound), right(variables, bound))
  if (sign === '!=') return (variables, bound) => !isEqual(left(variables, bound), right(variables, bound))
  return (variables, bound) => operate(node, sign, left(variables, bound), right(variables, bound))
}

/** `&&` and `||`: the side that decides alone, decides, even where the other is an error. */
function compileLogical(node: CelNode, decisive: boolean, left: Compiled, right: Compiled): Compiled {
  return (variables, bound) => {
    let fault: unknown
    for (const side of [left, right]) {
      try {
        if (truth(node, side(variables, bound)) === decisive) return decisive
      } catch (error) {
        fault ??= error
      }
    }
    if (fault !== undefined) throw fault
    return !decisive
  }
}

function operate(node: CelNode, sign: BinaryOperator, one: unknown, other: unknown): unknown {
  if (sign === 'in') {
    if (Array.isArray(other)) return other.some(item => isEqual(item, one))
    if (kindOf(other) === 'map') return hasKey(other, one)
  } else if (sign === '<' || sign === '<=' || sign === '>' || sign === '>=') {
    if ((isNumber(one) && isNumber(other)) || isComparable(one, other)) return compare(sign, one, other)
  } else if (typeof one === 'bigint' && typeof other === 'bigint') {
    return checkRange(node, reckonWhole(node, sign, one, other))
  } else if (typeof one === 'number' && typeof other === 'number' && sign !== '%') {
    return reckon(sign, one, other)
  } else if (sign === '+') {
    if (typeof one === 'string' && typeof other === 'string') return one + other
    if (Array.isArray(one) && Array.isArray(other)) return [...(one as unknown[]), ...(other as unknown[])]
  }
  throw new CelError(`"${sign}" does not take ${kindOf(one)} and ${kindOf(other)}`, node)
}

function isComparable(one: unknown, other: unknown): boolean {
  const kind = kindOf(one)
  return kind === kindOf(other) && (kind === 'string' || kind === 'bool')
}

function compare(sign: '<' | '<=' | '>' | '>=', one: unknown, other: unknown): boolean {
  const [a, b] = [one as number, other as number]
  if (sign === '<') return a < b
  if (sign === '<=') return a <= b
  return sign === '>' ? a > b : a >= b
}

function reckon(sign: BinaryOperator, one: number, other: number): number {
  if (sign === '+') return one + other
  if (sign === '-') return one - other
  return sign === '*' ? one * other : one / other
}

function reckonWhole(node: CelNode, sign: BinaryOperator, one: bigint, other: bigint): bigint {
  if (sign === '+') return one + other
  if (sign === '-') return one - other
  if (sign === '*') return one * other
  if (other === 0n) throw new CelError('a division by zero', node)
  return sign === '/' ? one / other : one % other
}

function checkRange(node: CelNode, value: bigint | number): bigint | number {
  if (typeof value === 'number' || BigInt.asIntN(64, value) === value) return value
  throw new CelError('the result is too large for a whole number', node)
}

function compileCall(node: Extract<CelNode, { op: 'call' }>, scope: Scope): Compiled {
  const { name, on, args } = node
  if (on === null && name === 'has') return compileHas(node, scope)
  if (on !== null && macros[name]?.includes(args.length)) return compileMacro(node, on, scope)
  const known = on === null ? { ...functions, ...scope.own } : methods
  const forms = Object.hasOwn(known, name) ? known[name] : undefined
  const operands = (on === null ? args : [on, ...args]).map(arg => compile(arg, scope))
  return (variables, bound) => {
    const values = operands.map(operand => operand(variables, bound))
    const form = findForm(forms ?? [], values)
    if (form) return form.call(...(values as never[]))
    if (!forms) throw new CelError(`there is no function "${name}"`, node)
    throw new CelError(`${name} does not take ${values.map(kindOf).join(', ')}`, node)
  }
}

/** `has(a.b)`: whether a map has a field. */
function compileHas(node: Extract<CelNode, { op: 'call' }>, scope: Scope): Compiled {
  const [field] = node.args
  if (field?.op !== 'field' || node.args.length !== 1) throw new CelError('has takes a field, such as has(a.b)', node)
  const of = compile(field.of, scope)
  return (variables, bound) => {
    const owner = of(variables, bound)
    if (kindOf(owner) === 'map') return hasKey(owner, field.field)
    throw new CelError(`${kindOf(owner)} has no fields`, node)
  }
}

/** Go through the items of a list or the keys of a map. */
function compileMacro(node: Extract<CelNode, { op: 'call' }>, on: CelNode, { names, own }: Scope): Compiled {
  const [variable, ...rest] = node.args
  const place = names.length
  const inner = { names: [...names, variable?.op === 'variable' ? variable.name : ''], own }
  const over = compile(on, { names, own })
  const bodies = rest.map(body => compile(body, inner))
  return (variables, bound) => {
    const list = over(variables, bound)
    if (!Array.isArray(list) && kindOf(list) !== 'map') throw new CelError(`${kindOf(list)} is no list`, node)
    const items: readonly unknown[] = Array.isArray(list) ? list : keysOf(list)
    const judge = (item: unknown, body = bodies[0]!) => {
      bound[place] = item
      return body(variables, bound)
    }
    const holds = (item: unknown) => truth(node, judge(item))
    if (node.name === 'filter') return items.filter(holds)
    if (node.name === 'exists_one') return items.filter(holds).length === 1
    if (node.name === 'map') {
      const [first, second] = bodies
      return second ? items.filter(holds).map(item => judge(item, second)) : items.map(item => judge(item, first))
    }
    return decide(items, holds, node.name === 'exists')
  }
}

/** `exists` (decided by true) and `all` (by false): one item that decides outweighs any error. */
function decide(items: readonly unknown[], holds: (item: unknown) => boolean, decisive: boolean): boolean {
  let fault: unknown
  for (const item of items) {
    try {
      if (holds(item) === decisive) return decisive
    } catch (error) {
      fault ??= error
    }
  }
  if (fault !== undefined) throw fault
  return !decisive
}

function truth(node: CelNode, value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw new CelError(`true or false is wanted, and there is ${kindOf(value)}`, node)
}
