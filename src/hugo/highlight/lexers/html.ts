/** HTML, checked against Chroma's lexer; scripts go to the lexer of JavaScript, styles to lowlight's of CSS. */
import { findLowlightLexer } from '../lowlight-lexer.ts'
import { createLexer, type Lexer, type States } from '../regex-lexer.ts'
import { lexJavascript } from './javascript.ts'

const lexCss: Lexer = findLowlightLexer('css') ?? (code => [{ type: '', text: code }])

const states: States = {
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
    [/([\s\S]+?(?=<\s*\/\s*style\s*>))/i, [lexCss]],
  ],
  value: [
    [/"[\s\S]*?"/, 's', '#pop'],
    [/'[\s\S]*?'/, 's', '#pop'],
    [/[^\s>]+/, 's', '#pop'],
  ],
}

/** Lex HTML. */
export const lexHtml = createLexer(states)
