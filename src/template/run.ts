/** What compiled templates share: the state of one execution, the shape of compiled steps, and how an error is raised. */

import { quote } from '../go/strconv.ts'
import { type AnyNode, nodeText, type Operand, type PipeNode, type Tree } from './node.ts'
import { goPlace, placeOf, TemplateError } from './template-error.ts'

/** The state of one execution. */
export interface Run {
  /** What has been written so far. */
  out: string
  /** Variables of the template being executed, by slot; slot 0 is `$`. */
  variables: unknown[]
  /** How deep template calls are nested. */
  depth: number
  /** The argument that decided the last `and` or `or`, and the call it stood in; errors name it. */
  decidedBy: AnyNode | undefined
  decidedIn: AnyNode | undefined
}

/** How a step ended. */
export const goOn = 0
export const breakLoop = 1
export const continueLoop = 2

/** A compiled node that writes; answers whether a loop is to be left or continued. */
export type Step = (run: Run, dot: unknown) => number

/** A compiled expression. */
export type Evaluate = (run: Run, dot: unknown) => unknown

/** A function templates can call. */
export type TemplateFunction = (...args: never[]) => unknown

/**
 * A function that also answers when evaluating one of its arguments fails: `onArgumentError` gets the error, and what it
 * gives is the result of the call. A value that comes through a pipeline is evaluated before the call and does not count.
 */
export type CatchingFunction = TemplateFunction & { readonly onArgumentError: (error: TemplateError) => unknown }

/** What a missing map key gives. */
export type MissingKey = 'default' | 'invalid' | 'zero' | 'error'

/** Decides of a field or method that `receiver` does not have: true takes it for nil, false lets the error stand. */
export type MissingMemberHandler = (error: TemplateError, receiver: unknown) => boolean

/** Hears of arguments behind a parenthesis, which are passed over, as Go did until 2020. */
export type PassedOverHandler = (error: TemplateError) => void

/** What a template is compiled against. */
export interface Program {
  readonly missingKey: MissingKey
  /** What a value that is not there prints. */
  readonly noValue: string
  readonly onMissingMember: MissingMemberHandler | undefined
  /** Without it arguments behind a parenthesis are an error. */
  readonly onPassedOver: PassedOverHandler | undefined
  findFunction(name: string): TemplateFunction | undefined
  /** Functions that only the escaper calls. */
  findEscaper(name: string): ((value: unknown) => string) | undefined
  /** The compiled body of a template; undefined when there is none. */
  findBody(name: string): { readonly body: Step; readonly slots: number } | undefined
}

/** Where compiling stands: the template, the variables in scope, and what `.` is. */
export interface Scope {
  readonly program: Program
  readonly tree: Tree
  /** Name under which the template is executed. */
  readonly name: string
  /** Variables in scope, innermost last. */
  readonly variables: ScopedVariable[]
  /** Slots in use by all of the template. */
  readonly counter: { slots: number }
  /** Where the dot comes from. */
  readonly dot: Origin
  /** Pipelines that the escaper has put in place of the written ones. */
  readonly edits: ReadonlyMap<AnyNode, PipeNode | string> | undefined
}

/** A variable of a template. */
export interface ScopedVariable {
  readonly name: string
  readonly slot: number
  readonly origin: Origin
}

/** Where a value comes from: an element of a list or map has an interface as its static type, and errors name that. */
export interface Origin {
  isElement: boolean
}

/** The origin of values whose own type is known. */
export const concrete: Readonly<Origin> = { isElement: false }
/** The origin of what was taken out of a list or map. */
export const element: Readonly<Origin> = { isElement: true }

/** Make an error at a node. */
export function executionError(scope: Scope, node: AnyNode, reason: string, cause?: unknown): TemplateError {
  const { tree, name } = scope
  const place = placeOf(tree.text, node.offset)
  const edited = scope.edits?.get(node)
  const called = node.type === 'template' && typeof edited === 'string'
  const context = nodeText(called ? { ...node, name: edited } : node)
  const where = goPlace(tree.parseName, tree.text, node.offset)
  const executing = name.replace(/_jsBraceDepth\([^)]*\)/, '')
  return new TemplateError(`template: ${where}: executing ${quote(executing)} at <${context}>: ${reason}`, {
    templateName: tree.parseName,
    executing,
    reason,
    offset: node.offset,
    line: place.line,
    column: place.column,
    context,
    cause,
  })
}

/** Make an expression that fails whenever it is evaluated. */
export function fails(scope: Scope, node: AnyNode, reason: string): Evaluate {
  return () => {
    throw executionError(scope, node, reason)
  }
}

/** Find the node that was looked at last when an operand or pipeline has been evaluated; Go's errors name that one. */
export function lastNodeOf(node: Operand, run?: Run): AnyNode {
  if (node.type === 'chain') return lastNodeOf(node.node, run)
  if (node.type !== 'pipe') return node
  const command = node.commands.at(-1)!
  const decided = run?.decidedIn === command ? run.decidedBy : undefined
  return lastNodeOf((decided as Operand | undefined) ?? command.args.at(-1)!, run)
}
