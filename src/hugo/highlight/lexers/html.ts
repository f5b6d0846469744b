/** HTML, checked against Chroma's lexer; scripts go to the lexer of JavaScript, styles to that of CSS. */
import { createLexer, type Lexer, type States } from '../regex-lexer.ts'
import { lexCss, lexCssBefore } from './css.ts'
import { lexJavascript } from './javascript.ts'

const createStates = (lexStyle: Lexer): States => ({
  root: [
    [/[^<&]+/, ''],
    [/&\S*?;/, 'ni'],
    [/<!\[CDATA\[[\s\S]*?\]\]>/i, 'cp'],
    [/<!--[\s\S]*?-->/, 'c'],
    [/<\?[\s\S]*?\?>/, 'cp'],
    [/<![^>]*>/, 'cp'],
    [/(<)(\s*)(script)(\s*)/i, ['p', '', 'nt', ''], ['script', 'tag']],
    [/(<)(\s*)(style)(\s*)/i, ['p', '', 'nt', ''], ['style', 'tag']],
    [/(<)(\s*)([\w:.-]+)/, ['p', '', 'nt'], 'tag'],
    [/(<)(\s*)(\/)(\s*)([\w:.-]+)(\s*)(>)/, ['p', '', 'p', '', 'nt', '', 'p']],
  ],
  tag: [
    [/\s+/, ''],
    [/([\w:-]+\s*)(=)(\s*)/, ['na', 'o', ''], 'value'],
    [/[\w:-]+/, 'na'],
    [/(\/?)(\s*)(>)/, ['p', '', 'p'], '#pop'],
  ],
  script: [
    [/(<)(\s*)(\/)(\s*)(script)(\s*)(>)/i, ['p', '', 'p', '', 'nt', '', 'p'], '#pop'],
    [/([\s\S]+?(?=<\s*\/\s*script\s*>))/i, [lexJavascript]],
  ],
  style: [
    [/(<)(\s*)(\/)(\s*)(style)(\s*)(>)/i, ['p', '', 'p', '', 'nt', '', 'p'], '#pop'],
    [/([\s\S]+?(?=<\s*\/\s*style\s*>))/i, [lexStyle]],
  ],
  value: [
    [/"[\s\S]*?"/, 's', '#pop'],
    [/'[\s\S]*?'/, 's', '#pop'],
    [/[^\s>]+/, 's', '#pop'],
  ],
})

/** Lex HTML as Hugo 0.169 does. */
export const lexHtml = createLexer(createStates(lexCss))

/** Lex HTML as Hugo did before. */
export const lexHtmlBefore = createLexer(createStates(lexCssBefore))
