/** Ruby, checked against Chroma's lexer, which knows no end of a here document and reads what stands in it as code. */
import { rubyBuiltins, rubyQuestions } from '../data/ruby-words.ts'
import { createLexer, type Rule, type States } from '../regex-lexer.ts'

const keywords = `BEGIN END alias begin break case do else elsif end ensure for if in next redo rescue raise retry return
  super then undef unless until when while yield`
const pseudo = `initialize new loop include extend raise attr_reader attr_writer attr_accessor attr catch throw private
  module_function public protected true false nil`

const oneOf = (words: string): string => words.trim().split(/\s+/).join('|')

/** Strings of the form `%q(…)`, by their brackets. */
const brackets = [
  ['{', '}', 'Braces'],
  ['[', ']', 'Squares'],
  ['(', ')', 'Rounds'],
  ['<', '>', 'Angles'],
] as const

const quote = (sign: string): string => `\\${sign}`

function bracketStates(): { readonly starts: readonly Rule[]; readonly states: States } {
  const starts: Rule[] = []
  const states: Record<string, readonly Rule[]> = {}
  for (const [open, close, name] of brackets) {
    const [left, right] = [quote(open), quote(close)]
    starts.push(
      [new RegExp(`%[QWx]?${left}`), 'sx', `code${name}`],
      [new RegExp(`%[qsw]${left}`), 'sx', `plain${name}`],
      [new RegExp(`%r${left}`), 'sr', `regex${name}`],
    )
    const other = new RegExp(String.raw`\\[\s\S]|[^\\${left}${right}]+`)
    const otherCode = new RegExp(String.raw`\\${left}|\\${right}|[^\\#${left}${right}]+|[\\#]`)
    const pair = (type: string, end: RegExp): readonly Rule[] => [
      [new RegExp(left), type, '#push'],
      [end, type, '#pop'],
    ]
    states[`plain${name}`] = [...pair('sx', new RegExp(right)), [other, 'sx']]
    states[`code${name}`] = [{ include: 'escaped' }, ...pair('sx', new RegExp(right)), [otherCode, 'sx']]
    states[`regex${name}`] = [
      { include: 'inserted' },
      ...pair('sr', new RegExp(`${right}[mixounse]*`)),
      [/\\[\s\S]/, 'sr'],
      [otherCode, 'sr'],
    ]
  }
  return { starts, states }
}

const bracketed = bracketStates()

const stringState = (end: string, type: string): readonly Rule[] => [
  [new RegExp(end), type, '#pop'],
  { include: 'escaped' },
  [new RegExp(`[^\\\\${end}#]+|[\\\\#]`), type],
]

