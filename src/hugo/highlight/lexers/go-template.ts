/**
 * Go's templates, checked against Chroma's lexer: in plain text, and in HTML, whose own lexer sees the page with the actions
 * taken out. Numbers are names there, since its names may begin with a digit.
 */
import { createLexer, type Lexer } from '../regex-lexer.ts'
import { within } from '../within.ts'
import { lexHtml, lexHtmlBefore } from './html.ts'

const keywords = `and call else end eq false ge gt html if index js le len lt ne nil not or print printf println range
  template true urlquery while with`
const keywordsSince0131 = ' block break continue define'

const createTemplate = (words: string): Lexer =>
  createLexer({
    root: [
      [/\{\{(?:- )?\/\*[\s\S]*?\*\/(?: -)?\}\}/, 'cm'],
      [/\{\{-?/, 'cp', 'action'],
      [/[^{]+/, 'x'],
      [/\{/, 'x'],
    ],
    action: [[/-?\}\}/, 'cp', '#pop'], { include: 'expression' }],
    group: [[/\)/, 'o', '#pop'], { include: 'expression' }],
    expression: [
      [/\s+/, 'w'],
      [/\(/, 'o', 'group'],
      [new RegExp(`(?:${words.split(/\s+/).join('|')})\\b`), 'k'],
      [/\||:?=|,/, 'o'],
      [/\$?[\p{L}\p{N}_]+/u, 'nx'],
      [/\$?\.[\p{L}\p{N}_]*|\$/u, 'na'],
      [/"(?:\\\\|\\"|[^"])*"/, 's'],
      [/-\d+i|-\d+\.\d*(?:[Ee][-+]\d+)?i|-\.\d+(?:[Ee][-+]\d+)?i|-\d+[Ee][-+]\d+i/, 'm'],
      [/-\d+(?:\.\d+[eE][+-]?\d+|\.\d*|[eE][+-]?\d+)|-\.\d+(?:[eE][+-]?\d+)?/, 'mf'],
      [/-0[0-7]+/, 'mo'],
      [/-0[xX][0-9a-fA-F]+/, 'mh'],
      [/-(?:0|[1-9]\d*)/, 'mi'],
      [/'(?:\\['"\\abfnrtv]|\\x[0-9a-fA-F]{2}|\\[0-7]{1,3}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|[^\\])'/, 'sc'],
      [/`[^`]*`/, 's'],
    ],
  })

/** Lex templates of plain text. */
export const lexGoTemplate = createTemplate(keywords + keywordsSince0131)

/** Lex templates of plain text as Hugo 0.111 did. */
export const lexGoTemplateBefore = createTemplate(keywords)

/** Lex templates of HTML as Hugo 0.169 does. */
export const lexGoHtml = within(lexHtml, lexGoTemplate)

/** Lex templates of HTML as Hugo 0.131 did. */
export const lexGoHtmlSince0131 = within(lexHtmlBefore, lexGoTemplate)

/** Lex templates of HTML as Hugo 0.111 did. */
export const lexGoHtmlSince0111 = within(lexHtmlBefore, lexGoTemplateBefore)
