/** Find what of an expression can never be judged: unknown names, and kinds that do not go together. */
import { closest } from '../../../shared/closest.ts'
import { CelError } from './cel-error.ts'
import type { Functions } from './functions.ts'
import { functions, methods } from './functions.ts'
import type { CelNode } from './node.ts'
import { macros } from './node.ts'
import { kindOf } from './values.ts'

/** What an expression may speak of: the kind of each variable, and the functions beside CEL's own. */
export interface Known {
  readonly variables: Readonly<Record<string, string>>
  readonly functions: Functions
}

/** Find the kind of an expression, `dyn` where only a run can tell; a CelError says why it has none. */
export function checkKinds(node: CelNode, known: Known): string {
  const check = (part: CelNode, bound: readonly string[] = []) => checkKinds(part, bind(known, bound))
  switch (node.op) {
    case 'literal':
      return kindOf(node.value)
    case 'variable':
      return kindOfVariable(node, known)
    case 'field':
      return insideOf(node, check(node.of), ['map'])
    case 'index':
      check(node.key)
      return insideOf(node, check(node.of), ['map', 'list'])
    case 'call':
      return checkCall(node, known)
    case 'list':
      for (const item of node.items) check(item)
      return 'list'
    case 'map':
      for (const part of node.entries.flat()) check(part)
      return 'map'
    case 'choice': {
      want(node, check(node.test), ['bool'])
      const [yes, no] = [check(node.yes), check(node.no)]
      return yes === no ? yes : 'dyn'
    }
    case 'not':
      return want(node, check(node.of), ['bool'])
    case 'minus':
      return want(node, check(node.of), ['int', 'double'])
    case 'binary':
      return checkBinary(node, check(node.left), check(node.right))
    default:
      return node satisfies never
  }
}

function bind(known: Known, names: readonly string[]): Known {
  if (names.length === 0) return known
  return { ...known, variables: { ...known.variables, ...Object.fromEntries(names.map(name => [name, 'dyn'])) } }
}

function kindOfVariable(node: Extract<CelNode, { op: 'variable' }>, { variables }: Known): string {
  const kind = Object.hasOwn(variables, node.name) ? variables[node.name] : undefined
  if (kind !== undefined) return kind
  const meant = closest(node.name, Object.keys(variables))
  throw new CelError(`there is no variable "${node.name}"${meant ? `; did you mean "${meant}"?` : ''}`, node)
}

function checkBinary(node: Extract<CelNode, { op: 'binary' }>, left: string, right: string): string {
  const { sign } = node
  const refuse = () => new CelError(`"${sign}" does not take ${left} and ${right}`, node)
  const isOpen = left === 'dyn' || right === 'dyn'
  const areNumbers = [left, right].every(kind => kind === 'int' || kind === 'double')
  if (sign === '&&' || sign === '||') {
    want(node.left, left, ['bool'])
    return want(node.right, right, ['bool'])
  }
  if (sign === '==' || sign === '!=') {
    if (isOpen || left === right || areNumbers || left === 'null' || right === 'null') return 'bool'
    throw refuse()
  }
  if (sign === 'in') {
    want(node.right, right, ['list', 'map'])
    return 'bool'
  }
  const isOrder = sign.startsWith('<') || sign.startsWith('>')
  const kinds = isOrder
    ? ['int', 'double', 'string', 'bool']
    : sign === '+'
      ? ['int', 'double', 'string', 'list']
      : ['int', 'double']
  if (![left, right].every(kind => kind === 'dyn' || kinds.includes(kind))) throw refuse()
  if (!isOpen && left !== right && !(isOrder && areNumbers)) throw refuse()
  return isOrder ? 'bool' : left === 'dyn' ? right : left
}

function checkCall(node: Extract<CelNode, { op: 'call' }>, known: Known): string {
  const { name, on, args } = node
  if (on === null && name === 'has') {
    for (const arg of args) checkKinds(arg, known)
    return 'bool'
  }
  if (on !== null && macros[name]?.includes(args.length)) return checkMacro(node, on, known)
  const all: Functions = on === null ? { ...functions, ...known.functions } : methods
  const forms = Object.hasOwn(all, name) ? all[name] : undefined
  if (!forms) {
    const names = on === null ? Object.keys(all) : [...Object.keys(methods), ...Object.keys(macros)]
    const meant = closest(name, names)
    throw new CelError(`there is no function "${name}"${meant ? `; did you mean "${meant}"?` : ''}`, node)
  }
  const kinds = (on === null ? args : [on, ...args]).map(arg => checkKinds(arg, known))
  const form = forms.find(
    ({ takes }) =>
      takes.length === kinds.length &&
      takes.every((kind, index) => kind === 'dyn' || kinds[index] === 'dyn' || kind === kinds[index]),
  )
  if (form) return form.gives
  throw new CelError(`${name} does not take ${kinds.join(', ') || 'nothing'}`, node)
}

function checkMacro(node: Extract<CelNode, { op: 'call' }>, on: CelNode, known: Known): string {
  const [variable, ...bodies] = node.args
  insideOf(node, checkKinds(on, known), ['map', 'list'])
  const inner = bind(known, variable?.op === 'variable' ? [variable.name] : [])
  for (const [index, body] of bodies.entries()) {
    const kind = checkKinds(body, inner)
    const isValue = node.name === 'map' && index === bodies.length - 1
    if (!isValue) want(body, kind, ['bool'])
  }
  return node.name === 'filter' || node.name === 'map' ? 'list' : 'bool'
}

/** What is inside of a map or list only a run can tell. */
function insideOf(node: CelNode, kind: string, wanted: readonly string[]): string {
  want(node, kind, wanted)
  return 'dyn'
}

function want(node: CelNode, kind: string, wanted: readonly string[]): string {
  if (kind === 'dyn') return wanted.length === 1 ? (wanted[0] ?? 'dyn') : 'dyn'
  if (wanted.includes(kind)) return kind
  throw new CelError(`${wanted.join(' or ')} is wanted, and there is ${kind}`, node)
}
