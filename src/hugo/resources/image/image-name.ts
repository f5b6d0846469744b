/**
 * Names of processed pictures. Each generation of Hugo derives them from the content of the file and from the wish, so that
 * results that Hugo left in `resources/_gen/images` are found again (imageResource.relTargetPathFromConfig).
 */
import { createHash } from 'node:crypto'
import { xxHash64 } from '../../../go/xx-hash.ts'
import { atLeast, type Generation } from '../../config/generation.ts'
import { type ImageFormat, suffixOf } from './image-format.ts'
import type { ImageRequest } from './image-request.ts'
import { hashMap, hashStrings, hashText, hashValues } from './structure-hash.ts'

/** What a name is made of. */
export interface ImageNaming {
  readonly generation: Generation
  /** Path of the picture that is processed. */
  readonly path: string
  readonly format: ImageFormat
  /** The file that all began with. */
  readonly original: Uint8Array
  /** The table `[imaging]` of the site. */
  readonly imaging: ReadonlyMap<string, unknown>
}

/** Name the result of a wish; `filterKey` stands for the filters of `.Filter`. */
export function nameImage(naming: ImageNaming, request: ImageRequest, filterKey?: string): string {
  const folder = naming.path.slice(0, naming.path.lastIndexOf('/') + 1)
  const file = naming.path.slice(folder.length)
  const dot = file.lastIndexOf('.')
  const stem = dot > 0 ? file.slice(0, dot) : file
  const suffix = request.format === naming.format && dot > 0 ? file.slice(dot) : suffixOf(request.format)
  if (atLeast(naming.generation, '0.169')) return folder + nameToday(naming, stem, request, filterKey) + suffix
  const key = filterKey === undefined ? plainKey(request, naming.format) : `filter_${filterKey}`
  if (atLeast(naming.generation, '0.131')) return folder + nameByHash(naming, stem, key) + suffix
  return folder + nameInClear(naming, stem, key, suffix) + suffix
}

/** `sunset_hu_1234567890abcdef.jpg` */
function nameToday(
  { original, imaging }: ImageNaming,
  stem: string,
  request: ImageRequest,
  filterKey?: string,
): string {
  const at = stem.lastIndexOf('_hu_')
  const before = at === -1 ? '' : stem.slice(at + '_hu_'.length)
  // Versions that Hugo counts up when its results change: of all, of one format, of the smart crop.
  const words = [...request.words, '1']
  if (request.format === 'avif' || request.format === 'png') words.push('tfv1')
  if (request.anchor === 'smart' && (request.action === 'crop' || request.action === 'fill')) words.push('2')
  const key = filterKey ?? hashStrings(words).toString(16)
  const parts = [
    hashText(before),
    contentHash(original),
    hashText(key),
    hashText(hashMap(withMergeMark(imaging)).toString(16)),
  ]
  return `${at === -1 ? stem : stem.slice(0, at)}_hu_${hashValues(parts).toString(16)}`
}

/** A table that the author wrote carries Hugo's note of how themes merge into it. */
function withMergeMark(table: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  if (table.size === 0) return table
  const marked = [...table].map(([key, value]) => [key, value instanceof Map ? withMergeMark(value) : value] as const)
  return new Map([...marked, ['_merge', 'none']])
}

/** `sunset_hu12345678901234567890.jpg` */
function nameByHash({ original }: ImageNaming, stem: string, key: string): string {
  const at = stem.lastIndexOf('_hu')
  const before = at === -1 ? 'i' : stem.slice(at + '_hu'.length)
  const parts = [hashText(before), contentHash(original), hashText(key)]
  return `${at === -1 ? stem : stem.slice(0, at)}_hu${hashValues(parts)}`
}

/** `sunset_hu0123456789abcdef0123456789abcdef_90587_600x0_resize_q75_box.jpg`; a long one ends in a hash instead. */
function nameInClear({ original }: ImageNaming, stem: string, key: string, suffix: string): string {
  const id = `_hu${md5OfParts(original)}_${original.length}`
  if (stem.length + id.length + suffix.length > 100) {
    const at = stem.indexOf('_hu')
    const hash = createHash('md5')
      .update(stem + key + suffix)
      .digest('hex')
    return `${at === -1 ? '' : stem.slice(0, at)}${id}_${hash}`
  }
  return stem.includes(id) ? `${stem}_${key}` : `${stem}${id}_${key}`
}

const hintNumbers: Readonly<Record<string, number>> = { picture: 1, photo: 2, drawing: 3, icon: 4, text: 5 }
const formatVersions: Readonly<Partial<Record<ImageFormat, number>>> = { png: 3, webp: 2, gif: 1 }

/** The wish in the words of file names: `600x0_resize_q75_box`. */
export function plainKey(request: ImageRequest, source: ImageFormat): string {
  const { action, width, height, format, quality, isQualityGiven, rotate, background, hint, anchor } = request
  const version = formatVersions[source]
  const needsQuality = format === 'jpeg' || format === 'webp'
  return [
    `${width}x${height}`,
    ...(action === '' ? [] : [action]),
    ...(isQualityGiven || needsQuality ? [`q${quality}`] : []),
    ...(rotate === 0 ? [] : [`r${rotate}`]),
    ...(background === '' ? [] : [`bg${background}`]),
    ...(format === 'webp' ? [`h${hintNumbers[hint] ?? 2}`] : []),
    request.resampleFilter,
    ...(action === 'fill' || action === 'crop' ? [anchor === 'smart' ? 'smart1' : anchor] : []),
    ...(version === undefined ? [] : [version]),
  ].join('_')
}

/** The content as the number that it is hashed to. */
function contentHash(bytes: Uint8Array): bigint {
  const number = Buffer.alloc(8)
  number.writeBigUInt64LE(BigInt(`0x${xxHash64(bytes)}`))
  return BigInt(`0x${xxHash64(number)}`)
}

/** Hugo 0.111 hashes the first 64 bytes, then seven times those at 2048; what is missing stays what was read before. */
function md5OfParts(bytes: Uint8Array): string {
  const hash = createHash('md5')
  const chunk = new Uint8Array(64)
  for (let i = 0; i < 8; i++) {
    const part = bytes.subarray(i === 0 ? 0 : 2048, i === 0 ? 64 : 2112)
    chunk.set(part)
    hash.update(chunk)
    if (part.length < 64) break
  }
  return hash.digest('hex')
}
