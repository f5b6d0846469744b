/** Escaping node by node: actions, branches, loops, calls (html/template escape, escapeBranch, joinRange). */
import { quote } from '../../go/strconv.ts'
import {
  type ActionNode,
  type AnyNode,
  type BranchNode,
  type ListNode,
  type LoopNode,
  type Node,
  nodeText,
  type PipeNode,
  type TemplateNode,
} from '../node.ts'
import { type Context, errorContext } from './context.ts'
import { escapersFor, predefined, withEscapers } from './edit-pipeline.ts'
import { escapeText } from './escape-text.ts'
import { join, nudge } from './join.ts'
import { problem } from './problem.ts'
import type { ScriptRules } from './transition-js.ts'

/** Where the loop one walks in was left or continued. */
interface Loop {
  readonly exits: { readonly context: Context; readonly node: LoopNode }[]
}

/** What stands in place of a node: a text, a template's name or a pipeline. */
export type Edits = Map<AnyNode, PipeNode | string>

/** One walk over a template's body. */
export interface Walk {
  readonly edits: Edits
  readonly scripts: ScriptRules
  /** Escape a template called in a place: the place behind it, and the name of what to call. */
  readonly escapeCall: (context: Context, node: TemplateNode) => [context: Context, name: string]
  /** Make a walk of which nothing is kept. */
  readonly trial: () => Walk
  readonly loop: Loop | undefined
}

/** Escape the nodes of a list; the place behind them. */
export function escapeList(walk: Walk, from: Context, list: ListNode | undefined): Context {
  let context = from
  for (const node of list?.nodes ?? []) {
    context = escapeNode(walk, context, node)
    if (context.state === 'stateDead') break
  }
  return context
}

function escapeNode(walk: Walk, context: Context, node: Node): Context {
  switch (node.type) {
    case 'text': {
      const escaped = escapeText(context, node.text, walk.scripts)
      if (escaped.text !== undefined) walk.edits.set(node, escaped.text)
      return escaped.context
    }
    case 'action':
      return escapeAction(walk, context, node)
    case 'if':
    case 'with':
    case 'range':
      return escapeBranch(walk, context, node)
    case 'template': {
      const [output, name] = walk.escapeCall(context, node)
      if (name !== node.name) walk.edits.set(node, name)
      return output
    }
    case 'break':
    case 'continue':
      walk.loop?.exits.push({ context, node })
      return { ...context, state: 'stateDead' }
    case 'list':
      return escapeList(walk, context, node)
  }
}

function escapeAction(walk: Walk, from: Context, node: ActionNode): Context {
  if (node.pipe.variables.length > 0) return from
  const context = nudge(from)
  const misused = misusedEscaper(context, node)
  if (misused) {
    const description = `predefined escaper ${quote(misused)} disallowed in template`
    return errorContext(problem('ErrPredefinedEscaper', description, node, node.line))
  }
  if (context.state === 'stateError') return context
  const names = escapersFor(context)
  if (!names) {
    const description = `${nodeText(node)} appears in an ambiguous context within a URL`
    return errorContext(problem('ErrAmbigContext', description, node, node.line))
  }
  walk.edits.set(node, withEscapers(node.pipe, names))
  if (context.state === 'stateJS') return { ...context, jsContext: 'jsCtxDivOp' }
  return context.state === 'stateTag' ? { ...context, state: 'stateAttrName' } : context
}

/** Find an escaper called where it would not be the last, or where it does not escape enough. */
function misusedEscaper(context: Context, node: ActionNode): string | undefined {
  const { commands } = node.pipe
  const isUnquoted = context.state === 'stateAttr' && context.delim === 'delimSpaceOrTagEnd'
  const names = commands.map(({ args: [first] }) => (first?.type === 'identifier' ? first.name : ''))
  return names.find(
    (name, index) => predefined.has(name) && (index < commands.length - 1 || (isUnquoted && name === 'html')),
  )
}

function escapeBranch(walk: Walk, context: Context, node: BranchNode): Context {
  if (node.type !== 'range') {
    const first = escapeList(walk, context, node.list)
    return join(first, escapeList(walk, context, node.elseList), node, node.type)
  }
  const body = escapeLoop(walk, context, node)
  if (body.state === 'stateError') return body
  return join(body, escapeList(walk, context, node.elseList), node, 'range')
}

/** A loop's body may run again where it ended, so both turns must end alike. */
function escapeLoop(walk: Walk, context: Context, node: BranchNode): Context {
  const firstLoop: Loop = { exits: [] }
  const first = joinExits(escapeList({ ...walk, loop: firstLoop }, context, node.list), firstLoop)
  if (first.state === 'stateError') return first
  const secondLoop: Loop = { exits: [] }
  const second = escapeList({ ...walk.trial(), loop: secondLoop }, first, node.list)
  const both = join(first, second, node, 'range')
  if (both.state === 'stateError') return reworded(both, node, 'on range loop re-entry: ')
  return joinExits(both, secondLoop)
}

function joinExits(from: Context, loop: Loop): Context {
  let context = from
  for (const { type } of [{ type: 'break' }, { type: 'continue' }]) {
    for (const exit of loop.exits) {
      if (exit.node.type !== type || context.state === 'stateError') continue
      context = join(context, exit.context, exit.node, 'range')
      if (context.state === 'stateError') context = reworded(context, exit.node, `at range loop ${type}: `)
    }
  }
  return context
}

function reworded(context: Context, node: BranchNode | LoopNode, prefix: string): Context {
  const found = context.problem!
  return errorContext(problem(found.code, prefix + found.description, found.node, node.line))
}
