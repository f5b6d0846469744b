/** Read a CEL expression into its tree, by descent through the levels of precedence (cel-spec, Syntax). */
import { CelError } from './cel-error.ts'
import type { Token } from './lex.ts'
import { lexCel } from './lex.ts'
import type { BinaryOperator, CelNode } from './node.ts'
import { macros } from './node.ts'

/** Operators from those that bind least to those that bind most; all of them group from the left. */
const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
]
/** Words that CEL keeps for itself. */
const reserved =
  /^(?:as|break|const|continue|else|for|function|if|import|let|loop|package|namespace|return|var|void|while|in)$/
/** Deeper than any expression that somebody wrote. */
const DEEPEST = 200

interface State {
  readonly tokens: readonly Token[]
  at: number
  depth: number
}

/** Read an expression; a CelError says what is wrong with it. */
export function parseCel(source: string): CelNode {
  const state = { tokens: lexCel(source), at: 0, depth: 0 }
  const node = parseChoice(state)
  const { kind } = peek(state)
  if (kind !== 'end') throw unexpected(peek(state))
  return node
}

function parseChoice(state: State): CelNode {
  if (++state.depth > DEEPEST) throw new CelError('it is nested too deeply', peek(state))
  const test = parseLevel(state, 0)
  state.depth--
  if (!accept(state, '?')) return test
  const yes = parseLevel(state, 0)
  expect(state, ':')
  const no = parseChoice(state)
  return { op: 'choice', test, yes, no, start: test.start, end: no.end }
}

function parseLevel(state: State, level: number): CelNode {
  const signs = levels[level]
  if (!signs) return parseUnary(state)
  let left = parseLevel(state, level + 1)
  for (let sign = acceptAny(state, signs); sign !== undefined; sign = acceptAny(state, signs)) {
    const right = parseLevel(state, level + 1)
    left = { op: 'binary', sign: sign as BinaryOperator, left, right, start: left.start, end: right.end }
  }
  return left
}

function parseUnary(state: State): CelNode {
  const { start } = peek(state)
  const sign = acceptAny(state, ['!', '-'])
  if (sign === undefined) return parseMember(state)
  if (++state.depth > DEEPEST) throw new CelError('it is nested too deeply', peek(state))
  const of = parseUnary(state)
  state.depth--
  if (sign === '-' && of.op === 'literal' && (typeof of.value === 'bigint' || typeof of.value === 'number')) {
    return { op: 'literal', value: -of.value, start, end: of.end }
  }
  return { op: sign === '!' ? 'not' : 'minus', of, start, end: of.end }
}

function parseMember(state: State): CelNode {
  let node = parsePrimary(state)
  for (;;) {
    if (accept(state, '[')) {
      const key = parseChoice(state)
      node = { op: 'index', of: node, key, start: node.start, end: expect(state, ']') }
    } else if (accept(state, '.')) {
      const { text, end } = expectName(state)
      if (accept(state, '(')) node = parseCall(state, text, node, node.start)
      else node = { op: 'field', of: node, field: text, start: node.start, end }
    } else {
      return node
    }
  }
}

function parsePrimary(state: State): CelNode {
  const token = peek(state)
  const { start } = token
  if (token.kind === 'literal') {
    state.at++
    const { value, end } = token
    return { op: 'literal', value, start, end }
  }
  if (accept(state, '(')) {
    const node = parseChoice(state)
    expect(state, ')')
    return node
  }
  if (accept(state, '[')) {
    const { items, end } = parseItems(state, ']', parseChoice)
    return { op: 'list', items, start, end }
  }
  if (accept(state, '{')) {
    const { items, end } = parseItems(state, '}', parseEntry)
    return { op: 'map', entries: items, start, end }
  }
  if (token.kind !== 'name' || reserved.test(token.text)) throw unexpected(token)
  const { text, end } = expectName(state)
  if (accept(state, '(')) return parseCall(state, text, null, start)
  return { op: 'variable', name: text, start, end }
}

function parseEntry(state: State): readonly [CelNode, CelNode] {
  const key = parseChoice(state)
  expect(state, ':')
  return [key, parseChoice(state)]
}

/** Read a call whose bracket is open; a macro's first argument has to be a plain name. */
function parseCall(state: State, name: string, on: CelNode | null, start: number): CelNode {
  const { items: args, end } = parseItems(state, ')', parseChoice)
  const node: CelNode = { op: 'call', name, on, args, start, end }
  if (on === null || !macros[name]?.includes(args.length)) return node
  const [variable] = args
  if (variable && variable.op !== 'variable') throw new CelError(`${name} begins with the name of a variable`, variable)
  return node
}

function parseItems<T>(state: State, close: string, parse: (state: State) => T): { items: T[]; end: number } {
  const items: T[] = []
  while (peek(state).kind !== 'sign' || textOf(peek(state)) !== close) {
    items.push(parse(state))
    if (!accept(state, ',')) break
    if (close === ')' && textOf(peek(state)) === close) throw unexpected(peek(state))
  }
  return { items, end: expect(state, close) }
}

function peek({ tokens, at }: State): Token {
  return tokens[Math.min(at, tokens.length - 1)]!
}

function textOf(token: Token): string {
  return token.kind === 'literal' ? '' : token.text
}

function accept(state: State, text: string): boolean {
  return acceptAny(state, [text]) !== undefined
}

function acceptAny(state: State, texts: readonly string[]): string | undefined {
  const token = peek(state)
  const text = textOf(token)
  if (token.kind === 'end' || !texts.includes(text)) return undefined
  state.at++
  return text
}

/** Take a sign that has to stand here; its end. */
function expect(state: State, text: string): number {
  const token = peek(state)
  if (!accept(state, text)) throw unexpected(token, text)
  return token.end
}

function expectName(state: State): { readonly text: string; readonly end: number } {
  const token = peek(state)
  if (token.kind !== 'name') throw unexpected(token, 'a name')
  state.at++
  return token
}

function unexpected(token: Token, wanted?: string): CelError {
  if (token.kind === 'end') return new CelError('it ends too early', { start: token.start, end: token.end + 1 })
  const found = token.kind === 'literal' ? 'a value' : `"${token.text}"`
  const instead = wanted === undefined ? '' : ` where ${wanted === 'a name' ? wanted : `"${wanted}"`} is wanted`
  return new CelError(`unexpected ${found}${instead}`, token)
}
