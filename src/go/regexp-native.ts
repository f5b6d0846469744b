/**
 * Simple RE2 patterns as native ones. Only what means the same in both is translated; a repeated group is not, since it
 * can make the native engine run for ever and its inner groups are remembered differently.
 */

import { isAscii } from './utf8.ts'

/** A native pattern and the names of its groups. */
export interface NativePattern {
  readonly pattern: RegExp
  readonly names: readonly string[]
}

const goSpace = '\\t\\n\\f\\r '

/** Pieces outside of classes: each stands for itself in both syntaxes, but for those named below. */
const piece =
  /\\[dDwW.+*?()|[\]{}^$\\/]|\\[tnrf]|\\[sSbBAz]|\\[-"'#%&,:;<=>@_`~! ]|\(\?:|\(\?P?<(\w+)>|[()|^$.]|\[\^?(?:\\[dwsDW.+*?()|[\]{}^$\\/tnrf-]|[^\]\\[])+\]|[*+?]\??|\{\d{1,3}(?:,\d{0,3})?\}\??|[^\\()[\]{}|^$.*+?]/uy

/** Translate a pattern; undefined when it is not simple. */
export function toNativePattern(source: string): NativePattern | undefined {
  const head = /^\(\?[is]+\)/.exec(source)?.[0] ?? ''
  const body = source.slice(head.length)
  const ignoresCase = head.includes('i')
  if (ignoresCase && (!isAscii(body) || /\\[wWbB]|[ks]/i.test(body))) return undefined
  const dot = head.includes('s') ? '[\\s\\S]' : '[^\\n]'
  const names = ['']
  let translated = ''
  let last = ''
  piece.lastIndex = 0
  while (piece.lastIndex < body.length) {
    const match = piece.exec(body)
    if (!match) return undefined
    const text = match[0]
    const isRepeat = /^(?:[*+?]\??|\{\d.*\}\??)$/.test(text)
    if (isRepeat && !mayRepeat(last, text)) return undefined
    if (text === '(' || match[1] !== undefined) names.push(match[1] ?? '')
    translated += translate(text, dot)
    last = isRepeat ? 'repeat' : text
  }
  try {
    return { pattern: new RegExp(translated, ignoresCase ? 'giu' : 'gu'), names }
  } catch {
    return undefined
  }
}

/** A group may only be optional; what marks a place, or is a repetition already, may not repeat. */
function mayRepeat(before: string, repeat: string): boolean {
  if (before === ')') return repeat === '?' || repeat === '??'
  return (
    !['', '(', '|', '^', '$', 'repeat', '(?:', '\\b', '\\B', '\\A', '\\z'].includes(before) && !before.startsWith('(?')
  )
}

function translate(text: string, dot: string): string {
  switch (text) {
    case '.':
      return dot
    case '\\s':
      return `[${goSpace}]`
    case '\\S':
      return `[^${goSpace}]`
    case '\\A':
      return '^'
    case '\\z':
      return '$'
  }
  if (text.startsWith('(?P<')) return `(?<${text.slice(4)}`
  if (text.startsWith('[')) return text.replace(/\\s/g, goSpace).replace(/\\([.+*?()|{}^$/])/g, escapeInClass)
  if (/^\\[-"'#%&,:;<=>@_`~! ]$/.test(text)) return text[1]!
  return text
}

function escapeInClass(_all: string, character: string): string {
  return `\\${character}`
}
