/** Properties files of Java, checked against Chroma's lexer. */
import { createLexer, type States } from '../regex-lexer.ts'

const value = String.raw`.*(?:(?<=\\)\n.*)*`

const states: States = {
  root: [
    [/\s+/, ''],
    [/(?<!\S)[#!].*/, 'c1'],
    [new RegExp(String.raw`(\S+?)([ \t]*)([=:])([ \t]*)(${value})`), ['na', '', 'o', '', 's']],
    [new RegExp(String.raw`(\S+)([ \t]+)(${value})`), ['na', '', 's']],
    [/(?<!\S)[\p{L}\p{N}_]+$/u, 'na'],
  ],
}

/** Lex properties files. */
export const lexProperties = createLexer(states)
