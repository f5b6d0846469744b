/** INI and its kin, checked against Chroma's lexer. */
import { createLexer, type States } from '../regex-lexer.ts'

const states: States = {
  root: [
    [/\s+/, ''],
    [/[;#].*/, 'c1'],
    [/\[.*?\]$/, 'k'],
    [/(.*?)([ \t]*)(=)([ \t]*)(.*(?:\n[ \t].+)*)/, ['na', '', 'o', '', 's']],
    [/(.+?)$/, 'na'],
  ],
}

/** Lex INI files. */
export const lexIni = createLexer(states)
