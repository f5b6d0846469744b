/** JSON, checked against Chroma's lexer: keys are tags, and what does not belong is an error. */
import { createLexer, type States } from '../regex-lexer.ts'

const string = /"(?:\\\\|\\"|[^"])*"/

const states: States = {
  blank: [
    [/\s+/, ''],
    [/\/\/.*\n/, 'c1'],
  ],
  simple: [
    [/(?:true|false|null)\b/, 'kc'],
    [/-?(?:0|[1-9]\d*)(?:\.\d+[eE][+-]?\d+|[eE][+-]?\d+|\.\d+)/, 'mf'],
    [/-?(?:0|[1-9]\d*)/, 'mi'],
    [string, 's2'],
  ],
  attribute: [{ include: 'value' }, [/:/, 'p'], [/,/, 'p', '#pop'], [/\}/, 'p', ['#pop', '#pop']]],
  object: [{ include: 'blank' }, [string, 'nt', 'attribute'], [/\}/, 'p', '#pop']],
  array: [{ include: 'blank' }, { include: 'value' }, [/,/, 'p'], [/\]/, 'p', '#pop']],
  value: [{ include: 'blank' }, { include: 'simple' }, [/\{/, 'p', 'object'], [/\[/, 'p', 'array']],
  root: [{ include: 'value' }],
}

/** Lex JSON. */
export const lexJson = createLexer(states)
