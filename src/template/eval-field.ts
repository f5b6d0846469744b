/** Looking up a field, method or map entry, and calling what is found (Go's text/template evalField and evalCall). */
import { entryOf, hasEntry, kindOf, typeName } from '../go/kind.ts'
import { quote } from '../go/strconv.ts'
import { findMember, isHostObject, TypedNil } from '../go/value.ts'
import type { AnyNode } from './node.ts'
import { executionError, type Origin, type Scope } from './run.ts'
import { isStackOverflow, type TemplateError, TemplateSignal } from './template-error.ts'

/** Take one step of a field chain without arguments. */
export function evalField(
  scope: Scope,
  node: AnyNode,
  receiver: unknown,
  name: string,
  origin: Origin,
  callNode: AnyNode = node,
): unknown {
  if (receiver === undefined) {
    if (scope.program.missingKey === 'error') {
      throw executionError(scope, node, `nil data; no entry for key ${quote(name)}`)
    }
    return undefined
  }
  if (isHostObject(receiver)) {
    const member = memberOf(scope, node, receiver, name)
    if (member) {
      const value = member.type === 'field' ? member.value : callMethod(scope, callNode, name, member.call, [])
      return value === undefined ? nothingOf(scope) : value
    }
  }
  if (kindOf(receiver) === 'map') return mapEntry(scope, node, receiver, name)
  return missingMember(scope, receiver, fieldError(scope, node, receiver, name, origin.isElement))
}

/** Call the last name of a field chain with arguments; only a method takes any. */
export function evalMethod(
  scope: Scope,
  node: AnyNode,
  receiver: unknown,
  name: string,
  origin: Origin,
  args: () => unknown[],
): unknown {
  if (receiver === undefined) return evalField(scope, node, receiver, name, origin)
  if (isHostObject(receiver)) {
    const member = memberOf(scope, node, receiver, name)
    if (member?.type === 'method') return callMethod(scope, node, name, member.call, args()) ?? nothingOf(scope)
    if (member && kindOf(receiver) !== 'map') {
      throw executionError(scope, node, `${name} has arguments but cannot be invoked as function`)
    }
  }
  if (kindOf(receiver) === 'map') throw executionError(scope, node, `${name} is not a method but has arguments`)
  return missingMember(scope, receiver, fieldError(scope, node, receiver, name, origin.isElement))
}

/** What a member gives that has no value: Go's nil, of which nothing can be asked, unless the author's slips are mended. */
function nothingOf({ program }: Scope): null | undefined {
  return program.onMissingMember ? undefined : null
}

function memberOf(scope: Scope, node: AnyNode, receiver: object, name: string): ReturnType<typeof findMember> {
  try {
    return findMember(receiver as Parameters<typeof findMember>[0], name)
  } catch (error) {
    throw wrapCallError(scope, node, name, error)
  }
}

function mapEntry(scope: Scope, node: AnyNode, receiver: unknown, name: string): unknown {
  const entry = entryOf(receiver, name)
  if (entry !== undefined) return entry
  if (hasEntry(receiver, name)) return null
  switch (scope.program.missingKey) {
    case 'error':
      throw executionError(scope, node, `map has no entry for key ${quote(name)}`)
    case 'zero':
      return null
    default:
      return undefined
  }
}

function missingMember({ program }: Scope, receiver: unknown, error: TemplateError): undefined {
  if (!program.onMissingMember?.(error, receiver)) throw error
}

function fieldError(scope: Scope, node: AnyNode, receiver: unknown, name: string, isElement: boolean): TemplateError {
  if (receiver === null) return executionError(scope, node, `nil pointer evaluating interface {}.${name}`)
  if (receiver instanceof TypedNil) {
    return executionError(scope, node, `nil pointer evaluating ${typeName(receiver)}.${name}`)
  }
  const type =
    isElement && (!isHostObject(receiver) || kindOf(receiver) === 'string') ? 'interface {}' : typeName(receiver)
  return executionError(scope, node, `can't evaluate field ${name} in type ${type}`)
}

function callMethod(
  scope: Scope,
  node: AnyNode,
  name: string,
  method: (...args: unknown[]) => unknown,
  args: unknown[],
): unknown {
  try {
    return method(...args)
  } catch (error) {
    throw wrapCallError(scope, node, name, error)
  }
}

/** Turn what a function threw into the error of the template that called it; a signal passes unchanged. */
export function wrapCallError(scope: Scope, node: AnyNode, name: string, error: unknown): unknown {
  if (error instanceof TemplateSignal || isStackOverflow(error)) return error
  const reason = error instanceof Error ? error.message : String(error)
  return executionError(scope, node, `error calling ${name}: ${reason}`, error)
}
