/** Differences between files, checked against Chroma's lexer, which goes by the first sign of a line. */
import { createLexer, type States } from '../regex-lexer.ts'

const states: States = {
  root: [
    [/ .*\n/, ''],
    [/\+.*\n/, 'gi'],
    [/---\n|!.*\n/, 'gs'],
    [/-.*\n/, 'gd'],
    [/< .*\n/, 'gd'],
    [/> .*\n/, 'gi'],
    [/@.*\n/, 'gu'],
    [/(?:[Ii]ndex|diff|=).*\n/, 'gh'],
    [/.*\n/, ''],
  ],
}

/** Lex differences. */
export const lexDiff = createLexer(states)
