/**
 * TypeScript, checked against Chroma's lexer: an angle bracket before a name begins a tag, so type arguments are tags. Hugo
 * 0.169 lets tags stand in tags; 0.111 knew modules.
 */
import { createLexer, type Lexer, type Rule, type States } from '../regex-lexer.ts'

const keywords = `asserts await break case catch continue default delete do else finally for if in infer instanceof is keyof
  new of return switch this throw try typeof void while yield`
const reserved = `abstract async boolean class const debugger enum export extends from get global goto implements import
  interface namespace package private protected public readonly require set static super type`
const builtins = `Array Boolean Date Error Function Math Number Object Packages RegExp String decodeURI decodeURIComponent
  document encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt window`
const types = 'any bigint bool never number object string symbol unique unknown'

const oneOf = (words: string): RegExp => new RegExp(`(?:${words.split(/\s+/).join('|')})\\b`)

const strings: readonly Rule[] = [
  [/"(?:\\\\|\\"|[^"])*"/, 's2'],
  [/'(?:\\\\|\\'|[^'])*'/, 's1'],
  [/`/, 'sb', 'template'],
]

const states: States = {
  blank: [
    [/\s+/, ''],
    [/<!--/, 'c'],
    [/\/\/.*?\n/, 'c1'],
    [/\/\*[\s\S]*?\*\//, 'cm'],
  ],
  slash: [
    { include: 'blank' },
    [/\/(?:\\.|[^[/\\\n]|\[(?:\\.|[^\]\\\n])*\])+\/(?:[gim]+\b|\B)/, 'sr', '#pop'],
    [/(?=\/)/, '', ['#pop', 'broken']],
    [/(?:)/, '', '#pop'],
  ],
  broken: [[/\n/, '', '#pop']],
  jsx: [
    [/(<)(\/?)(>)/, ['p', 'p', 'p']],
    [/(<)([\w.]+)/, ['p', 'nt'], 'tag'],
    [/(<)(\/)([\w.]*)(>)/, ['p', 'p', 'nt', 'p']],
  ],
  root: [
    { include: 'jsx' },
    [/^(?=\s|\/|<!--)/, '', 'slash'],
    { include: 'blank' },
    [/\+\+|--|~|&&|\?|:|\|\||\\(?=\n)|(?:<<|>>>?|==?|!=?|[-<>+*%&|^/])=?/, 'o', 'slash'],
    [/\.\.\.|[{([;,]/, 'p', 'slash'],
    [/[})\].]/, 'p'],
    [oneOf(keywords), 'k', 'slash'],
    [/(?:var|let|with|function)\b/, 'kd', 'slash'],
    [oneOf(reserved), 'kr', 'slash'],
    [/(?:true|false|null|NaN|Infinity|undefined)\b/, 'kc'],
    [oneOf(builtins), 'nb'],
    { include: 'module' },
    [new RegExp(`\\b${oneOf(types).source}`), 'kt'],
    [/\b(?:constructor|declare|interface|as)\b/, 'kr'],
    [/(super)(\s*)(\([\w,?.$\s]+\s*\))/, ['kr', ''], 'slash'],
    [/[a-zA-Z_?.$][\w?.$]*\(\) \{/, 'nx', 'slash'],
    [/([\w?.$]+)(\s*:\s*)([\w?.$]+)/, ['nx', '', 'kt']],
    [/[$a-zA-Z_][\w$]*/, 'nx'],
    [/\d+\.\d+(?:[eE]\d+)?[fd]?/, 'mf'],
    [/0x[0-9a-fA-F]+/, 'mh'],
    [/\d+/, 'mi'],
    ...strings,
    [/@\w+/, 'kd'],
  ],
  template: [
    [/`/, 'sb', '#pop'],
    [/\\[\s\S]/, 'sb'],
    [/\$\{/, 'si', 'expression'],
    [/[^`\\$]+|\$/, 'sb'],
  ],
  expression: [[/\}/, 'si', '#pop'], { include: 'root' }],
  attribute: [
    [/\{/, 'p', ['#pop', 'braces']],
    [/"[\s\S]*?"/, 's', '#pop'],
    [/'[\s\S]*?'/, 's', '#pop'],
    [/(?:)/, '', '#pop'],
  ],
  braces: [[/\{/, 'p', '#push'], [/\}/, 'p', '#pop'], { include: 'root' }],
}

const tag: readonly Rule[] = [
  { include: 'blank' },
  [/(\w+\s*)(=)(\s*)/, ['na', 'o', ''], 'attribute'],
  [/[{}]+/, 'p'],
  [/[\p{L}\p{N}_.]+/u, 'na'],
  [/(\/?)(\s*)(>)/, ['p', '', 'p'], '#pop'],
]

const createTypescript = (tagRules: readonly Rule[], moduleRules: readonly Rule[]): Lexer =>
  createLexer({ ...states, tag: tagRules, module: moduleRules })

/** Lex TypeScript as Hugo 0.169 does. */
export const lexTypescript = createTypescript([{ include: 'jsx' }, [/,/, 'p'], ...strings, ...tag], [])

/** Lex TypeScript as Hugo 0.131 did. */
export const lexTypescriptSince0131 = createTypescript(tag, [])

/** Lex TypeScript as Hugo 0.111 did. */
export const lexTypescriptSince0111 = createTypescript(tag, [
  [/\b(module)(\s*)(\s*[\w?.$]+)(\s*)/, ['kr', '', 'nx', ''], 'slash'],
])
