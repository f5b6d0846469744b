/** Pipelines: declarations, commands, operands, constants (Go's text/template/parse pipeline, command, operand, term). */
import { unquote } from '../go/strconv.ts'
import type { Token, TokenType } from './lex-state.ts'
import { type ChainNode, type CommandNode, nodeText, type Operand, type PipeNode, type VariableNode } from './node.ts'
import { parseNumber } from './parse-number.ts'
import {
  backup,
  fail,
  failUnexpected,
  nested,
  next,
  nextNonSpace,
  type ParseState,
  peek,
  peekNonSpace,
} from './parse-state.ts'

const operandStarts: ReadonlySet<TokenType> = new Set([
  'bool',
  'charConstant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'rawString',
  'string',
  'variable',
  'leftParen',
])

/** Read a pipeline up to the token that ends it. */
export function parsePipeline(state: ParseState, context: string, end: 'rightDelim' | 'rightParen'): PipeNode {
  const { offset, line } = peekNonSpace(state)
  const declared = parseDeclarations(state, context)
  const commands: CommandNode[] = []
  for (;;) {
    const token = nextNonSpace(state)
    if (token.type === end) {
      checkPipeline(state, commands, context)
      return { type: 'pipe', offset, line, ...declared, commands }
    }
    if (!operandStarts.has(token.type)) failUnexpected(state, token, context)
    backup(state)
    commands.push(parseCommand(state))
  }
}

/** Read `$x :=`, `$x =` or, in a range, `$i, $x :=`. */
function parseDeclarations(state: ParseState, context: string): { isAssign: boolean; variables: VariableNode[] } {
  const variables: VariableNode[] = []
  for (;;) {
    const token = peekNonSpace(state)
    if (token.type !== 'variable') return { isAssign: false, variables }
    const { at } = state.stream
    next(state)
    peek(state)
    const after = peekNonSpace(state)
    if (after.type === 'assign' || after.type === 'declare') {
      nextNonSpace(state)
      declare(state, variables, token)
      return { isAssign: after.type === 'assign', variables }
    }
    if (after.type !== 'char' || after.value !== ',') {
      state.stream.at = at
      return { isAssign: false, variables }
    }
    nextNonSpace(state)
    declare(state, variables, token)
    checkSecondVariable(state, context, variables.length)
  }
}

function declare(state: ParseState, variables: VariableNode[], token: Token): void {
  variables.push({ type: 'variable', offset: token.offset, path: token.value.split('.') })
  state.variables.push(token.value)
}

function checkSecondVariable(state: ParseState, context: string, count: number): void {
  if (context !== 'range' || count >= 2) fail(state, `too many declarations in ${context}`)
  const { type } = peekNonSpace(state)
  if (type !== 'variable' && type !== 'rightDelim' && type !== 'rightParen') {
    fail(state, 'range can only initialize variables')
  }
}

/** A pipeline has commands, and only its first may be a constant. */
function checkPipeline(state: ParseState, commands: readonly CommandNode[], context: string): void {
  if (commands.length === 0) fail(state, `missing value for ${context}`)
  commands.forEach((command, index) => {
    const { type } = command.args[0]!
    if (index > 0 && (type === 'bool' || type === 'dot' || type === 'nil' || type === 'number' || type === 'string')) {
      fail(state, `non executable command in pipeline stage ${index + 1}`)
    }
  })
}

function parseCommand(state: ParseState): CommandNode {
  const { offset } = peekNonSpace(state)
  const args: Operand[] = []
  for (;;) {
    peekNonSpace(state)
    const operand = parseOperand(state)
    if (operand) args.push(operand)
    const token = next(state)
    if (token.type === 'space') continue
    if (token.type === 'rightDelim' || token.type === 'rightParen') backup(state)
    else if (token.type !== 'pipe') failUnexpected(state, token, 'operand')
    break
  }
  if (args.length === 0) fail(state, 'empty command')
  return { type: 'command', offset, args }
}

/** Read a term and the fields chained to it. */
function parseOperand(state: ParseState): Operand | undefined {
  const node = parseTerm(state)
  if (!node || peek(state).type !== 'field') return node
  const { offset } = peek(state)
  const path: string[] = []
  while (peek(state).type === 'field') path.push(next(state).value.slice(1))
  switch (node.type) {
    case 'field':
    case 'variable':
      return { type: node.type, offset, path: [...node.path, ...path] }
    case 'bool':
    case 'string':
    case 'number':
    case 'nil':
    case 'dot':
      return fail(state, `unexpected . after term ${JSON.stringify(nodeText(node))}`)
    default:
      return { type: 'chain', offset, node, path } satisfies ChainNode
  }
}

function parseTerm(state: ParseState): Operand | undefined {
  const token = nextNonSpace(state)
  const { offset, value } = token
  switch (token.type) {
    case 'identifier':
      if (!state.stream.hasFunction(value)) fail(state, `function ${JSON.stringify(value)} not defined`)
      return { type: 'identifier', offset, name: value }
    case 'dot':
    case 'nil':
      return { type: token.type, offset }
    case 'variable':
      if (!state.variables.includes(value)) fail(state, `undefined variable ${JSON.stringify(value)}`)
      return { type: 'variable', offset, path: [value] }
    case 'field':
      return { type: 'field', offset, path: [value.slice(1)] }
    case 'bool':
      return { type: 'bool', offset, value: value === 'true' }
    case 'charConstant':
    case 'complex':
    case 'number': {
      const number = parseNumber(token.type, value)
      if (typeof number === 'string') return fail(state, number)
      return { type: 'number', offset, text: value, value: number.value }
    }
    case 'leftParen':
      return nested(state, () => parsePipeline(state, 'parenthesized pipeline', 'rightParen'))
    case 'string':
    case 'rawString': {
      const text = unquote(value)
      return text === undefined ? fail(state, 'invalid syntax') : { type: 'string', offset, quoted: value, text }
    }
    default:
      backup(state)
      return undefined
  }
}
