/** The markup around tokens, as Chroma's HTML formatter writes it within Hugo: lines, line numbers, tables, wrappers. */
import { type HighlightOptions, readLineRanges } from './highlight-options.ts'
import { getStyle, type Style } from './style.ts'
import { joinTokens, splitLines, type Token } from './token.ts'

/** What is written. */
export interface Block {
  readonly tokens: Iterable<Token>
  /** The language as typed; empty for none. */
  readonly language: string
  /** Number of the block on its page, for the ids of lines. */
  readonly ordinal: number
}

interface Writing {
  readonly options: HighlightOptions
  readonly style: Style
  readonly marked: ReadonlySet<number>
  readonly anchor: string
}

/** Write the `<pre>` of a block, or the table around it. */
export function writeBlock(block: Block, options: HighlightOptions): string {
  const writing: Writing = {
    options,
    style: getStyle(options.style, options.generation),
    marked: readLineRanges(options.hl_Lines),
    anchor: options.lineAnchors || `hl-${block.ordinal}-`,
  }
  const lines = splitLines(joinTokens(block.tokens), options.generation !== '0.169')
  const mode = options.lineNos === true ? (options.lineNumbersInTable ? 'table' : 'inline') : options.lineNos
  const code = lines.map((line, index) => writeLine(line, index, lines.length, mode === 'inline', writing)).join('')
  const pre = `<pre tabindex="0"${blockAttribute(writing)}><code${languageAttributes(block.language)}>${code}</code></pre>`
  return mode === 'table' ? writeTable(pre, lines.length, writing) : pre
}

/** Write the tokens without any lines, for code within text. */
export function writeInline(tokens: Iterable<Token>, options: HighlightOptions): string {
  const writing: Writing = {
    options,
    style: getStyle(options.style, options.generation),
    marked: new Set(),
    anchor: '',
  }
  return joinTokens(tokens)
    .map(token => writeToken(token, writing))
    .join('')
}

/** Write the attributes that name a block's language. */
export function languageAttributes(language: string): string {
  return language === '' ? '' : ` class="language-${language}" data-lang="${language}"`
}

function blockAttribute({ options, style, marked }: Writing): string {
  if (!options.noClasses) return ' class="chroma"'
  const declarations = [
    style.background,
    options.tabWidth === 8
      ? ''
      : `-moz-tab-size:${options.tabWidth};-o-tab-size:${options.tabWidth};tab-size:${options.tabWidth}`,
    options.generation === '0.169' ? '-webkit-text-size-adjust:none' : '',
    marked.size > 0 ? 'display:grid' : '',
  ]
  return ` style="${declarations.filter(Boolean).join(';')};"`
}

function writeLine(
  line: readonly Token[],
  index: number,
  count: number,
  isNumbered: boolean,
  writing: Writing,
): string {
  const { options } = writing
  const isMarked = writing.marked.has(index + 1)
  const number = isNumbered ? writeNumber(index, count, 'ln', '', writing) : ''
  const tokens = line.map(token => writeToken(token, writing)).join('')
  if (!options.noClasses) {
    return `<span class="line${isMarked ? ' hl' : ''}">${number}<span class="cl">${tokens}</span></span>`
  }
  const mark = isMarked ? ` ${writing.style.declarationsOf('hl')}` : ''
  return `<span style="display:flex;${mark}">${number}<span>${tokens}</span></span>`
}

function writeToken({ type, text }: Token, { options, style }: Writing): string {
  const html = escapeCode(text)
  if (type === '') return html
  if (!options.noClasses) return `<span class="${type}">${html}</span>`
  const declarations = style.declarationsOf(type)
  return declarations === '' ? html : `<span style="${declarations}">${html}</span>`
}

const numberDeclarations =
  'white-space:pre;-webkit-user-select:none;user-select:none;margin-right:0.4em;padding:0 0.4em 0 0.4em;'

function writeNumber(index: number, count: number, className: string, end: string, writing: Writing): string {
  const { options, style, anchor } = writing
  const number = options.lineNoStart + index
  const width = String(options.lineNoStart + count - 1).length
  const look = options.noClasses ? `style="${numberDeclarations}${style.declarationsOf('ln')}"` : `class="${className}"`
  if (!options.anchorLineNos) return `<span ${look}>${String(number).padStart(width)}${end}</span>`
  const id = options.lineAnchors ? `${anchor}-${number}` : `${anchor}${number}`
  const link = options.noClasses ? 'style="outline:none;text-decoration:none;color:inherit"' : 'class="lnlinks"'
  return `<span ${look} id="${id}"><a ${link} href="#${id}">${String(number).padStart(width)}</a>${end}</span>`
}

function writeTable(pre: string, count: number, writing: Writing): string {
  const { options, style, marked } = writing
  const isInline = options.noClasses
  const cell = isInline ? ' style="vertical-align:top;padding:0;margin:0;border:0;' : ' class="lntd"'
  const numbers = Array.from({ length: count }, (_, index) => {
    const number = writeNumber(index, count, 'lnt', '\n', writing)
    if (!marked.has(index + 1)) return number
    return `<span ${isInline ? `style="${style.declarationsOf('hl')}"` : 'class="hl"'}>${number}</span>`
  })
  const block = blockAttribute(writing)
  return [
    `<div${block}>`,
    `<table${isInline ? ' style="border-spacing:0;padding:0;margin:0;border:0;"' : ' class="lntable"'}><tr><td${cell}${isInline ? '"' : ''}>`,
    `<pre tabindex="0"${block}><code>${numbers.join('')}</code></pre></td>`,
    `<td${cell}${isInline ? ';width:100%"' : ''}>`,
    `${pre}</td></tr></table>`,
    '</div>\n',
  ].join('\n')
}

/** Escape code as Go does. */
export function escapeCode(text: string): string {
  return text.replace(/[&<>"']/g, character => escapes[character]!)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
}
