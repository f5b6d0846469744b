/**
 * The engine of lexers written as states of regular expressions, after the model of Pygments and Chroma: the first rule of
 * the state that matches gives tokens and may push or pop states.
 */
import type { Token } from './token.ts'

/** What a rule does with the states: go into one or several, leave one or several. */
export type Move = string | readonly string[]

/** A rule: what it matches, the types of the match or of its groups, and where it leads. */
export type Rule =
  | readonly [pattern: RegExp, types: string | readonly (string | Lexer)[], move?: Move]
  | { readonly include: string }

/** Turns code into tokens. */
export type Lexer = (code: string) => Iterable<Token>

/** The states of a lexer; it begins in `root`. */
export type States = Readonly<Record<string, readonly Rule[]>>

interface ReadyRule {
  readonly pattern: RegExp
  readonly types: string | readonly (string | Lexer)[]
  readonly moves: readonly string[]
}

/** Make a lexer of states. A pattern is tried exactly where the last token ended; `^` and `$` stand at lines. */
export function createLexer(states: States): Lexer {
  const ready = new Map<string, readonly ReadyRule[]>()
  return code => run(rulesOf, code)

  function rulesOf(name: string): readonly ReadyRule[] {
    let rules = ready.get(name)
    if (!rules) {
      rules = readyRules(states, name)
      ready.set(name, rules)
    }
    return rules
  }
}

function readyRules(states: States, name: string): ReadyRule[] {
  return (states[name] ?? []).flatMap(rule => {
    if ('include' in rule) return readyRules(states, rule.include)
    const [pattern, types, move] = rule
    const flags = `${pattern.flags.replace(/[my]/g, '')}my`
    const moves = move === undefined ? [] : typeof move === 'string' ? [move] : move
    return [{ pattern: new RegExp(pattern.source, flags), types, moves }]
  })
}

function* run(rulesOf: (state: string) => readonly ReadyRule[], code: string): Generator<Token> {
  let stack = ['root']
  let offset = 0
  while (offset < code.length) {
    const found = findRule(rulesOf(stack.at(-1)!), code, offset)
    if (!found) {
      // A line's end that no rule of a state wants starts afresh.
      if (code[offset] === '\n' && stack.at(-1) !== 'root') {
        stack = ['root']
        continue
      }
      yield { type: 'err', text: code[offset]! }
      offset++
      continue
    }
    yield* tokensOf(found.rule, found.match)
    offset += found.match[0].length
    for (const move of found.rule.moves) {
      if (move !== '#pop') stack.push(move === '#push' ? stack.at(-1)! : move)
      else stack.pop()
    }
    // A lexer that left its first state is done; what follows does not belong.
    if (stack.length === 0) {
      yield { type: 'err', text: code.slice(offset) }
      return
    }
  }
}

function findRule(
  rules: readonly ReadyRule[],
  code: string,
  offset: number,
): { readonly rule: ReadyRule; readonly match: RegExpExecArray } | undefined {
  for (const rule of rules) {
    rule.pattern.lastIndex = offset
    const match = rule.pattern.exec(code)
    if (match && (match[0] !== '' || rule.moves.length > 0)) return { rule, match }
  }
  return undefined
}

function* tokensOf(rule: ReadyRule, match: RegExpExecArray): Generator<Token> {
  if (typeof rule.types === 'string') {
    yield { type: rule.types, text: match[0] }
    return
  }
  for (const [index, type] of rule.types.entries()) {
    const text = match[index + 1] ?? ''
    if (typeof type === 'string') yield { type, text }
    else yield* type(text)
  }
}
