/** SQL, checked against Chroma's lexer. */
import { sqlKeywords, sqlTypes } from '../data/sql-words.ts'
import { createLexer, type Lexer, type States } from '../regex-lexer.ts'

/** Tell keywords and types from names. */
const lexWord: Lexer = word => {
  const lower = word.toLowerCase()
  return [{ type: sqlKeywords.has(lower) ? 'k' : sqlTypes.has(lower) ? 'nb' : 'n', text: word }]
}

const states: States = {
  root: [
    [/\s+/, 'w'],
    [/--.*\n?/, 'c1'],
    [/\/\*/, 'cm', 'comment'],
    [/([a-zA-Z_][\w$]*)/, [lexWord]],
    [/[+*/<>=~!@#%^&|`?-]/, 'o'],
    [/[0-9]+/, 'mi'],
    [/'(?:''|[^'])*'/, 's1'],
    [/"(?:""|[^"])*"/, 's2'],
    [/[;:()[\],.]/, 'p'],
  ],
  comment: [
    [/\/\*/, 'cm', 'comment'],
    [/\*\//, 'cm', '#pop'],
    [/[^/*]+/, 'cm'],
    [/[/*]/, 'cm'],
  ],
}

/** Lex SQL. */
export const lexSql = createLexer(states)
