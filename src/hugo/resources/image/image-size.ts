/** Width and height of a picture from the head of its file, without decoding it. */

/** How large a picture is, in pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

/** Measure a picture; undefined for a file that is none of the known formats. */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  if (bytes.length < 12) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))
  try {
    if (text(1, 3) === 'PNG') return { width: view.getUint32(16), height: view.getUint32(20) }
    if (text(0, 4) === 'GIF8') return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (text(0, 2) === 'BM') return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
    if (view.getUint16(0) === 0xffd8) return readJpegSize(view)
    if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return readWebpSize(view, text(12, 4))
    if (text(0, 4) === 'II*\0' || text(0, 4) === 'MM\0*') return readTiffSize(view, text(0, 2) === 'II')
    if (text(4, 4) === 'ftyp') return readIsoSize(bytes, view)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return undefined
}

/** Walk the segments up to the one that starts a frame. */
function readJpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; at < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function readWebpSize(view: DataView, kind: string): ImageSize | undefined {
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (kind === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 }
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind !== 'VP8L') return undefined
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

function readTiffSize(view: DataView, isLittle: boolean): ImageSize | undefined {
  const directory = view.getUint32(4, isLittle)
  const found = new Map<number, number>()
  for (let i = 0; i < view.getUint16(directory, isLittle); i++) {
    const at = directory + 2 + i * 12
    const isShort = view.getUint16(at + 2, isLittle) === 3
    found.set(
      view.getUint16(at, isLittle),
      isShort ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle),
    )
  }
  const [width, height] = [found.get(0x100), found.get(0x101)]
  return width === undefined || height === undefined ? undefined : { width, height }
}

/** AVIF and HEIF: the property `ispe` of the picture; of several the largest is the picture itself. */
function readIsoSize(bytes: Uint8Array, view: DataView): ImageSize | undefined {
  let largest: ImageSize | undefined
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536))
  for (let at = head.indexOf('ispe'); at !== -1; at = head.indexOf('ispe', at + 4)) {
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}
