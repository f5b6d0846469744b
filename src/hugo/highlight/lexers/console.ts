/** Sessions at a shell, checked against Chroma's lexer: prompts, the commands after them by Bash, all else is output. */
import { createLexer, type States } from '../regex-lexer.ts'
import { lexBash } from './bash.ts'

const states: States = {
  root: [
    [/^((?:\[[^\]]+@[^\]]+\]\s?)?[#$%>])(\s*)(.*\n?)/, ['gp', '', lexBash]],
    [/^.+\n?/, 'go'],
  ],
}

/** Lex a session at a shell. */
export const lexConsole = createLexer(states)
