/** Makefiles, checked against Chroma's lexer: recipes and values go to the lexer of Bash; conditions are errors there. */
import { createLexer, type States } from '../regex-lexer.ts'
import { lexBash } from './bash.ts'

const states: States = {
  root: [
    [/^((?:[\t ]+.*\n|\n)+)/, [lexBash]],
    [/\$[<@$+%?|*]/, 'k'],
    [/\s+/, ''],
    [/#.*?\n/, 'c'],
    [/(export)(\s+)(?=[\w${}\t -]+\n)/, ['k', ''], 'export'],
    [/export\s+/, 'k'],
    [/([\w${}().-]+)(\s*)([!?:+]?=)([ \t]*)((?:.*\\\n)+|.*\n)/, ['nv', '', 'o', '', lexBash]],
    [/"(?:\\.|[^"\\])*"/s, 's2'],
    [/'(?:\\.|[^'\\])*'/s, 's1'],
    [/([^\n:]+)(:+)([ \t]*)/, ['nf', 'o', ''], 'header'],
    [/\$\(/, 'k', 'expansion'],
  ],
  expansion: [
    [/[^$a-zA-Z_()]+/, ''],
    [/[a-zA-Z_]+/, 'nv'],
    [/\$/, 'k'],
    [/\(/, 'k', '#push'],
    [/\)/, 'k', '#pop'],
  ],
  export: [
    [/[\w${}-]+/, 'nv'],
    [/\n/, '', '#pop'],
    [/\s+/, ''],
  ],
  header: [
    [/[,|]/, 'p'],
    [/#.*?\n/, 'c', '#pop'],
    [/\\\n/, ''],
    [/\$\(/, 'k', 'expansion'],
    [/[a-zA-Z_]+/, 'n'],
    [/\n/, '', '#pop'],
    [/./, ''],
  ],
}

/** Lex makefiles. */
export const lexMakefile = createLexer(states)
