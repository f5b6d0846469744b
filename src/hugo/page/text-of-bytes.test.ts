import { describe, expect, it } from 'vitest'
import { byteLength, encodeUtf8 } from '../../go/utf8.ts'
import { textOfBytes } from './text-of-bytes.ts'

describe('textOfBytes', () => {
  it.each([
    ['the head of a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a character cut short', [0x61, 0xe2, 0x82]],
    ['an encoded surrogate', [0xed, 0xa0, 0x80]],
    ['letters beyond ASCII', [0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80]],
  ])('keeps all bytes of %s', (_, bytes) => {
    const text = textOfBytes(Uint8Array.from(bytes))
    expect(encodeUtf8(text)).toEqual(bytes)
    expect(byteLength(text)).toBe(bytes.length)
  })

  it('leaves out the byte order mark of a text', () => {
    expect(textOfBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a')
  })
})
