/**
 * Tokens -> trees: text, actions and the blocks `if`, `range`, `with`, `define`, `block`, `template` (Go's
 * text/template/parse). Pipelines are read by parse-pipeline.ts.
 */
import { quote, unquote } from '../go/strconv.ts'
import { lex } from './lex.ts'
import type { Delims, Token } from './lex-state.ts'
import { type BranchNode, isEmptyTree, type ListNode, type Node, type TemplateNode, type Tree } from './node.ts'
import { parsePipeline } from './parse-pipeline.ts'
import {
  backup,
  expect,
  fail,
  failUnexpected,
  nested,
  next,
  nextNonSpace,
  type ParseState,
  peek,
  peekNonSpace,
  type TokenStream,
} from './parse-state.ts'

/** How to read a template's text. */
export interface ParseOptions {
  /** Delimiters of actions; default `{{` and `}}`. */
  readonly delims?: Delims | undefined
  /** Tells which functions there are; a name that is none is an error. */
  readonly hasFunction: (name: string) => boolean
}

/** What ends a list of nodes. */
interface ListEnd {
  readonly type: 'end' | 'else'
  readonly text: string
  readonly offset: number
}

/** Parse a text: the template of its own name, and those it defines. */
export function parse(name: string, text: string, options: ParseOptions): Map<string, Tree> {
  const notKeywords = new Set(['break', 'continue'].filter(options.hasFunction))
  const stream: TokenStream = {
    tokens: lex(text, options.delims ?? ['{{', '}}'], notKeywords),
    text,
    parseName: name,
    hasFunction: options.hasFunction,
    trees: new Map(),
    at: 0,
    furthest: 0,
    actionLine: 0,
    depth: 0,
  }
  const state = newState(stream)
  const nodes: Node[] = []
  const offset = peek(state).offset
  while (peek(state).type !== 'eof') {
    if (peek(state).type === 'leftDelim' && startsDefinition(state)) continue
    const node = parseTextOrAction(state)
    if (isListEnd(node)) fail(state, `unexpected ${node.text}`)
    nodes.push(node)
  }
  addTree(state, name, { type: 'list', offset, nodes })
  return stream.trees
}

function newState(stream: TokenStream): ParseState {
  return { stream, variables: ['$'], rangeDepth: 0 }
}

function isListEnd(node: Node | ListEnd): node is ListEnd {
  return node.type === 'end' || node.type === 'else'
}

/** Add a template; one that holds nothing never replaces one that does. */
function addTree(state: ParseState, name: string, root: ListNode): void {
  const { trees, parseName, text } = state.stream
  const old = trees.get(name)
  if (!old || isEmptyTree(old.root)) trees.set(name, { name, parseName, text, root })
  else if (!isEmptyTree(root)) fail(state, `template: multiple definition of template ${quote(name)}`)
}

/** Read a `define` if one begins at this delimiter; answers whether it did. */
function startsDefinition(state: ParseState): boolean {
  const { at } = state.stream
  next(state)
  if (nextNonSpace(state).type !== 'define') {
    state.stream.at = at
    return false
  }
  parseDefinition(newState(state.stream))
  return true
}

function parseDefinition(state: ParseState): void {
  const context = 'define clause'
  const token = nextNonSpace(state)
  if (token.type !== 'string' && token.type !== 'rawString') failUnexpected(state, token, context)
  const name = unquote(token.value)
  if (name === undefined) fail(state, 'invalid syntax')
  expect(state, 'rightDelim', context)
  addTree(state, name, parseBody(state, context))
}

/** Read a list that only an `end` may close. */
function parseBody(state: ParseState, context: string): ListNode {
  const { list, end } = parseList(state)
  if (end.type !== 'end') fail(state, `unexpected ${end.text} in ${context}`)
  return list
}

function parseList(state: ParseState): { list: ListNode; end: ListEnd } {
  const nodes: Node[] = []
  const offset = peekNonSpace(state).offset
  while (peekNonSpace(state).type !== 'eof') {
    const node = parseTextOrAction(state)
    if (isListEnd(node)) return { list: { type: 'list', offset, nodes }, end: node }
    nodes.push(node)
  }
  return fail(state, 'unexpected EOF')
}

