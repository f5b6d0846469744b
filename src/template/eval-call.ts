/** Calls of functions by their names -> closures (Go's text/template evalFunction and evalCall). */
import { isTrue, kindOf, stringOf, typeName } from '../go/kind.ts'
import { quote } from '../go/strconv.ts'
import type { Builtin } from './builtin.ts'
import { builtins, callValue, isAndOr } from './builtins.ts'
import { wrapCallError } from './eval-field.ts'
import { type AnyNode, type CommandNode, nodeText, type Operand } from './node.ts'
import { type CatchingFunction, type Evaluate, executionError, fails, lastNodeOf, type Scope } from './run.ts'
import { TemplateError } from './template-error.ts'

/** The call of a function as it stands in a template. */
export interface Call {
  readonly name: string
  /** What errors of the call name. */
  readonly node: CommandNode | Operand
  /** The written arguments. */
  readonly args: readonly Operand[]
  /** The same, compiled. */
  readonly values: readonly Evaluate[]
  /** The value that comes through the pipeline, which is the last argument. */
  readonly final: Evaluate | undefined
}

type AnyFunction = (...given: unknown[]) => unknown
type HostFunction = AnyFunction & Partial<Pick<CatchingFunction, 'onArgumentError'>>

/** Compile the call of a function. */
export function compileCall(scope: Scope, call: Call): Evaluate {
  const { name, final } = call
  const escaper = final && scope.edits && scope.program.findEscaper(name)
  if (escaper) return (run, dot) => escaper(final(run, dot))
  const host = scope.program.findFunction(name) as HostFunction | undefined
  if (host) return host.onArgumentError ? compileCatching(scope, call, host) : compileInvocation(scope, call, host)
  const builtin = builtins.get(name)
  if (!builtin) return fails(scope, nodeOfName(call), `${quote(name)} is not a defined function`)
  return compileBuiltin(scope, call, builtin)
}

function nodeOfName({ node }: Call): Operand {
  return node.type === 'command' ? node.args[0]! : node
}

function compileBuiltin(scope: Scope, call: Call, builtin: Builtin): Evaluate {
  const { name, args, final } = call
  const given = args.length + (final ? 1 : 0)
  if (builtin.isVariadic ? given < builtin.fixed : given !== builtin.fixed) {
    const wanted = builtin.isVariadic
      ? `want at least ${builtin.fixed} got ${args.length}`
      : `want ${builtin.fixed} got ${given}`
    const inner = fails(scope, nodeOfName(call), `wrong number of args for ${name}: ${wanted}`)
    return final ? (run, dot) => [final(run, dot), inner(run, dot)] : inner
  }
  if (isAndOr(name)) return compileAndOr(call, name === 'or')
  if (name === 'call') {
    const calleeName = args[0] && nodeText(args[0])
    return compileInvocation(scope, call, (callee, ...values) =>
      callValue(calleeName ?? reflectText(callee), callee, ...values),
    )
  }
  return compileInvocation(scope, builtin.needsText ? withText(scope, call) : call, builtin.call, true)
}

/** Name a value that came through a pipeline, as Go's reflection does. */
function reflectText(value: unknown): string {
  return kindOf(value) === 'string' ? stringOf(value) : `<${typeName(value)} Value>`
}

/** `and` and `or` stop at the argument that decides. */
function compileAndOr({ node, args, values, final }: Call, stopsAt: boolean): Evaluate {
  return (run, dot) => {
    const finalValue = final?.(run, dot)
    let value: unknown
    for (let i = 0; i < values.length; i++) {
      value = values[i]!(run, dot) ?? undefined
      if (isTrue(value) === stopsAt) {
        run.decidedBy = args[i]
        run.decidedIn = node
        return value
      }
    }
    run.decidedIn = undefined
    return final ? finalValue : value
  }
}

/** printf's format must be a string; Go checks that when it evaluates the arguments. */
function withText(scope: Scope, call: Call): Call {
  const { args, values, final } = call
  const [first] = args
  if (!first) return { ...call, final: checkedText(scope, nodeOfName(call), final!) }
  return { ...call, values: [textArgument(scope, first, values[0]!), ...values.slice(1)] }
}

function textArgument(scope: Scope, node: Operand, value: Evaluate): Evaluate {
  switch (node.type) {
    case 'string':
      return value
    case 'number':
    case 'bool':
      return fails(scope, node, `expected string; found ${nodeText(node)}`)
    case 'nil':
      return fails(scope, node, 'cannot assign nil to string')
    default:
      return checkedText(scope, lastNodeOf(node), value)
  }
}

function checkedText(scope: Scope, at: AnyNode, evaluate: Evaluate): Evaluate {
  return (run, dot) => {
    const text = evaluate(run, dot)
    if (typeof text === 'string' || typeName(text).startsWith('template.')) return text
    if (text === undefined) throw executionError(scope, at, 'invalid value; expected string')
    const type = text === null ? 'interface {}' : typeName(text)
    throw executionError(scope, at, `wrong type for value; expected string; got ${type}`)
  }
}

/** Compile a call of a function that wants to hear of errors in its arguments. */
function compileCatching(scope: Scope, call: Call, callee: HostFunction): Evaluate {
  const { name, node, values, final } = call
  return (run, dot) => {
    const finalValue = final?.(run, dot)
    const given: unknown[] = []
    try {
      for (const value of values) given.push(value(run, dot) ?? undefined)
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      return invoke(scope, node, name, callee.onArgumentError as AnyFunction, [error])
    }
    if (final) given.push(finalValue)
    return invoke(scope, node, name, callee, given)
  }
}

function invoke(scope: Scope, node: Call['node'], name: string, callee: AnyFunction, given: unknown[]): unknown {
  try {
    return callee(...given)
  } catch (error) {
    throw wrapCallError(scope, node, name, error)
  }
}

/** Compile a call with its arguments, in order. Built-in functions tell nil in a variable from a missing value. */
function compileInvocation(scope: Scope, call: Call, callee: AnyFunction, isBuiltin = false): Evaluate {
  const { name, node, final } = call
  const values: readonly Evaluate[] = isBuiltin
    ? call.values
    : call.values.map(
        (value): Evaluate =>
          (run, dot) =>
            value(run, dot) ?? undefined,
      )
  if (final) {
    return (run, dot) => {
      const finalValue = final(run, dot)
      const given = values.map(value => value(run, dot))
      given.push(finalValue)
      return invoke(scope, node, name, callee, given)
    }
  }
  const [first, second] = values
  const give = (error: unknown) => wrapCallError(scope, node, name, error)
  if (values.length === 1) {
    return (run, dot) => {
      const value = first!(run, dot)
      try {
        return callee(value)
      } catch (error) {
        throw give(error)
      }
    }
  }
  if (values.length === 2) {
    return (run, dot) => {
      const left = first!(run, dot)
      const right = second!(run, dot)
      try {
        return callee(left, right)
      } catch (error) {
        throw give(error)
      }
    }
  }
  return (run, dot) =>
    invoke(
      scope,
      node,
      name,
      callee,
      values.map(value => value(run, dot)),
    )
}
