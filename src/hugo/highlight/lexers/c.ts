/** C, checked against Chroma's lexer. */
import { createLexer, type Lexer, type States } from '../regex-lexer.ts'

const lexOwn: Lexer = code => lexC(code)

const states: States = {
  root: [
    { include: 'blank' },
    [
      /((?:[\w*\s])+?(?:\s|[*]))([a-zA-Z_]\w*)(\s*\([^;]*?\))([^;{]*)(\{)/,
      [lexOwn, 'nf', lexOwn, lexOwn, 'p'],
      'function',
    ],
    [/((?:[\w*\s])+?(?:\s|[*]))([a-zA-Z_]\w*)(\s*\([^;]*?\))([^;]*)(;)/, [lexOwn, 'nf', lexOwn, lexOwn, 'p']],
    [/(?:)/, '', 'statement'],
  ],
  function: [{ include: 'blank' }, { include: 'expression' }, [/;/, 'p'], [/\{/, 'p', '#push'], [/\}/, 'p', '#pop']],
  statement: [{ include: 'blank' }, { include: 'expression' }, [/[{}]/, 'p'], [/;/, 'p', '#pop']],
  blank: [
    [/^#if\s+0/, 'cp', 'disabled'],
    [/^#/, 'cp', 'macro'],
    [/^(\s*(?:\/[*].*?[*]\/\s*)?)(#if\s+0)/, [lexOwn, 'cp'], 'disabled'],
    [/^(\s*(?:\/[*].*?[*]\/\s*)?)(#)/, [lexOwn, 'cp'], 'macro'],
    [/\n|\s+|\\\n/, ''],
    [/\/\/(?:\n|[\s\S]*?[^\\]\n)/, 'c1'],
    [/\/(?:\\\n)?[*][\s\S]*?[*](?:\\\n)?\//, 'cm'],
    [/\/(?:\\\n)?[*][\s\S]*/, 'cm'],
  ],
  expression: [
    [/(L?)(")/, ['sa', 's'], 'string'],
    [/(L?)(')(\\.|\\[0-7]{1,3}|\\x[a-fA-F0-9]{1,2}|[^\\'\n])(')/, ['sa', 'sc', 'sc', 'sc']],
    [/(?:\d+\.\d*|\.\d+|\d+)[eE][+-]?\d+[LlUu]*/, 'mf'],
    [/(?:\d+\.\d*|\.\d+|\d+[fF])[fF]?/, 'mf'],
    [/0x[0-9a-fA-F]+[LlUu]*/, 'mh'],
    [/0[0-7]+[LlUu]*/, 'mo'],
    [/\d+[LlUu]*/, 'mi'],
    [/\*\//, 'err'],
    [/[~!%^&*+=|?:<>/-]/, 'o'],
    [/[()[\],.]/, 'p'],
    [
      /(?:restricted|volatile|continue|register|default|typedef|struct|extern|switch|sizeof|static|return|union|while|const|break|goto|enum|else|case|auto|for|asm|if|do)\b/,
      'k',
    ],
    [
      /(?:bool|int|long|float|short|double|char(?:(?:8|16|32)_t)?|unsigned|signed|void|u?int(?:_fast|_least|)(?:8|16|32|64)_t)\b|\b[a-z]\w*_t\b/,
      'kt',
    ],
    [/(?:typename|__inline|restrict|_inline|thread|inline|naked)\b/, 'kr'],
    [/__m(?:128i|128d|128|64)\b/, 'kr'],
    [
      /__(?:forceinline|identifier|unaligned|declspec|fastcall|finally|stdcall|wchar_t|assume|except|int32|cdecl|int16|leave|based|raise|int64|noop|int8|w64|try|asm)\b/,
      'kr',
    ],
    [/(?:true|false|NULL)\b/, 'nb'],
    [/([a-zA-Z_]\w*)(\s*)(:)(?!:)/, ['nl', '', 'p']],
    [/\b[A-Za-z_]\w*(?=\s*\()/, 'nf'],
    [/[a-zA-Z_]\w*/, 'n'],
  ],
  string: [
    [/"/, 's', '#pop'],
    [/\\(?:[\\abfnrtv"']|x[a-fA-F0-9]{2,4}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|[0-7]{1,3})/, 'se'],
    [/[^\\"\n]+|\\\n|\\/, 's'],
  ],
  macro: [
    [/(include)(\s*(?:\/[*].*?[*]\/\s*)?)([^\n]+)/, ['cp', '', 'cpf']],
    [/[^/\n]+/, 'cp'],
    [/\/[*][\s\S]*?[*]\//, 'cm'],
    [/\/\/.*?\n/, 'c1', '#pop'],
    [/\//, 'cp'],
    [/(?<=\\)\n/, 'cp'],
    [/\n/, 'cp', '#pop'],
  ],
  disabled: [
    [/^\s*#if.*?(?<!\\)\n/, 'cp', '#push'],
    [/^\s*#el(?:se|if).*\n/, 'cp', '#pop'],
    [/^\s*#endif.*?(?<!\\)\n/, 'cp', '#pop'],
    [/.*?\n/, 'c'],
  ],
}

/** Lex C. */
export const lexC: Lexer = createLexer(states)
