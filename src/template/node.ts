/** The nodes of a parsed template (Go's text/template/parse Node) and their text forms, which error messages show. */
import { quote } from '../go/strconv.ts'
import type { Complex, Float } from '../go/value.ts'

interface Base {
  /** Offset in the template's text, in UTF-16 code units. */
  readonly offset: number
}

export type TextNode = Base & { readonly type: 'text'; readonly text: string }
export type ListNode = Base & { readonly type: 'list'; readonly nodes: readonly Node[] }
export type ActionNode = Base & { readonly type: 'action'; readonly line: number; readonly pipe: PipeNode }
export type PipeNode = Base & {
  readonly type: 'pipe'
  readonly line: number
  readonly isAssign: boolean
  readonly variables: readonly VariableNode[]
  readonly commands: readonly CommandNode[]
}
export type CommandNode = Base & { readonly type: 'command'; readonly args: readonly Operand[] }
export type IdentifierNode = Base & { readonly type: 'identifier'; readonly name: string }
export type VariableNode = Base & { readonly type: 'variable'; readonly path: readonly string[] }
export type DotNode = Base & { readonly type: 'dot' }
export type NilNode = Base & { readonly type: 'nil' }
export type FieldNode = Base & { readonly type: 'field'; readonly path: readonly string[] }
export type ChainNode = Base & { readonly type: 'chain'; readonly node: Operand; readonly path: readonly string[] }
export type BoolNode = Base & { readonly type: 'bool'; readonly value: boolean }
export type NumberNode = Base & {
  readonly type: 'number'
  readonly text: string
  /** The constant's value; undefined when it is an integer beyond int64. */
  readonly value: number | bigint | Float | Complex | undefined
}
export type StringNode = Base & { readonly type: 'string'; readonly quoted: string; readonly text: string }
export type BranchNode = Base & {
  readonly type: 'if' | 'range' | 'with'
  readonly line: number
  readonly pipe: PipeNode
  readonly list: ListNode
  readonly elseList: ListNode | undefined
}
export type TemplateNode = Base & {
  readonly type: 'template'
  readonly line: number
  readonly name: string
  readonly pipe: PipeNode | undefined
}
export type LoopNode = Base & { readonly type: 'break' | 'continue'; readonly line: number }

/** What can stand as a word of a command. */
export type Operand =
  | IdentifierNode
  | VariableNode
  | DotNode
  | NilNode
  | FieldNode
  | ChainNode
  | BoolNode
  | NumberNode
  | StringNode
  | PipeNode

/** What can stand in a list. */
export type Node = TextNode | ActionNode | BranchNode | TemplateNode | LoopNode | ListNode

/** Any node. */
export type AnyNode = Node | Operand | CommandNode

/** One parsed template. */
export interface Tree {
  /** Name of the template. */
  readonly name: string
  /** Name of the file or text it was parsed from, which errors show. */
  readonly parseName: string
  /** The whole text it was parsed from. */
  readonly text: string
  readonly root: ListNode
}

/** Tell whether a template consists of nothing but space (and comments). */
export function isEmptyTree(node: Node): boolean {
  if (node.type === 'text') return node.text.trim() === ''
  return node.type === 'list' && node.nodes.every(isEmptyTree)
}

/** Write a node as template source, in Go's normal form. */
export function nodeText(node: AnyNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'list':
      return node.nodes.map(nodeText).join('')
    case 'action':
      return `{{${nodeText(node.pipe)}}}`
    case 'pipe':
      return pipeText(node)
    case 'command':
      return node.args.map(arg => (arg.type === 'pipe' ? `(${nodeText(arg)})` : nodeText(arg))).join(' ')
    case 'identifier':
      return node.name
    case 'variable':
      return node.path.join('.')
    case 'dot':
      return '.'
    case 'nil':
      return 'nil'
    case 'field':
      return node.path.map(name => `.${name}`).join('')
    case 'chain':
      return chainText(node)
    case 'bool':
      return String(node.value)
    case 'number':
      return node.text
    case 'string':
      return node.quoted
    case 'if':
    case 'range':
    case 'with':
      return branchText(node)
    case 'template':
      return `{{template ${quote(node.name)}${node.pipe ? ` ${nodeText(node.pipe)}` : ''}}}`
    case 'break':
    case 'continue':
      return `{{${node.type}}}`
  }
}

function pipeText(node: PipeNode): string {
  const variables = node.variables.map(nodeText).join(', ')
  const commands = node.commands.map(nodeText).join(' | ')
  return variables ? `${variables} ${node.isAssign ? '=' : ':='} ${commands}` : commands
}

function chainText(node: ChainNode): string {
  const inner = node.node.type === 'pipe' ? `(${nodeText(node.node)})` : nodeText(node.node)
  return inner + node.path.map(name => `.${name}`).join('')
}

function branchText(node: BranchNode): string {
  const otherwise = node.elseList ? `{{else}}${nodeText(node.elseList)}` : ''
  return `{{${node.type} ${nodeText(node.pipe)}}}${nodeText(node.list)}${otherwise}{{end}}`
}