const strings: readonly Rule[] = [
  [/:(?:[a-zA-Z_]\w*[!?]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<|>>|<=?>|<=?|>=?|===?|=~)/, 'ss'],
  [/:'(?:\\\\|\\'|[^'])*'/, 'ss'],
  [/'(?:\\\\|\\'|[^'])*'/, 's1'],
  [/:"/, 'ss', 'symbol'],
  [/([a-zA-Z_]\w*)(:)(?!:)/, ['ss', 'p']],
  [/"/, 's2', 'double'],
  [/`/, 'sb', 'backticks'],
  ...bracketed.starts,
]

const states: States = {
  root: [
    [/(?<![\s\S])#!.+?$/, 'ch'],
    [/#.*?$/, 'c1'],
    [/=begin\s[\s\S]*?\n=end.*?$/, 'cm'],
    [new RegExp(`(?:${oneOf(keywords)})\\b`), 'k'],
    [/(module)(\s+)([a-zA-Z_]\w*(?:::[a-zA-Z_]\w*)*)/, ['k', '', 'nn']],
    [/(def)(\s+)/, ['k', ''], 'function'],
    [/(class)(\s+)/, ['k', ''], 'class'],
    [new RegExp(`(?:${oneOf(pseudo)})\\b`), 'kp'],
    [/(?:not|and|or)\b/, 'ow'],
    [new RegExp(`(?:${oneOf(rubyQuestions)})\\?`), 'nb'],
    [/(?:chomp|chop|exit|gsub|sub)!/, 'nb'],
    [new RegExp(`(?<!\\.)(?:${oneOf(rubyBuiltins)})\\b`), 'nb'],
    [/__(?:FILE|LINE)__\b/, 'bp'],
    [/^__END__\n[\s\S]*/, 'cp'],
    [/(?<!\w)<<-?(["`']?)[a-zA-Z_]\w*\1.*?\n/, 's'],
    [
      /(?:^|(?<=[=<>~!:])|(?<=(?:\s|;)(?:when|elsif|or|and)\s)|(?<=(?:;|\s)(?:if|unless|while|until)\s)|(?<=\.(?:index|scan|sub|gsub)!?\s))(\s*)(\/)/,
      ['', 'sr'],
      'regex',
    ],
    [/(?<=[(,[])\//, 'sr', 'regex'],
    [/(\s+)(\/)(?![\s=])/, ['', 'sr'], 'regex'],
    [/(0_?[0-7]+(?:_[0-7]+)*)(\s*)([/?])?/, ['mo', '', 'o']],
    [/(0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*)(\s*)([/?])?/, ['mh', '', 'o']],
    [/(0b[01]+(?:_[01]+)*)(\s*)([/?])?/, ['mb', '', 'o']],
    [/(\d+(?:[_e]\d+)*)(\s*)([/?])?/, ['mi', '', 'o']],
    [/@@[a-zA-Z_]\w*/, 'vc'],
    [/@[a-zA-Z_]\w*/, 'vi'],
    [/\$(?:\w+|[!@&`'+~=/\\,;.<>_*$?:"^-]|-[0adFiIlpvw])/, 'vg'],
    [/::/, 'o'],
    ...strings,
    [/\?(?:\\[MC]-)*(?:\\(?:[\\abefnrstv#"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})|\S)(?!\w)/, 'sc'],
    [/[A-Z]\w+/, 'no'],
    [/(\.|::)([a-zA-Z_]\w*[!?]?|[*%&^`~+\-/[<>=])/, ['o', 'n']],
    [/[a-zA-Z_]\w*[!?]?/, 'n'],
    [/\[|\]|\*\*|<<?|>>?|>=|<=|<=>|={1,3}|!=|!~|&&?|\|\||\.{1,3}/, 'o'],
    [/[-+/*%=<>&!^|~]=?/, 'o'],
    [/[(){};,/?:\\]/, 'p'],
    [/\s+/, ''],
  ],
  function: [
    [/\(/, 'p', 'receiver'],
    [
      /(?:([a-zA-Z_]\w*)(\.))?([a-zA-Z_]\w*[!?]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<|>>|<=?>|<=?|>=?|===?|=~)/,
      ['nc', 'o', 'nf'],
      '#pop',
    ],
    [/(?:)/, '', '#pop'],
  ],
  receiver: [[/(\))(\.|::)?/, ['p', 'o'], '#pop'], { include: 'root' }],
  class: [
    [/\(/, 'p', 'receiver'],
    [/<</, 'o', '#pop'],
    [/[A-Z_]\w*/, 'nc', '#pop'],
    [/(?:)/, '', '#pop'],
  ],
  inserted: [
    [/#\{/, 'si', 'insertion'],
    [/#@@?[a-zA-Z_]\w*/, 'si'],
    [/#\$[a-zA-Z_]\w*/, 'si'],
  ],
  insertion: [[/\}/, 'si', '#pop'], { include: 'root' }],
  escaped: [{ include: 'inserted' }, [/\\(?:[\\abefnrstv#"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})/, 'se']],
  symbol: stringState('"', 'ss'),
  double: stringState('"', 's2'),
  backticks: stringState('`', 'sb'),
  regex: [{ include: 'inserted' }, [/\\\\|\\\/|[\\#]/, 'sr'], [/[^\\/#]+/, 'sr'], [/\/[mixounse]*/, 'sr', '#pop']],
  ...bracketed.states,
}

/** Lex Ruby. */
export const lexRuby = createLexer(states)
