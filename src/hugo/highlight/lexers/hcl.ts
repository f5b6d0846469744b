/** HCL by the name of `hcl`, checked against Chroma's lexer, to which all before a sign of equality is one name. */
import { createLexer, type States } from '../regex-lexer.ts'

const states: States = {
  root: [
    { include: 'common' },
    [/[{}]/, ''],
    [/\b(?:false|true)\b/, 'kt'],
    [/\s*\/\*/, 'cm', 'comment'],
    [/\s*#.*\n/, 'c1'],
    [/(.*?)(\s*)(=)/, ['n', '', 'o']],
    [/\d+/, 'm'],
    [/[\p{L}\p{N}_]+/u, 'k'],
    [/\$\{/, 'si', 'insertion'],
    [/\n|\s+|\\\n/, ''],
  ],
  common: [
    [/".*"/, 's2'],
    [/[[\](),.]/, 'p'],
  ],
  insertion: [
    [/\$\{/, 'si', '#push'],
    [/\b(?:concat|file|join|lookup|element)\b/, 'nb'],
    { include: 'common' },
    [/\s+/, ''],
    [/\}/, 'si', '#pop'],
  ],
  comment: [
    [/[^*/]/, 'cm'],
    [/\/\*/, 'cm', '#push'],
    [/\*\//, 'cm', '#pop'],
    [/[*/]/, 'cm'],
  ],
}

/** Lex HCL. */
export const lexHcl = createLexer(states)
