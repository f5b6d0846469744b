/**
 * Python, checked against Chroma's lexer: strings show their escapes and placeholders, formatted strings the expressions
 * within. `match` and `case` are keywords since Hugo 0.131.
 */
import { pythonBuiltins, pythonExceptions, pythonMagicMethods, pythonMagicVariables } from '../data/python-words.ts'
import { createLexer, type Lexer, type Rule, type States } from '../regex-lexer.ts'

const oneOf = (words: string): string => words.trim().split(/\s+/).join('|')
const name = /[_\p{L}\p{Nl}][\p{L}\p{N}\p{M}\p{Pc}]*/u
const decorator = new RegExp(`@${name.source}(?:\\.${name.source})*`, 'u')
const digits = String.raw`\d(?:_?\d)*`
const escapeSequence = /\\(?:[\\abfnrtv"'\n]|N\{.*?\}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})/
const percent = /%(?:\(\w+\))?[-#0 +]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[hlL]?[E-GXc-giorsaux%]/
const braces = /\{(?:\w+(?:\.\w+|\[[^\]]+\])*)?(?:![sra])?(?::(?:.?[<>=^])?[-+ ]?#?0?\d*,?(?:\.\d+)?[E-GXb-gnosx%]?)?\}/

const escapes: States = {
  escape: [[escapeSequence, 'se']],
  fieldEscape: [[/\{\{|\}\}/, 'se']],
}

/** The ways a string can begin, by what its prefix says of escapes and fields. */
const prefixes: readonly (readonly [name: string, prefix: string, includes: readonly string[], inner: string])[] = [
  ['rawFormatted', '[fF][rR]|[rR][fF]', ['fieldEscape'], 'formatted'],
  ['formatted', '[fF]', ['fieldEscape', 'escape'], 'formatted'],
  ['raw', '[rR]|[bB][rR]|[rR][bB]', [], 'plain'],
  ['text', '[uUbB]?', ['escape'], 'plain'],
]

const quotes = ['"""', "'''", '"', "'"] as const

/** Name the class of what stands between quotes of a kind. */
const classOf = (quote: string): string => (quote.startsWith('"') ? 's2' : 's1')

function innerRules(kind: string, quote: string): readonly Rule[] {
  const type = classOf(quote)
  if (kind === 'formatted') {
    return [
      [/\}/, 'si'],
      [/\{/, 'si', 'field'],
      [/[^\\'"{}\n]+/, type],
      [/['"\\]/, type],
    ]
  }
  return [
    [percent, 'si'],
    [braces, 'si'],
    [/[^\\'"%{\n]+/, type],
    [/['"\\]/, type],
    [/%|\{\{?/, type],
  ]
}

function stringStates(): { readonly starts: readonly Rule[]; readonly states: States } {
  const starts: Rule[] = []
  const states: Record<string, readonly Rule[]> = {}
  for (const [kind, prefix, includes, inner] of prefixes) {
    for (const quote of quotes) {
      const state = kind + quote
      const type = classOf(quote)
      starts.push([new RegExp(`(${prefix})(${quote})`), ['sa', type], state])
      states[state] = [
        ...includes.map(include => ({ include })),
        [new RegExp(quote), type, '#pop'],
        ...(quote.length === 1 ? [[new RegExp(String.raw`\\\\|\\${quote}|\\\n`), 'se'] as const] : []),
        ...innerRules(inner, quote),
        ...(quote.length === 3 ? [[/\n/, type] as const] : []),
      ]
    }
  }
  return { starts, states }
}

const strings = stringStates()

const expressions: States = {
  expression: [
    ...strings.starts,
    [/[^\S\n]+/, ''],
    [new RegExp(`(?:${digits}\\.(?:${digits})?|\\.${digits})(?:[eE][+-]?${digits})?`), 'mf'],
    [new RegExp(`${digits}[eE][+-]?${digits}j?`), 'mf'],
    [/0[oO](?:_?[0-7])+/, 'mo'],
    [/0[bB](?:_?[01])+/, 'mb'],
    [/0[xX](?:_?[a-fA-F0-9])+/, 'mh'],
    [new RegExp(digits), 'mi'],
    [/!=|==|<<|>>|:=|[-~+/*%=<>&^|.]/, 'o'],
    [/[\]{}:(),;[]/, 'p'],
    [/(?:in|is|and|or|not)\b/, 'ow'],
    [/(?:async for|await|else|for|if|lambda|yield from|yield)\b/, 'k'],
    [/(?:True|False|None)\b/, 'kc'],
    [new RegExp(`(?<!\\.)(?:${oneOf(pythonBuiltins)})\\b`), 'nb'],
    [/(?<!\.)(?:self|Ellipsis|NotImplemented|cls)\b/, 'bp'],
    [new RegExp(`(?<!\\.)(?:${oneOf(pythonExceptions)})\\b`), 'ne'],
    [new RegExp(`(?:${oneOf(pythonMagicMethods)})\\b`), 'fm'],
    [new RegExp(`(?:${oneOf(pythonMagicVariables)})\\b`), 'vm'],
    [decorator, 'nd'],
    [/@/, 'o'],
    [name, 'n'],
  ],
  field: [
    [/[{([]/, 'p', 'nested'],
    [/(?:=\s*)?(?:![sraf])?[}:]/, 'si', '#pop'],
    [/\s+/, ''],
    { include: 'expression' },
  ],
  nested: [[/[{([]/, 'p', '#push'], [/[\])}]/, 'p', '#pop'], [/\s+/, ''], { include: 'expression' }],
}

const statements = `assert async await break continue del elif else except finally for global if lambda pass raise
  nonlocal return try while yield as with`

const createPython = (more: string): Lexer =>
  createLexer({
    root: [
      [/\n/, ''],
      [/(?<![\s\S])#!.+$/, 'ch'],
      [/#.*$/, 'c1'],
      [/\\\n|\\/, ''],
      [new RegExp(`(?:yield from|${oneOf(statements + more)})\\b`), 'k'],
      [/(def)((?:\s|\\\s)+)/, ['k', ''], 'function'],
      [/(class)((?:\s|\\\s)+)/, ['k', ''], 'class'],
      [/(from)((?:\s|\\\s)+)/, ['kn', ''], 'from'],
      [/(import)((?:\s|\\\s)+)/, ['kn', ''], 'import'],
      { include: 'expression' },
    ],
    function: [
      [new RegExp(`(?:${oneOf(pythonMagicMethods)})\\b`), 'fm', '#pop'],
      [name, 'nf', '#pop'],
      [/(?:)/, '', '#pop'],
    ],
    class: [[name, 'nc', '#pop']],
    import: [
      [/(\s+)(as)(\s+)/, ['', 'k', '']],
      [/\./, 'nn'],
      [name, 'nn'],
      [/(\s*)(,)(\s*)/, ['', 'o', '']],
      [/(?:)/, '', '#pop'],
    ],
    from: [
      [/(\s+)(import)\b/, ['', 'kn'], '#pop'],
      [/\./, 'nn'],
      [/None\b/, 'bp', '#pop'],
      [name, 'nn'],
      [/(?:)/, '', '#pop'],
    ],
    ...escapes,
    ...expressions,
    ...strings.states,
  })

/** Lex Python as Hugo does since 0.131. */
export const lexPython = createPython(' match case')

/** Lex Python as Hugo 0.111 did. */
export const lexPythonBefore = createPython('')
