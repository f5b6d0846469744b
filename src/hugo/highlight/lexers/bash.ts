/** Bash, checked token by token against Chroma's lexer as Hugo shows it. */
import { createLexer, type States } from '../regex-lexer.ts'

const keywords = 'if fi else while do done for then return function case select continue until esac elif'
const builtins = `alias bg bind break builtin caller cd command compgen complete declare dirs disown echo enable eval exec
  exit export false fc fg getopts hash help history jobs kill let local logout popd printf pushd pwd read readonly set
  shift shopt source suspend test time times trap true type typeset ulimit umask unalias unset wait`

const oneOf = (words: string): string => words.split(/\s+/).join('|')

const states: States = {
  root: [{ include: 'basic' }, [/`/, 'sb', 'backticks'], { include: 'data' }, { include: 'expansion' }],
  expansion: [
    [/\$\(\(/, 'k', 'math'],
    [/\$\(/, 'k', 'command'],
    [/\$\{#?/, 'si', 'parameter'],
    [/\$[a-zA-Z_]\w*/, 'nv'],
    [/\$(?:\d+|[#$?!_*@-])/, 'nv'],
    [/\$/, ''],
  ],
  basic: [
    [new RegExp(`\\b(${oneOf(keywords)})(\\s*)\\b`), ['k', '']],
    [new RegExp(`\\b(?:${oneOf(builtins)})(?=[\\s)\`])`), 'nb'],
    [/(?<![\s\S])#!.+\n/, 'cp'],
    [/#.*/, 'c1'],
    [/\\[\s\S]/, 'se'],
    [/(\b\w+)(\s*)(\+?=)/, ['nv', '', 'o']],
    [/[[\]{}()=]/, 'o'],
    [/<<</, 'o'],
    [/<<-?\s*(?:'?)\\?(\w+)[\s\S]+?\1/, 's'],
    [/&&|\|\|/, 'o'],
  ],
  data: [
    [/\$?"(?:\\[\s\S]|[^"\\$])*"/, 's2'],
    [/"/, 's2', 'string'],
    [/\$?'(?:\\\\|\\[0-7]+|\\.|[^'\\])*'/, 's1'],
    [/'[\s\S]*?'/, 's1'],
    [/;/, 'p'],
    [/&/, 'p'],
    [/\|/, 'p'],
    [/\s+/, ''],
    [/\d+(?= |$)/, 'm'],
    [/[^=\s[\]{}()$"'`\\<&|;]+/, ''],
    [/</, ''],
  ],
  string: [[/"/, 's2', '#pop'], [/(?:\\[\s\S]|[^"\\$])+/, 's2'], { include: 'expansion' }],
  parameter: [[/\}/, 'si', '#pop'], [/:-/, 'k'], [/\w+/, 'nv'], [/[^}:"'`$\\]+/, 'p'], [/:/, 'p'], { include: 'root' }],
  command: [[/\)/, 'k', '#pop'], { include: 'root' }],
  math: [
    [/\)\)/, 'k', '#pop'],
    [/\*\*|\|\||<<|>>|[-+*/%^|&<>]/, 'o'],
    [/\d+#\d+/, 'm'],
    [/\d+#(?! )/, 'm'],
    [/\d+/, 'm'],
    { include: 'root' },
  ],
  backticks: [[/`/, 'sb', '#pop'], { include: 'root' }],
}

/** Lex Bash and its kin. */
export const lexBash = createLexer(states)
