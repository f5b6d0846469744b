/** Smarty's templates, checked against Chroma's lexer; by the name of `tpl` it is asked for all kinds of templates. */
import { createLexer, type Lexer, type States } from '../regex-lexer.ts'
import { lexPhp, lexPhpBefore } from './php.ts'

const createStates = (lexInner: Lexer): States => ({
  root: [
    [/[^{]+/, 'x'],
    [/(\{)(\*[\s\S]*?\*)(\})/, ['cp', 'c', 'cp']],
    [/(\{php\})([\s\S]*?)(\{\/php\})/, ['cp', lexInner, 'cp']],
    [/(\{)(\/?[a-zA-Z_]\w*)(\s*)/, ['cp', 'nf', ''], 'action'],
    [/\{/, 'cp', 'action'],
  ],
  action: [
    [/\s+/, ''],
    [/\{/, 'cp', '#push'],
    [/\}/, 'cp', '#pop'],
    [/#[a-zA-Z_]\w*#/, 'nv'],
    [/\$[a-zA-Z_]\w*(?:\.\w+)*/, 'nv'],
    [/[~!%^&*()+=|[\]:;,.<>/?@-]/, 'o'],
    [/(?:true|false|null)\b/, 'kc'],
    [/[0-9](?:\.[0-9]*)?(?:eE[+-][0-9])?[flFLdD]?|0[xX][0-9a-fA-F]+[Ll]?/, 'm'],
    [/"(?:\\\\|\\"|[^"])*"/, 's2'],
    [/'(?:\\\\|\\'|[^'])*'/, 's1'],
    [/[a-zA-Z_]\w*/, 'na'],
  ],
})

/** Lex Smarty as Hugo 0.169 does. */
export const lexSmarty = createLexer(createStates(lexPhp))

/** Lex Smarty as Hugo did before. */
export const lexSmartyBefore = createLexer(createStates(lexPhpBefore))
