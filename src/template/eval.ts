/** Pipelines, commands and operands -> closures that give their values (Go's text/template evalPipeline and its parts). */
import { isHostObject } from '../go/value.ts'
import { type Call, compileCall } from './eval-call.ts'
import { evalField, evalMethod } from './eval-field.ts'
import { type AnyNode, type CommandNode, nodeText, type Operand, type PipeNode } from './node.ts'
import {
  concrete,
  type Evaluate,
  element,
  executionError,
  fails,
  lastNodeOf,
  type Origin,
  type Scope,
  type ScopedVariable,
} from './run.ts'

/** Compile a pipeline; what it declares comes into scope. Its value may be null only where the caller does not mind. */
export function compilePipe(scope: Scope, pipe: PipeNode, mayBeNull = false): Evaluate {
  let evaluate: Evaluate | undefined
  for (const command of pipe.commands) {
    const inner = compileCommand(scope, pipe, command, evaluate)
    const isLast = command === pipe.commands.at(-1) && pipe.variables.length === 0
    evaluate = mayBeNull && isLast ? inner : (run, dot) => inner(run, dot) ?? undefined
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
      return compileCall(scope, { name: first.name, node: command, ...operands(scope, rest), final })
    default:
      if (rest.length > 0 || final) return compileIdleArguments(scope, pipe, first)
      if (first.type === 'nil') return fails(scope, first, 'nil is not a command')
      return compileOperand(scope, first)
  }
}

/** Compile what takes no arguments and has some: an error, but for a parenthesis where old templates are mended. */
function compileIdleArguments(scope: Scope, pipe: PipeNode, first: Operand): Evaluate {
  const reason = `can't give argument to non-function ${nodeText(first)}`
  const { onPassedOver } = scope.program
  if (first.type !== 'pipe') return fails(scope, first, reason)
  if (!onPassedOver) return fails(scope, pipe, reason)
  const evaluate = compilePipe(scope, first)
  return (run, dot) => {
    onPassedOver(executionError(scope, pipe, reason))
    return evaluate(run, dot)
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
      return compileCall(scope, { name: node.name, node, args: [], values: [], final: undefined })
    default:
      return compileChain(scope, node, [], undefined)
  }
}

function operands(scope: Scope, args: readonly Operand[]): Pick<Call, 'args' | 'values'> {
  return { args, values: args.map(arg => compileOperand(scope, arg)) }
}

function constant(value: unknown): Evaluate {
  return () => value
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
    return compileField(scope, { at, node, name, origin: from }, inner)
  }, start)
  const lastFrom = before.length > 0 ? element : origin
  if (args.length === 0 && !final) return compileField(scope, { at, node, name: last, origin: lastFrom }, receiver)
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

const { getPrototypeOf, prototype: plainPrototype } = Object

/** One step of a chain: where errors of it stand, and what it takes of which kind of value. */
interface FieldStep {
  readonly at: AnyNode
  readonly node: AnyNode
  readonly name: string
  readonly origin: Origin
}

/** Compile one step of a chain; entries of plain objects, which most data is made of, are found at once. */
function compileField(scope: Scope, { at, node, name, origin }: FieldStep, receiver: Evaluate): Evaluate {
  const slow = (value: unknown) => evalField(scope, at, value, name, origin, node)
  if (name in plainPrototype) return (run, dot) => slow(receiver(run, dot))
  return (run, dot) => {
    const from = receiver(run, dot)
    if (typeof from !== 'object' || from === null || getPrototypeOf(from) !== plainPrototype) return slow(from)
    const value = (from as Readonly<Record<string, unknown>>)[name]
    return value === undefined || isHostObject(from) ? slow(from) : value
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
