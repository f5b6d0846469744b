/** Markdown, checked against Chroma's lexer; a fence goes to the lexer of its language. */
import { createLexer, type Lexer, type Rule } from '../regex-lexer.ts'
import { within } from '../within.ts'
import { lexHtmlBefore } from './html.ts'
import { lexYaml } from './yaml.ts'

const comment: Rule = [/<!--[\s\S]*?-->/, 'cm']

const inline: readonly Rule[] = [
  [/\\./, ''],
  [/(\s)(\*|_)((?:(?!\2).)*)(\2)(?=\W|\n)/, ['', 'ge', 'ge', 'ge']],
  [/(\s)((\*\*|__).*?)\3(?=\W|\n)/, ['', 'gs', 'gs']],
  [/(\s)(~~[^~]+~~)(?=\W|\n)/, ['', 'gd']],
  [/`[^`]+`/, 'sb'],
  [/[@#][\w/:]+/, 'ni'],
  [/(!?\[)([^\]]+)(\])(\()([^)]+)(\))/, ['', 'nt', '', '', 'na', '']],
]

const blocks = (lexInline: Lexer, findLexer: (language: string) => Lexer): readonly Rule[] => [
  [/^(#[^#].+\n)/, 'gh'],
  [/^(#{2,6}.+\n)/, 'gu'],
  [/^(\s*)([*-] )(\[[ xX]\])( .+\n)/, ['', 'k', 'k', lexInline]],
  [/^(\s*)([*-])(\s)(.+\n)/, ['', 'k', '', lexInline]],
  [/^(\s*)([0-9]+\.)( .+\n)/, ['', 'k', lexInline]],
  [/^(\s*>\s)(.+\n)/, ['k', 'ge']],
  [/^(```\n)([\s\S]*?)(^```$)/, ['s', '', 's']],
  [/(^```\w+\n[\s\S]*?^```$)/, [fenceLexer(findLexer)]],
]

const fenceLexer = (findLexer: (language: string) => Lexer): Lexer =>
  function* (code) {
    const [, opening = '', language = '', inner = ''] = /^(```(\w+)\n)([\s\S]*)```$/.exec(code) ?? []
    yield { type: 's', text: opening }
    yield* findLexer(language)(inner)
    yield { type: 's', text: '```' }
  }

/** Lex Markdown as Hugo 0.169 does. */
export function createMarkdownLexer(findLexer: (language: string) => Lexer): Lexer {
  const inlineRules: readonly Rule[] = [comment, ...inline, [/[\s\S]/, '']]
  const lexBody = createLexer({
    root: [comment, ...blocks(createLexer({ root: inlineRules }), findLexer), ...inlineRules],
  })
  return function* (code) {
    const frontMatter = /^---\n(?:.*\n)*?---\n/.exec(code)?.[0] ?? ''
    yield* lexYaml(frontMatter)
    yield* lexBody(code.slice(frontMatter.length))
  }
}

/** Lex Markdown as Hugo did before: what is no Markdown was HTML. */
export function createMarkdownLexerBefore(findLexer: (language: string) => Lexer): Lexer {
  const inlineRules: readonly Rule[] = [...inline, [/[^\\\s]+/, 'x'], [/[\s\S]/, 'x']]
  const lexInline = createLexer({ root: inlineRules })
  return within(lexHtmlBefore, createLexer({ root: [...blocks(lexInline, findLexer), ...inlineRules] }))
}
