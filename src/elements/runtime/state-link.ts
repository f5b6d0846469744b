/**
 * A state inside a link: `#s=` and one digit (1: packed with deflate, 0: as it is), then base64url of the JSON. It may
 * stand beside a heading's id: `#steps&s=1…`.
 */
import { parseSavedState, type SavedState } from './saved-state.ts'

/** What a link unpacks to is never larger; a link that claims more is not ours. */
const largestBytes = 1_000_000

/** Put a state into text that can stand behind `#s=`. */
export async function packState(state: SavedState): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(state))
  const packed = await transform(bytes, 'pack')
  return packed ? `1${toBase64Url(packed)}` : `0${toBase64Url(bytes)}`
}

/** Read a state back from such text; undefined when it is damaged. */
export async function unpackState(text: string): Promise<SavedState | undefined> {
  try {
    const bytes = fromBase64Url(text.slice(1))
    const plain = text.startsWith('1') ? await transform(bytes, 'unpack') : text.startsWith('0') ? bytes : undefined
    return plain && parseSavedState(new TextDecoder().decode(plain))
  } catch {
    return undefined
  }
}

/** Find the state in the part of an address behind `#`; undefined when the address has none. */
export function findStateText(hash: string): string | undefined {
  return /(?:^#?|&)s=([^&]*)/.exec(hash)?.[1]
}

/** Undefined where the browser cannot do it. */
async function transform(
  bytes: Uint8Array<ArrayBuffer>,
  direction: 'pack' | 'unpack',
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (typeof CompressionStream === 'undefined') return undefined
  const stream = direction === 'pack' ? new CompressionStream('deflate-raw') : new DecompressionStream('deflate-raw')
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength
    if (size > largestBytes) throw new RangeError('too large')
    chunks.push(next.value)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}
