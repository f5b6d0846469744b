/** Pipelines, commands and operands -> closures that give their values (Go's text/template evalPipeline and its parts). */
import { isTrue, kindOf, stringOf, typeName } from '../go/kind.ts'
import { quote } from '../go/strconv.ts'
import type { Builtin } from './builtin.ts'
import { builtins, callValue, isAndOr } from './builtins.ts'
import { evalField, evalMethod, wrapCallError } from './eval-field.ts'
import { type AnyNode, type CommandNode, nodeText, type Operand, type PipeNode } from './node.ts'
import {
  concrete,
  type Evaluate,
  element,
  executionError,
  lastNodeOf,
  type Origin,
  type Scope,
  type ScopedVariable,
} from './run.ts'

/** Compile a pipeline; what it declares comes into scope. */
export function compilePipe(scope: Scope, pipe: PipeNode): Evaluate {
  let evaluate: Evaluate | undefined
  for (const command of pipe.commands) {
    const inner = compileCommand(scope, pipe, command, evaluate)
    evaluate = (run, dot) => inner(run, dot) ?? undefined
  }
  const value = evaluate!
  const unknown =
    pipe.isAssign && pipe.variables.find(({ path: [name] }) => !scope.variables.some(each => each.name === name))
  if (unknown) return fails(scope, lastNodeOf(pipe), `undefined variable: ${unknown.path[0]}`)
  if (pipe.variables.length === 0) return value
  const slots = pipe.variables.map(variable =>
    pipe.isAssign ? slotOf(scope, variable.path[0]!) : declareVariable(scope, variable.path[0]!),
  )
  const [first, second] = slots.map(variable => variable.slot) as [number, number?]
  return (run, dot) => {
    const result = value(run, dot)
    run.variables[first] = result
    if (second !== undefined) run.variables[second] = result
    return result
  }
}

/** Bring a new variable into scope. */
export function declareVariable(scope: Scope, name: string): ScopedVariable {
  const variable = { name, slot: scope.counter.slots++, origin: concrete }
  scope.variables.push(variable)
  return variable
}

/** Find a variable in scope; the parser has seen to it that there is one. */
export function slotOf(scope: Scope, name: string): ScopedVariable {
  const variable = scope.variables.findLast(each => each.name === name)
  return variable ?? { name, slot: 0, origin: concrete }
}

/** Compile a command whose last argument may come from the command before it. */
function compileCommand(scope: Scope, pipe: PipeNode, command: CommandNode, final: Evaluate | undefined): Evaluate {
  const [first, ...rest] = command.args as [Operand, ...Operand[]]
  switch (first.type) {
    case 'field':
    case 'chain':
    case 'variable':
      return compileChain(scope, first, rest, final)
    case 'identifier':
      return compileCall(scope, first.name, command, rest, final)
    default:
      if (rest.length > 0 || final)
        return fails(
          scope,
          first.type === 'pipe' ? pipe : first,
          `can't give argument to non-function ${nodeText(first)}`,
        )
      if (first.type === 'nil') return fails(scope, first, 'nil is not a command')
      return compileOperand(scope, first)
  }
}

/** Compile an operand that stands by itself, as an argument does. */
export function compileOperand(scope: Scope, node: Operand): Evaluate {
  switch (node.type) {
    case 'dot':
      return (_run, dot) => dot
    case 'nil':
      return () => undefined
    case 'bool':
      return constant(node.value)
    case 'string':
      return constant(node.text)
    case 'number':
      if (node.value === undefined) return fails(scope, node, `${node.text} overflows int`)
      return constant(node.value)
    case 'pipe':
      return compilePipe(scope, node)
    case 'identifier':
      return compileCall(scope, node.name, node, [], undefined)
    default:
      return compileChain(scope, node, [], undefined)
  }
}

function constant(value: unknown): Evaluate {
  return () => value
}

function fails(scope: Scope, node: AnyNode, reason: string): Evaluate {
  return () => {
    throw executionError(scope, node, reason)
  }
}

/** Compile `.A.B`, `$x.A` or `(…).A`, the last name perhaps with arguments. */
function compileChain(
  scope: Scope,
  node: Operand & { type: 'field' | 'variable' | 'chain' },
  args: readonly Operand[],
  final: Evaluate | undefined,
): Evaluate {
  const { start, path, origin } = chainStart(scope, node)
  if (path.length === 0) {
    if (args.length > 0 || final) return fails(scope, node, `can't give argument to non-function ${nodeText(node)}`)
    return start
  }
  const last = path.at(-1)!
  const at = lastNodeOf(node)
  const before = path.slice(0, -1)
  const receiver = before.reduce<Evaluate>((inner, name, index) => {
    const from = index > 0 ? element : origin
    return (run, dot) => evalField(scope, at, inner(run, dot), name, from, node)
  }, start)
  const lastFrom = before.length > 0 ? element : origin
  if (args.length === 0 && !final) return (run, dot) => evalField(scope, at, receiver(run, dot), last, lastFrom, node)
  const values = args.map(arg => compileOperand(scope, arg))
  return (run, dot) => {
    const finalValue = final?.(run, dot)
    return evalMethod(scope, node, receiver(run, dot), last, lastFrom, () => {
      const given: unknown[] = values.map(value => value(run, dot) ?? undefined)
      if (final) given.push(finalValue)
      return given
    })
  }
}

