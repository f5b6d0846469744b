/**
 * Java, checked against Chroma's lexer. Numbers are names there, since its identifiers may begin with a digit. Up to Hugo
 * 0.111 punctuation was an operator and white space plain.
 */
import { createLexer, type Lexer, type States } from '../regex-lexer.ts'

const keywords = `assert break case catch continue default do else finally for if goto instanceof new return switch this
  throw try while`
const declarations = `abstract const enum extends final implements native private protected public sealed static strictfp
  super synchronized throws transient volatile yield`
const types = 'boolean byte char double float int long short void'

const oneOf = (words: string): RegExp => new RegExp(`(?:${words.split(/\s+/).join('|')})\\b`)

function createJava(isOld: boolean): Lexer {
  const blank = isOld ? '' : 'w'
  const mark = isOld ? 'o' : 'p'
  const inner: Lexer = code => lexer(code)
  const states: States = {
    root: [
      [/[^\S\n]+/, blank],
      isOld ? [/\/\/.*?\n/, 'c1'] : [/(\/\/.*?)(\n)/, ['c1', blank]],
      [/\/\*[\s\S]*?\*\//, 'cm'],
      [oneOf(keywords), 'k'],
      [/((?:[\w$][\w.[\]$<>]*\s+)+?)([\w$]+)(\s*)(\()/, [inner, 'nf', blank, mark]],
      [/@[^\W\d][\w.]*/, 'nd'],
      [oneOf(declarations), 'kd'],
      [oneOf(types), 'kt'],
      [/(package)(\s+)/, ['kn', blank], 'import'],
      [/(?:true|false|null)\b/, 'kc'],
      [/(?:class|interface)\b/, 'kd', 'class'],
      ...(isOld ? [] : [[/(var)(\s+)/, ['kd', blank], 'variable'] as const]),
      [/(import(?:\s+static)?)(\s+)/, ['kn', blank], 'import'],
      [/"(?:\\[\s\S]|[^\\"])*"/, 's'],
      [/'\\.'|'[^\\]'|'\\u[0-9a-fA-F]{4}'/, 'sc'],
      [/(\.)([\w$]+)/, [mark, 'na']],
      [/^(\s*)(default)(:)/, [blank, 'k', mark]],
      [/^(\s*)([\w$]+)(:)/, [blank, 'nl', mark]],
      [/[\w$]+/, 'n'],
      [/[~^*!%&[\]<>|+=/?-]/, 'o'],
      [/[{}();:.,]/, mark],
      [/\n/, blank],
    ],
    class: [
      [/\s+/, ''],
      [/[\w$]+/, 'nc', '#pop'],
    ],
    variable: [[/[\w$]+/, 'n', '#pop']],
    import: [[/[\w.]+\*?/, 'nn', '#pop']],
  }
  const lexer = createLexer(states)
  return lexer
}

/** Lex Java. */
export const lexJava = createJava(false)

/** Lex Java as Hugo 0.111 did. */
export const lexJavaBefore = createJava(true)
