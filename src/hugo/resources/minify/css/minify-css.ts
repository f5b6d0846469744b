/**
 * A smaller style sheet that means the same, written as Hugo's minifier writes it (github.com/tdewolff/minify with its rules
 * for CSS 2): the hash in the name of a fingerprinted file hangs on every byte.
 */
import { shortenProperty } from './css-properties.ts'
import { type CssToken, isIdent } from './css-token.ts'
import { parseValues, printValues, shortenValues } from './css-value.ts'
import { type CssPiece, parseCss } from './parse-css.ts'

/** Minify a style sheet. */
export function minifyCss(text: string): string {
  let output = ''
  let owesSemicolon = false
  for (const piece of parseCss(text)) {
    if (piece.type === 'end') {
      output += '}'
      owesSemicolon = false
      continue
    }
    if (owesSemicolon) output += ';'
    output += printPiece(piece)
    owesSemicolon =
      piece.type === 'at-rule' ||
      piece.type === 'declaration' ||
      piece.type === 'custom' ||
      (piece.type === 'broken' && piece.endsInSemicolon)
  }
  return output
}

function printPiece(piece: Exclude<CssPiece, { readonly type: 'end' }>): string {
  switch (piece.type) {
    case 'at-rule':
      return piece.name + join(piece.name === '@import' ? shortenImport(piece.values) : piece.values)
    case 'begin-at-rule':
      return `${piece.name}${join(piece.values)}{`
    case 'selector':
      return printSelector(piece.values) + (piece.isLast ? '{' : ',')
    case 'declaration':
      return `${piece.property}:${printDeclaration(piece.property, piece.values)}`
    case 'custom':
      return `${piece.property}:${piece.value.trim() || (piece.value === '' ? '' : ' ')}`
    case 'comment':
      return printComment(piece.text)
    case 'raw':
      return piece.text
    case 'broken':
      return join(piece.values)
    default:
      return piece satisfies never
  }
}

function join(tokens: readonly CssToken[]): string {
  return tokens.map(({ text }) => text).join('')
}

/** `@import url(a.css)` is `@import "a.css"`. */
function shortenImport(values: readonly CssToken[]): readonly CssToken[] {
  const [space, address, ...rest] = values
  if (!space || address?.type !== 'url' || rest.length > 0 || address.text.length <= 5) return values
  const inner = address.text.slice(4, -1).trim()
  return [space, { type: 'string', text: /^["']/.test(inner) ? inner : `"${inner}"` }]
}

/** Names of elements are lower case; a text in brackets loses its quotes where it is a name. */
function printSelector(tokens: readonly CssToken[]): string {
  let text = ''
  let inAttribute = false
  let isClass = false
  for (const token of tokens) {
    if (inAttribute) {
      const inner = token.text.slice(1, -1)
      const isFlag = token.type === 'ident' && /^[iIsS]$/.test(token.text)
      if (token.text === ']') inAttribute = false
      text +=
        token.type === 'string' && inner !== '' && isIdent(inner)
          ? inner
          : `${isFlag && /i/i.test(token.text) ? ' ' : ''}${token.text}`
      continue
    }
    if (token.text === '[') inAttribute = true
    text += token.type === 'ident' && !isClass ? token.text.toLowerCase() : token.text
    isClass = token.text === '.' ? true : token.type === 'ident' ? false : isClass
  }
  return text
}

/** Only a licence and the link to a source map stay. */
function printComment(text: string): string {
  if (text.length <= 5) return ''
  if (text[2] === '!') return `/*!${text.slice(3, -2).replace(/\s+/g, collapse).trim()}*/`
  return text[2] === '#' || text[2] === '@' ? text : ''
}

/** A run of space is a line break if it holds one, else a blank. */
function collapse(run: string): string {
  return /[\n\r]/.test(run) ? '\n' : ' '
}

function printDeclaration(property: string, tokens: readonly CssToken[]): string {
  const isImportant = tokens.length > 2 && tokens.at(-2)?.text === '!' && tokens.at(-1)?.text === 'important'
  const own = isImportant ? tokens.slice(0, -2) : tokens
  const values = parseValues(own)
  const mark = isImportant ? '!important' : ''
  if (values === undefined) return `${property === 'filter' ? shortenFilter(join(own)) : join(own)}${mark}`
  const short = shortenValues(property, values)
  return `${printValues(short.length > 0 ? shortenProperty(property, short) : short)}${mark}`
}

/** The filters of old Internet Explorers have a short name. */
function shortenFilter(text: string): string {
  return text.replace(/^progid:DXImageTransform\.Microsoft\.Alpha\(opacity=([^()]*)\)$/i, 'alpha(opacity=$1)')
}
