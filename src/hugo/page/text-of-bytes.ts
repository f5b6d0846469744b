/** The content of any file as a text, as templates get it: Go's strings hold bytes that are no UTF-8, too. */
import { isUtf8 } from 'node:buffer'
import { decodeBytes } from '../../go/utf8.ts'

/** Turn bytes into text, without the byte order mark; those of a picture are kept. */
export function textOfBytes(bytes: Uint8Array): string {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : decodeBytes(bytes)
}
