/** A Go string whose bytes are no text: what `hmac` gives as `binary`, or what base64 and hexadecimal digits stand for. */
import { decodeUtf8 } from '../../go/utf8.ts'
import { goString, goType, type HostObject } from '../../go/value.ts'
import { toText } from './convert.ts'

/** Bytes that templates see as a string. */
export class ByteString implements HostObject {
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get [goType](): string {
    return 'string'
  }

  [goString](): string {
    return decodeUtf8(this.bytes)
  }
}

/** Make a string of bytes: a plain one where they are UTF-8. */
export function stringOfBytes(bytes: Uint8Array): string | ByteString {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new ByteString(bytes)
  }
}

/** Give the bytes of a value's text. */
export function bytesOf(value: unknown): Uint8Array {
  return value instanceof ByteString ? value.bytes : new TextEncoder().encode(toText(value))
}