function chainStart(
  scope: Scope,
  node: Operand & { type: 'field' | 'variable' | 'chain' },
): { start: Evaluate; path: readonly string[]; origin: Origin } {
  if (node.type === 'field') return { start: (_run, dot) => dot, path: node.path, origin: scope.dot }
  if (node.type === 'chain') {
    const inner = node.node
    if (inner.type === 'nil') {
      const start = fails(scope, node, `indirection through explicit nil in ${nodeText(node)}`)
      return { start, path: node.path, origin: concrete }
    }
    return {
      start: compileOperand(scope, inner),
      path: node.path,
      origin: inner.type === 'identifier' ? element : concrete,
    }
  }
  const { slot, origin } = slotOf(scope, node.path[0]!)
  return { start: run => run.variables[slot], path: node.path.slice(1), origin }
}

/** Compile the call of a function by its name. */
function compileCall(
  scope: Scope,
  name: string,
  node: CommandNode | Operand,
  args: readonly Operand[],
  final: Evaluate | undefined,
): Evaluate {
  const escaper = final && scope.edits && scope.program.findEscaper(name)
  if (escaper) return (run, dot) => escaper(final(run, dot) ?? undefined)
  const host = scope.program.findFunction(name)
  if (host) return compileInvocation(scope, name, node, args, final, host as (...given: unknown[]) => unknown)
  const builtin = builtins.get(name)
  if (!builtin) return fails(scope, nodeOfName(node), `${quote(name)} is not a defined function`)
  return compileBuiltin(scope, name, builtin, node, args, final)
}

function nodeOfName(node: CommandNode | Operand): Operand {
  return node.type === 'command' ? node.args[0]! : node
}

function compileBuiltin(
  scope: Scope,
  name: string,
  builtin: Builtin,
  node: CommandNode | Operand,
  args: readonly Operand[],
  final: Evaluate | undefined,
): Evaluate {
  const given = args.length + (final ? 1 : 0)
  const at = nodeOfName(node)
  if (builtin.isVariadic ? given < builtin.fixed : given !== builtin.fixed) {
    const wanted = builtin.isVariadic
      ? `want at least ${builtin.fixed} got ${args.length}`
      : `want ${builtin.fixed} got ${given}`
    const inner: Evaluate = fails(scope, at, `wrong number of args for ${name}: ${wanted}`)
    return final ? (run, dot) => [final(run, dot), inner(run, dot)] : inner
  }
  if (isAndOr(name)) return compileAndOr(scope, name === 'or', args, final)
  if (name === 'call') {
    const calleeName = args[0] && nodeText(args[0])
    const call = (callee: unknown, ...values: unknown[]) =>
      callValue(calleeName ?? reflectText(callee), callee, ...values)
    return compileInvocation(scope, name, node, args, final, call)
  }
  const invocation = compileInvocation(scope, name, node, args, final, builtin.call, true)
  return builtin.needsText ? checkFirstText(scope, args, final, at, invocation) : invocation
}

/** Name a value that came through a pipeline, as Go's reflection does. */
function reflectText(value: unknown): string {
  return kindOf(value) === 'string' ? stringOf(value) : `<${typeName(value)} Value>`
}

/** `and` and `or` stop at the argument that decides. */
function compileAndOr(scope: Scope, stopsAt: boolean, args: readonly Operand[], final: Evaluate | undefined): Evaluate {
  const values = args.map(arg => compileOperand(scope, arg))
  return (run, dot) => {
    const finalValue = final?.(run, dot)
    let value: unknown
    for (const evaluate of values) {
      value = evaluate(run, dot) ?? undefined
      if (isTrue(value) === stopsAt) return value
    }
    return final ? finalValue : value
  }
}

/** printf's format must be a string; Go checks that before it calls. */
function checkFirstText(
  scope: Scope,
  args: readonly Operand[],
  final: Evaluate | undefined,
  callNode: Operand,
  invocation: Evaluate,
): Evaluate {
  const first = args[0]
  if (first?.type === 'string') return invocation
  if (first && (first.type === 'number' || first.type === 'bool')) {
    return fails(scope, first, `expected string; found ${nodeText(first)}`)
  }
  if (first?.type === 'nil') return fails(scope, first, 'cannot assign nil to string')
  const at = first ? lastNodeOf(first) : callNode
  const value = first ? compileOperand(scope, first) : final!
  return (run, dot) => {
    const text = value(run, dot)
    if (typeof text === 'string') return invocation(run, dot)
    if (text === undefined) throw executionError(scope, at, 'invalid value; expected string')
    if (typeName(text).startsWith('template.')) return invocation(run, dot)
    const type = text === null ? 'interface {}' : typeName(text)
    throw executionError(scope, at, `wrong type for value; expected string; got ${type}`)
  }
}

/** Compile a call with its arguments, in order. */
function compileInvocation(
  scope: Scope,
  name: string,
  node: CommandNode | Operand,
  args: readonly Operand[],
  final: Evaluate | undefined,
  call: (...given: unknown[]) => unknown,
  isBuiltin = false,
): Evaluate {
  const values = args.map(arg => compileOperand(scope, arg))
  return (run, dot) => {
    const finalValue = final?.(run, dot)
    const given: unknown[] = []
    for (const value of values) given.push(isBuiltin ? value(run, dot) : (value(run, dot) ?? undefined))
    if (final) given.push(finalValue)
    try {
      return call(...given)
    } catch (error) {
      throw wrapCallError(scope, node, name, error)
    }
  }
}
