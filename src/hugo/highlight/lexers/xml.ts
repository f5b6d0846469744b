/** XML, checked against Chroma's lexer. */
import { createLexer, type States } from '../regex-lexer.ts'

const states: States = {
  root: [
    [/[^<&]+/, ''],
    [/&\S*?;/, 'ni'],
    [/<!\[CDATA\[[\s\S]*?\]\]>/, 'cp'],
    [/<!--[\s\S]*?-->/, 'c'],
    [/<\?[\s\S]*?\?>/, 'cp'],
    [/<![^>]*>/, 'cp'],
    [/<\s*[\w:.-]+/, 'nt', 'tag'],
    [/<\s*\/\s*[\w:.-]+\s*>/, 'nt'],
  ],
  tag: [
    [/\s+/, ''],
    [/[\w.:-]+\s*=/, 'na', 'value'],
    [/\/?\s*>/, 'nt', '#pop'],
  ],
  value: [
    [/\s+/, ''],
    [/"[\s\S]*?"/, 's', '#pop'],
    [/'[\s\S]*?'/, 's', '#pop'],
    [/[^\s>]+/, 's', '#pop'],
  ],
}

/** Lex XML. */
export const lexXml = createLexer(states)
