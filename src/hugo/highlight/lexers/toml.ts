/** TOML, checked against Chroma's lexer, which knows neither strings of several lines nor dates without a zone. */
import { createLexer, type States } from '../regex-lexer.ts'

const states: States = {
  root: [
    [/\s+/, ''],
    [/#.*/, 'c'],
    [/(?:true|false)\b/, 'kc'],
    [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)/, 'ld'],
    [/[+-]?\d(?:_?\d)*\.\d+/, 'mf'],
    [/[+-]?\d(?:_?\d)*/, 'mi'],
    [/"(?:\\\\|\\"|[^"])*"/, 's2'],
    [/'(?:\\\\|\\'|[^'])*'/, 's1'],
    [/[.,=[\]{}]/, 'p'],
    [/[A-Za-z0-9_-]+/, 'nx'],
  ],
}

/** Lex TOML. */
export const lexToml = createLexer(states)
