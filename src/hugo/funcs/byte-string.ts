/** Go strings whose bytes are no text: what `hmac` gives as `binary`, or what base64 and hexadecimal digits stand for. */
import { isUtf8 } from 'node:buffer'
import { decodeBytes, encodeUtf8 } from '../../go/utf8.ts'
import { toText } from './convert.ts'

/** Make a string of bytes; those that are no UTF-8 are kept in it. */
export function stringOfBytes(bytes: Uint8Array): string {
  return isUtf8(bytes) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : decodeBytes(bytes)
}

/** Give the bytes of a value's text. */
export function bytesOf(value: unknown): Uint8Array {
  return Uint8Array.from(encodeUtf8(toText(value)))
}