function parseTextOrAction(state: ParseState): Node | ListEnd {
  const token = nextNonSpace(state)
  if (token.type === 'text') return { type: 'text', offset: token.offset, text: token.value }
  if (token.type !== 'leftDelim') return failUnexpected(state, token, 'input')
  state.stream.actionLine = token.line
  const node = parseAction(state)
  state.stream.actionLine = 0
  return node
}

function parseAction(state: ParseState): Node | ListEnd {
  const token = nextNonSpace(state)
  switch (token.type) {
    case 'block':
      return parseBlock(state)
    case 'break':
    case 'continue':
      return parseLoopControl(state, token, token.type)
    case 'else':
      return parseElse(state)
    case 'end':
      return { type: 'end', text: '{{end}}', offset: expect(state, 'rightDelim', 'end').offset }
    case 'if':
    case 'range':
    case 'with':
      return parseBranch(state, token.type)
    case 'template':
      return parseTemplateCall(state)
    default: {
      backup(state)
      const { offset, line } = peek(state)
      return { type: 'action', offset, line, pipe: parsePipeline(state, 'command', 'rightDelim') }
    }
  }
}

function parseLoopControl(state: ParseState, token: Token, type: 'break' | 'continue'): Node {
  const after = nextNonSpace(state)
  if (after.type !== 'rightDelim') failUnexpected(state, after, `{{${type}}}`)
  if (state.rangeDepth === 0) fail(state, `{{${type}}} outside {{range}}`)
  return { type, offset: token.offset, line: token.line }
}

function parseElse(state: ParseState): ListEnd {
  const after = peekNonSpace(state)
  if (after.type !== 'if' && after.type !== 'with') expect(state, 'rightDelim', 'else')
  return { type: 'else', text: '{{else}}', offset: after.offset }
}

/** Read `if`, `range` or `with` up to its end. */
function parseBranch(state: ParseState, type: BranchNode['type']): BranchNode {
  return nested(state, () => {
    const scope = state.variables.length
    const pipe = parsePipeline(state, type, 'rightDelim')
    if (type === 'range') state.rangeDepth++
    const { list, end } = parseList(state)
    if (type === 'range') state.rangeDepth--
    const elseList = end.type === 'else' ? parseElseList(state, type, end) : undefined
    state.variables.length = scope
    return { type, offset: pipe.offset, line: pipe.line, pipe, list, elseList }
  })
}

/** Read what follows an `else`; `else if` and `else with` share the `end` of their branch. */
function parseElseList(state: ParseState, type: BranchNode['type'], end: ListEnd): ListNode {
  const following = peek(state).type
  if (type === following && (following === 'if' || following === 'with')) {
    next(state)
    return { type: 'list', offset: end.offset, nodes: [parseBranch(state, following)] }
  }
  const otherwise = parseList(state)
  if (otherwise.end.type !== 'end') fail(state, `expected end; found ${otherwise.end.text}`)
  return otherwise.list
}

function parseBlock(state: ParseState): TemplateNode {
  const context = 'block clause'
  const token = nextNonSpace(state)
  const name = parseTemplateName(state, token, context)
  const pipe = parsePipeline(state, context, 'rightDelim')
  const inner = newState(state.stream)
  const root = nested(state, () => parseBody(inner, context))
  addTree(inner, name, root)
  return { type: 'template', offset: token.offset, line: token.line, name, pipe }
}

function parseTemplateCall(state: ParseState): TemplateNode {
  const context = 'template clause'
  const token = nextNonSpace(state)
  const name = parseTemplateName(state, token, context)
  let pipe: TemplateNode['pipe']
  if (nextNonSpace(state).type !== 'rightDelim') {
    backup(state)
    pipe = parsePipeline(state, context, 'rightDelim')
  }
  return { type: 'template', offset: token.offset, line: token.line, name, pipe }
}

function parseTemplateName(state: ParseState, token: Token, context: string): string {
  if (token.type !== 'string' && token.type !== 'rawString') failUnexpected(state, token, context)
  return unquote(token.value) ?? fail(state, 'invalid syntax')
}
