/** Go, checked against Chroma's lexer; Hugo 0.169 marks white space, and ends a comment before its line does. */
import { createLexer, type Lexer } from '../regex-lexer.ts'

const keywords = 'break default select case defer go else goto switch fallthrough if range continue for return'
const declarations = 'var func struct map chan type interface const'
const types = `uint uint8 uint16 uint32 uint64 int int8 int16 int32 int64 float float32 float64 complex64 complex128 byte rune
  string bool error uintptr any comparable`
const functions = `print println panic recover close complex real imag len cap append copy delete new make clear min max`

const oneOf = (words: string): string => words.split(/\s+/).join('|')

const createGo = (blank: '' | 'w', comment: RegExp): Lexer =>
  createLexer({
    root: [
      [/\s+/, blank],
      [comment, 'c1'],
      [/\/\*[\s\S]*?\*\//, 'cm'],
      [/(?:import|package)\b/, 'kn'],
      [new RegExp(`(?:${oneOf(declarations)})\\b`), 'kd'],
      [new RegExp(`(?:${oneOf(keywords)})\\b`), 'k'],
      [/(?:true|false|iota|nil)\b/, 'kc'],
      [new RegExp(`(${oneOf(`${types} ${functions}`)})(\\()`), ['nb', 'p']],
      [new RegExp(`(?:${oneOf(types)})\\b`), 'kt'],
      [/\d+i|\d+\.\d*(?:[Ee][-+]\d+)?i|\.\d+(?:[Ee][-+]\d+)?i|\d+[Ee][-+]\d+i/, 'm'],
      [/\d+(?:\.\d+[eE][+-]?\d+|\.\d*|[eE][+-]?\d+)/, 'mf'],
      [/\.\d+(?:[eE][+-]?\d+)?/, 'mf'],
      [/0[0-7]+/, 'mo'],
      [/0[xX][0-9a-fA-F_]+/, 'mh'],
      [/0b[01_]+/, 'mb'],
      [/0|[1-9][0-9_]*/, 'mi'],
      [/'(?:\\['"\\abfnrtv]|\\x[0-9a-fA-F]{2}|\\[0-7]{1,3}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|[^\\])'/, 'sc'],
      [/`[^`]*`/, 's'],
      [/"(?:\\\\|\\"|[^"])*"/, 's'],
      [/<<=|>>=|<<|>>|<=|>=|&\^=|&\^|\+=|-=|\*=|\/=|%=|&=|\|=|&&|\|\||<-|\+\+|--|==|!=|:=|\.\.\.|[+\-*/%&]/, 'o'],
      [/([a-zA-Z_]\w*)(\s*)(\()/, ['nf', blank, 'p']],
      [/[|^<>=!()[\]{}.,;:]/, 'p'],
      [/[^\W\d]\w*/, 'nx'],
    ],
  })

/** Lex Go as Hugo 0.169 does. */
export const lexGo = createGo('w', /\/\/[^\n\r]*/)

/** Lex Go as Hugo did before. */
export const lexGoBefore = createGo('', /\/\/[^\n\r]*\n?/)
