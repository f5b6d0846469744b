/** Texts as parts of URLs: Go's url escaping (net/url) and Hugo's urlize and anchorize (helpers/path.go). */
import { encodeUtf8 } from './utf8.ts'

/** How Hugo makes a path of a text. */
export interface UrlizeOptions {
  /** Write in lower case (`disablePathToLower` off). Default true. */
  readonly lowerCase?: boolean | undefined
  /** Drop accents (`removePathAccents`). Default false. */
  readonly removeAccents?: boolean | undefined
}

/** Escape bytes that may not stand in a part of a URL; `keep` tells which characters may. */
function percentEncode(text: string, keep: RegExp, space = '%20'): string {
  let escaped = ''
  for (const byte of encodeUtf8(text)) {
    const character = String.fromCharCode(byte)
    if (byte < 0x80 && keep.test(character)) escaped += character
    else escaped += character === ' ' ? space : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return escaped
}

/** Escape for the value of a query (`url.QueryEscape`). */
export function queryEscape(text: string): string {
  return percentEncode(text, /[A-Za-z0-9\-_.~]/, '+')
}

/** Escape for one segment of a path (`url.PathEscape`). */
export function pathSegmentEscape(text: string): string {
  return percentEncode(text, /[A-Za-z0-9\-_.~$&+:=@]/)
}

/** Escape a whole path, slashes kept (`URL.EscapedPath`). */
export function pathEscape(text: string): string {
  return percentEncode(text, /[A-Za-z0-9\-_.~$&+:=@/,;!'()*[\]]/)
}

/** Escape what follows the `#` of a URL (`URL.EscapedFragment`). */
export function fragmentEscape(text: string): string {
  return percentEncode(text, /[A-Za-z0-9\-_.~$&+:=@/,;?!()*]/)
}

/** Undo query escaping; throws in Go's words when a percent sign stands wrong. */
export function queryUnescape(text: string): string {
  return pathUnescape(text.replaceAll('+', ' '))
}

/** Undo path escaping; throws in Go's words when a percent sign stands wrong. */
export function pathUnescape(text: string): string {
  const wrong = /%(?![0-9a-fA-F]{2}).{0,2}/.exec(text)?.[0]
  if (wrong !== undefined) throw new Error(`invalid URL escape ${JSON.stringify(wrong)}`)
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, run => {
    try {
      return decodeURIComponent(run)
    } catch {
      return '\uFFFD'
    }
  })
}

const accents = /\p{Mn}/gu
const keptInPath = /[\p{L}\p{N}\p{M}./\\_#+~@%-]/u

/** Make a path of a text as Hugo does: spaces become hyphens, all but letters, digits and `. / \ _ # + ~ - @ %` goes. */
export function makePath(text: string, options: UrlizeOptions = {}): string {
  let source = options.removeAccents ? text.normalize('NFD').replace(accents, '').normalize('NFC') : text
  if (options.lowerCase !== false) source = source.toLowerCase()
  source = source.trim()
  const characters = [...source]
  let path = ''
  let isAfterSpace = false
  let isAfterHyphen = false
  for (const [index, character] of characters.entries()) {
    const isEscaped = character === '%' && /^[0-9a-fA-F]{2}$/.test(characters.slice(index + 1, index + 3).join(''))
    if (character === '%' ? isEscaped : keptInPath.test(character)) {
      if (isAfterSpace) path += isAfterHyphen || character === '-' ? '' : '-'
      path += character
      isAfterHyphen = character === '-'
      isAfterSpace = false
    } else if (path !== '' && /\s/.test(character)) isAfterSpace = true
  }
  return path
}

/** Make a text fit to stand in a URL, escaped where it must be (Hugo's `urlize`). */
export function urlize(text: string, options: UrlizeOptions = {}): string {
  const path = makePath(text, options)
  const [before, ...after] = path.split('#')
  const keptEscapes = (part: string) =>
    part
      .split(/(%[0-9a-fA-F]{2})/)
      .map((piece, index) => (index % 2 ? piece : pathEscape(piece)))
      .join('')
  const fragment = after.map(keptEscapes).join('#')
  return keptEscapes(before!) + (fragment && `#${fragment}`)
}

/** Make a heading's id of a text the way GitHub does (Hugo's `anchorize` with its default). */
export function anchorize(text: string): string {
  let id = ''
  for (const character of text.trim()) {
    if (/[\p{L}\p{N}_-]/u.test(character)) id += character.toLowerCase()
    else if (/\s/.test(character)) id += '-'
  }
  return id
}
