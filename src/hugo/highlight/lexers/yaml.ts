/** YAML, checked against Chroma's lexer, which goes by lines and knows no flow nesting. */
import { createLexer, type States } from '../regex-lexer.ts'

/** The state tables; Hugo's older Chroma takes a key as far as it can and shows a block's indentation twice. */
const createStates = (isOld: boolean): States => ({
  root: [
    { include: 'blank' },
    [/^---/, 'nn'],
    [/^\.\.\./, 'nn'],
    [/- /, ''],
    [/#[^\n]*/, 'c'],
    [/!![^\s]+/, 'cp'],
    [/&[^\s]+/, 'cp'],
    [/\*[^\s]+/, 'cp'],
    [/^%include\s+[^\n\r]+/, 'cp'],
    { include: 'key' },
    { include: 'value' },
    [/[?:,[\]]/, 'p'],
    [/./, ''],
  ],
  value: [
    [/([>|][+-]?)(\s*\n(?:[ ]*\n)*([ ]+)[^\n]*(?:\n(?:[ ]*\n)*\3[^\n]*)*)/, isOld ? ['p', 'sd', 'w'] : ['p', 'sd']],
    [/(?:false|False|FALSE|true|True|TRUE|null|Null|NULL|Off|off|yes|Yes|YES|OFF|On|ON|no|No|on|NO|n|N|Y|y)\b/, 'kc'],
    [/"(?:\\[\s\S]|[^"])*"/, 's2'],
    [/'(?:''|\\[\s\S]|[^'])*'/, 's1'],
    [/\d\d\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\s+[-+]\d+)?)?/, 'ld'],
    [/\b[+-]?(?:0x[\da-f]+|0o[0-7]+|(?:\d+\.?\d*|\.?\d+)(?:e[+-]?\d+)?|\.inf|\.nan)\b/, 'm'],
    [/[^{}[\]?,:!\-*&@\s](?:.*?)(?=\s+#|\s*$)/, 'l'],
  ],
  key: [
    [/"[^"\n].*": /, 'nt'],
    [isOld ? /([^"\n{]*)(:)( |\n)/ : /([^"\n{]*?)(:)( |\n)/, ['nt', 'p', 'w']],
  ],
  blank: [
    [/\n+/, 'w'],
    [/\s+/, 'w'],
  ],
})

/** Lex YAML as Hugo 0.169 does. */
export const lexYaml = createLexer(createStates(false))

/** Lex YAML as Hugo did before. */
export const lexYamlBefore = createLexer(createStates(true))
