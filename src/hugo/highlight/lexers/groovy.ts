/**
 * Groovy, the language of Jenkinsfiles and Gradle, checked against Chroma's lexer, which keeps strings in
 * one piece. Before 0.131 `enum` was a word like `static`, and `trait` none.
 */
import { createLexer, type Lexer } from '../regex-lexer.ts'

const keywords = `as assert break case catch continue default do else finally for goto if in instanceof new return switch
  this throw try while`
const declarations = `abstract const extends final implements native private protected public static strictfp super
  synchronized throws transient volatile`
const types = 'boolean byte char def double float int long short void'

const oneOf = (words: string): RegExp => new RegExp(`(?:${words.split(/\s+/).join('|')})\\b`)

function createGroovy(classes: string, words: string): Lexer {
  const inner: Lexer = code => lexer(code)
  const lexer = createLexer({
    root: [
      [/#!.*?$/, 'cp', 'base'],
      [/(?:)/, '', 'base'],
    ],
    base: [
      [/(^\s*(?:[a-zA-Z_][\w.[\]]*\s+)+?)([a-zA-Z_]\w*)(\s*)(\()/, [inner, 'nf', '', 'o']],
      [/[^\S\n]+/, ''],
      [/\/\/.*?\n/, 'c1'],
      [/\/\*[\s\S]*?\*\//, 'cm'],
      [/@[a-zA-Z_][\w.]*/, 'nd'],
      [oneOf(keywords), 'k'],
      [oneOf(words), 'kd'],
      [oneOf(types), 'kt'],
      [/(package)(\s+)/, ['kn', '']],
      [/(?:true|false|null)\b/, 'kc'],
      [new RegExp(`(${classes})(\\s+)`), ['kd', ''], 'class'],
      [/(import)(\s+)/, ['kn', ''], 'import'],
      [/"""[\s\S]*?"""/, 's2'],
      [/'''[\s\S]*?'''/, 's1'],
      [/"(?:\\\\|\\"|[^"])*"/, 's2'],
      [/'(?:\\\\|\\'|[^'])*'/, 's1'],
      [/\$\/(?:(?!\/\$)[\s\S])*\/\$/, 's'],
      [/\/(?:\\\\|\\"|[^/])*\//, 's'],
      [/(\.)([a-zA-Z_]\w*)/, ['o', 'na']],
      [/[a-zA-Z_]\w*:/, 'nl'],
      [/[a-zA-Z_$]\w*/, 'n'],
      [/[~^*!%&[\](){}<>|+=:;,./?-]/, 'o'],
      [/\d+\.\d+(?:[eE]\d+)?[fd]?/, 'mf'],
      [/0x[0-9a-fA-F]+/, 'mh'],
      [/\d+L?/, 'mi'],
      [/\n/, ''],
    ],
    class: [[/[a-zA-Z_]\w*/, 'nc', '#pop']],
    import: [[/[\w.]+\*?/, 'nn', '#pop']],
  })
  return lexer
}

/** Lex Groovy as Hugo does since 0.131. */
export const lexGroovy = createGroovy('class|enum|interface|trait', declarations)

/** Lex Groovy as Hugo 0.111 did. */
export const lexGroovyBefore = createGroovy('class|interface', `${declarations} enum`)
