/** CSS, checked against Chroma's lexer, which knows properties and values by their words; the properties grew with 0.169. */
import {
  cssFunctions,
  cssProperties,
  cssPropertiesBefore,
  cssPropertiesSince0169,
  cssValues,
} from '../data/css-words.ts'
import { createLexer, type Lexer, type Rule, type States } from '../regex-lexer.ts'

/** Match one of the words, the longest that fits. */
const oneOf = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|')

const propertiesBefore = `${cssProperties} ${cssPropertiesBefore}`
const vendor: Rule = [/-(?:ah|atsc|hp|khtml|moz|ms|o|rim|ro|tc|wap|webkit|xv)-|mso-|prince-/, 'kp']
const number: readonly Rule[] = [
  [/#[a-zA-Z0-9]{1,6}/, 'mh'],
  [/[+-]?\d*\.\d+/, 'mf', 'unit'],
  [/[+-]?\d+/, 'mi', 'unit'],
]
const strings: readonly Rule[] = [
  [/"(?:\\\\|\\"|[^"])*"/, 's2'],
  [/'(?:\\\\|\\'|[^'])*'/, 's1'],
]
const comment: Rule = [/\/\*[\s\S]*?\*\//, 'c']

const words: readonly Rule[] = [
  [/(url)(\()((?!["'])[^)]*)(\))/, ['nb', 'p', 'sx', 'p']],
  [new RegExp(`(${oneOf(cssFunctions)})(\\()`), ['nb', 'p'], 'function'],
  [/([a-zA-Z_][\w-]+)(\()/, ['nf', 'p'], 'function'],
  vendor,
  [new RegExp(`(?:${oneOf(cssValues)})\\b`), 'kc'],
]

const inner: States = {
  value: [
    [/\s+/, ''],
    comment,
    ...words,
    [new RegExp(`(?!gap\\b)(?:${oneOf(propertiesBefore)})\\b`), 'k'],
    [/!important/, 'cp'],
    ...number,
    [/[~^*!%&<>|+=@:./?-]+/, 'o'],
    [/[[\](),]+/, 'p'],
    ...strings,
    [/[a-zA-Z_][\w-]*/, 'n'],
    [/;/, 'p', '#pop'],
    [/\}/, 'p', ['#pop', '#pop']],
  ],
  function: [
    [/\s+/, ''],
    comment,
    ...words,
    ...number,
    [/[*+/-]+/, 'o'],
    [/,/, 'p'],
    ...strings,
    [/[a-zA-Z_]\w*/, 'n'],
    [/\(/, 'p', 'function'],
    [/\)/, 'p', '#pop'],
  ],
  unit: [
    [
      /(?:ch|cm|deg|dpcm|dpi|dppx|em|ex|grad|Hz|in|kHz|mm|ms|pc|pt|px|q|rad|rem|s|turn|vh|vmax|vmin|vw)\b/,
      'kt',
      '#pop',
    ],
    [/%/, 'kt', '#pop'],
    [/(?:)/, '', '#pop'],
  ],
}

const createCss = (properties: string): Lexer =>
  createLexer({
    root: [
      [/\s+/, ''],
      comment,
      [/\{/, 'p', 'content'],
      [/(::?)([\p{L}\p{N}_-]+)/u, ['p', 'nd']],
      [/(\.)([\p{L}\p{N}_-]+)/u, ['p', 'nc']],
      [/(#)([\p{L}\p{N}_-]+)/u, ['p', 'nn']],
      [/(@)([\p{L}\p{N}_-]+)/u, ['p', 'k'], 'atRule'],
      [/[\p{L}\p{N}_-]+/u, 'nt'],
      [/[~^*!%&$[\]()<>|+=@:;,./?-]/, 'o'],
      ...strings,
    ],
    atRule: [[/\{/, 'p', 'atContent'], [/;/, 'p', '#pop'], { include: 'root' }],
    atContent: [[/\}/, 'p', ['#pop', '#pop']], { include: 'root' }],
    content: [
      [/\s+/, ''],
      [/\}/, 'p', '#pop'],
      [/;/, 'p'],
      [/^@.*?$/, 'cp'],
      vendor,
      [new RegExp(`(${oneOf(properties)})(\\s*)(:)`), ['k', '', 'p'], 'value'],
      [/([a-zA-Z_][\w-]*)(\s*)(:)/, ['n', '', 'p'], 'value'],
      [/(--[a-zA-Z_][\w-]*)(\s*)(:)/, ['nv', '', 'p'], 'value'],
      comment,
    ],
    ...inner,
  })

/** Lex CSS as Hugo 0.169 does. */
export const lexCss = createCss(`${cssProperties} ${cssPropertiesSince0169}`)

/** Lex CSS as Hugo did before. */
export const lexCssBefore = createCss(propertiesBefore)
