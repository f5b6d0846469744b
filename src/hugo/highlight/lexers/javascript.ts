/** JavaScript, checked against Chroma's lexer. After an operator a slash begins a regular expression. */
import { createLexer, type States } from '../regex-lexer.ts'

const keywords = `for in while do break return continue switch case default if else throw try catch finally new delete typeof
  instanceof void yield this of`
const reserved = `abstract async await boolean byte char class const debugger double enum export extends final float goto
  implements import int interface long native package private protected public short static super synchronized throws
  transient volatile`
const builtins = `Array Boolean Date Error Function Math netscape Number Object Packages RegExp String Promise Proxy sun
  decodeURI decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN isSafeInteger parseFloat parseInt document
  window`

const oneOf = (words: string): RegExp => new RegExp(`(?:${words.split(/\s+/).join('|')})\\b`)

const states: States = {
  blank: [
    [/\s+/, ''],
    [/<!--/, 'c'],
    [/\/\/.*?\n/, 'c1'],
    [/\/\*[\s\S]*?\*\//, 'cm'],
  ],
  slash: [
    { include: 'blank' },
    [/\/(?:\\.|[^[/\\\n]|\[(?:\\.|[^\]\\\n])*\])+\/(?:[gimsuy]+\b|\B)/, 'sr', '#pop'],
    [/(?=\/)/, '', ['#pop', 'broken']],
    [/(?:)/, '', '#pop'],
  ],
  broken: [[/\n/, '', '#pop']],
  root: [
    [/(?<![\s\S])#! ?\/.*?\n/, 'ch'],
    [/^(?=\s|\/|<!--)/, '', 'slash'],
    { include: 'blank' },
    [/\d+\.\d*|\.\d+/, 'mf'],
    [/0[bB][01]+/, 'mb'],
    [/0[oO][0-7]+/, 'mo'],
    [/0[xX][0-9a-fA-F]+/, 'mh'],
    [/[0-9]+/, 'mi'],
    [/\.\.\.|=>/, 'p'],
    [/\+\+|--|~|&&|\?|:|\|\||\\(?=\n)|(?:<<|>>>?|==?|!=?|[-<>+*%&|^/])=?/, 'o', 'slash'],
    [/[{([;,]/, 'p', 'slash'],
    [/[})\].]/, 'p'],
    [oneOf(keywords), 'k', 'slash'],
    [/(?:var|let|with|function)\b/, 'kd', 'slash'],
    [oneOf(reserved), 'kr'],
    [/(?:true|false|null|NaN|Infinity|undefined)\b/, 'kc'],
    [oneOf(builtins), 'nb'],
    [/(?:[$_\p{L}]|\\u[a-fA-F0-9]{4})(?:[$\p{L}\p{N}_]|\\u[a-fA-F0-9]{4})*/u, 'nx'],
    [/"(?:\\\\|\\"|[^"])*"/, 's2'],
    [/'(?:\\\\|\\'|[^'])*'/, 's1'],
    [/`/, 'sb', 'template'],
  ],
  template: [
    [/`/, 'sb', '#pop'],
    [/\\[\s\S]/, 'sb'],
    [/\$\{/, 'si', 'expression'],
    [/[^`\\$]+|\$/, 'sb'],
  ],
  expression: [[/\}/, 'si', '#pop'], { include: 'root' }],
}

/** Lex JavaScript. */
export const lexJavascript = createLexer(states)
