/**
 * Go strings are UTF-8 bytes, ours UTF-16 units: what a template can see of the difference (`len`, `slice`, `index`, `%x`).
 * Follows Go's package unicode/utf8.
 */

/** The character that stands for bytes which are no UTF-8. */
export const replacementCharacter = '\uFFFD'

/** What stands for a byte that is no UTF-8 lies above this. */
const strayByte = 0xdc00

function isStrayByte(rune: number): boolean {
  return rune >= strayByte + 0x80 && rune <= strayByte + 0xff
}

/** Count the UTF-8 bytes of a string. */
export function byteLength(text: string): number {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(i + 1))) {
      bytes += 2
      i++
    } else if (!isStrayByte(unit)) bytes += 2
  }
  return bytes
}

/** Count the runes (code points) of a string. */
export function runeCount(text: string): number {
  let count = text.length
  for (let i = 0; i + 1 < text.length; i++) {
    if (isHighSurrogate(text.charCodeAt(i)) && isLowSurrogate(text.charCodeAt(i + 1))) {
      count--
      i++
    }
  }
  return count
}

/** Write a string as UTF-8 bytes; half a surrogate pair becomes U+FFFD, unless it stands for a byte. */
export function encodeUtf8(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    let rune = character.codePointAt(0)!
    if (isStrayByte(rune)) {
      bytes.push(rune - strayByte)
      continue
    }
    if (rune >= 0xd800 && rune <= 0xdfff) rune = 0xfffd
    if (rune < 0x80) bytes.push(rune)
    else if (rune < 0x800) bytes.push(0xc0 | (rune >> 6), 0x80 | (rune & 63))
    else if (rune < 0x10000) bytes.push(0xe0 | (rune >> 12), 0x80 | ((rune >> 6) & 63), 0x80 | (rune & 63))
    else {
      bytes.push(0xf0 | (rune >> 18), 0x80 | ((rune >> 12) & 63), 0x80 | ((rune >> 6) & 63), 0x80 | (rune & 63))
    }
  }
  return bytes
}

/** Read UTF-8 bytes; each byte that fits nowhere becomes U+FFFD, as when Go ranges over a string. */
export function decodeUtf8(bytes: ArrayLike<number>): string {
  return decodeWith(bytes, () => 0xfffd)
}

/** Read bytes that need not be UTF-8: each that fits nowhere stays, as a low surrogate (U+DC00 and it). */
export function decodeBytes(bytes: ArrayLike<number>): string {
  return decodeWith(bytes, byte => strayByte + byte)
}

function decodeWith(bytes: ArrayLike<number>, strayRune: (byte: number) => number): string {
  const pieces: string[] = []
  for (let i = 0; i < bytes.length; ) {
    const [rune, size] = decodeRune(bytes, i)
    const isStray = size === 1 && bytes[i]! >= 0x80
    pieces.push(String.fromCodePoint(isStray ? strayRune(bytes[i]!) : rune))
    i += size
  }
  return pieces.join('')
}

/** Read one rune at `start`: the rune and how many bytes it took. */
export function decodeRune(bytes: ArrayLike<number>, start: number): [rune: number, size: number] {
  const first = bytes[start]!
  if (first < 0x80) return [first, 1]
  const size =
    first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0
  if (size === 0 || start + size > bytes.length) return [0xfffd, 1]
  let rune = first & (0xff >> (size + 1))
  for (let i = 1; i < size; i++) {
    const next = bytes[start + i]!
    if ((next & 0xc0) !== 0x80) return [0xfffd, 1]
    rune = (rune << 6) | (next & 63)
  }
  const least = size === 2 ? 0x80 : size === 3 ? 0x800 : 0x10000
  if (rune < least || rune > 0x10ffff || (rune >= 0xd800 && rune <= 0xdfff)) return [0xfffd, 1]
  return [rune, size]
}

/**
 * Cut the bytes `from` to `to` out of a string, as Go's `s[from:to]` does. Bytes of a character cut apart become U+FFFD;
 * one of these cut apart is gone, so that cutting always makes a string shorter in the end.
 */
export function sliceBytes(text: string, from: number, to: number): string {
  if (isAscii(text)) return text.slice(from, to)
  const bytes = encodeUtf8(text)
  return decodeUtf8(bytes.slice(behindReplacement(bytes, from), to))
}

/** Step over what is left of a U+FFFD, the bytes EF BF BD, in which a position lies. */
function behindReplacement(bytes: readonly number[], at: number): number {
  for (const start of [at - 2, at - 1]) {
    if (bytes[start] === 0xef && bytes[start + 1] === 0xbf && bytes[start + 2] === 0xbd) return start + 3
  }
  return at
}

/** Tell whether every character is below U+0080. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) return false
  return true
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
