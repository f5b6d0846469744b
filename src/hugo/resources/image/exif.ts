/** What a camera notes in a JPEG or TIFF file: date, place and tags (EXIF 2.3; gohugo.io/methods/resource/exif). */
import { compileRegexp } from '../../../go/regexp.ts'
import { GoTime } from '../../../go/time.ts'
import { goType, type HostObject } from '../../../go/value.ts'
import { atLeast, type Generation } from '../../config/generation.ts'
import { tagNames } from './exif-tags.ts'
import type { ImagingDefaults } from './imaging-defaults.ts'

/** The value of `.Exif`. */
export class Exif implements HostObject {
  readonly Date: GoTime
  readonly Lat: number
  readonly Long: number
  readonly Tags: ReadonlyMap<string, unknown>

  constructor(
    date: GoTime,
    place: { readonly lat: number; readonly long: number },
    tags: ReadonlyMap<string, unknown>,
  ) {
    this.Date = date
    this.Lat = place.lat
    this.Long = place.long
    this.Tags = tags
  }

  get [goType](): string {
    return '*exif.ExifInfo'
  }
}

type Tags = Map<string, unknown>

/** Read the notes of a picture; a picture without any has none before 0.131, and empty ones since. */
export function readExif(bytes: Uint8Array, defaults: ImagingDefaults, generation: Generation): Exif | undefined {
  const tiff = findTiff(bytes)
  if (tiff === undefined) return undefined
  const tags: Tags = new Map()
  try {
    if (tiff) readTiff(tiff, tags)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  if (tags.size === 0 && !atLeast(generation, '0.131')) return undefined
  const place = { lat: degreesOf(tags, 'GPSLatitude'), long: degreesOf(tags, 'GPSLongitude') }
  if (atLeast(generation, '0.131')) {
    renameSizes(tags)
    for (const name of ['GPSLatitude', 'GPSLongitude'])
      if (tags.has(name)) tags.set(name, Math.abs(degreesOf(tags, name)))
  } else nameDates(tags)
  return new Exif(dateOf(tags), place, new Map([...tags].filter(([name]) => isWanted(name, defaults)).sort()))
}

/** Since 0.130 the size has the names of ExifTool. */
function renameSizes(tags: Tags): void {
  const names = [
    ['PixelXDimension', 'ExifImageWidth'],
    ['PixelYDimension', 'ExifImageHeight'],
  ] as const
  for (const [from, to] of names) {
    if (tags.has(from)) tags.set(to, tags.get(from))
    tags.delete(from)
  }
}

/** Before, dates among the tags were times, and bytes without a meaning an empty text. */
function nameDates(tags: Tags): void {
  for (const name of dateTags) if (tags.has(name)) tags.set(name, readTime(tags.get(name)) ?? tags.get(name))
  if (tags.has('ComponentsConfiguration')) tags.set('ComponentsConfiguration', '')
}

const dateTags = ['DateTimeOriginal', 'DateTimeDigitized', 'DateTime']

function isWanted(name: string, { exifInclude, exifExclude }: ImagingDefaults): boolean {
  if (exifExclude !== '' && compileRegexp(exifExclude).matchString(name)) return false
  return exifInclude === '' || compileRegexp(exifInclude).matchString(name)
}

/** Find the TIFF structure: the whole file, or a segment of a JPEG; null for a JPEG without, undefined for other files. */
function findTiff(bytes: Uint8Array): DataView | null | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12) return undefined
  const head = view.getUint16(0)
  if (head === 0x4949 || head === 0x4d4d) return view
  if (head !== 0xffd8) return undefined
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const isExif = bytes[at + 1] === 0xe1 && view.getUint32(at + 4) === 0x45786966
    if (isExif) return new DataView(bytes.buffer, bytes.byteOffset + at + 10, view.getUint16(at + 2) - 8)
  }
  return null
}

function readTiff(view: DataView, tags: Tags): void {
  const isLittle = view.getUint16(0) === 0x4949
  readDirectory(view, view.getUint32(4, isLittle), isLittle, tags, 'image')
}

/** Read one directory of tags and those it points to. */
function readDirectory(view: DataView, at: number, isLittle: boolean, tags: Tags, group: 'image' | 'gps'): void {
  const count = view.getUint16(at, isLittle)
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12
    const tag = view.getUint16(entry, isLittle)
    if (tag === 0x8769 || tag === 0x8825) {
      readDirectory(view, view.getUint32(entry + 8, isLittle), isLittle, tags, tag === 0x8825 ? 'gps' : 'image')
      continue
    }
    const name = tagNames[group][tag]
    if (name !== undefined) tags.set(name, readValue(view, entry, isLittle))
  }
}

const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 }

function readValue(view: DataView, entry: number, isLittle: boolean): unknown {
  const type = view.getUint16(entry + 2, isLittle)
  const count = view.getUint32(entry + 4, isLittle)
  const size = (sizes[type] ?? 1) * count
  const at = size <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle)
  const bytes = () => new Uint8Array(view.buffer, view.byteOffset + at, size)
  if (type === 7 && view.getUint16(entry, isLittle) === 0x9101) return bytes().join(' ')
  if (type === 2 || type === 7) {
    const text = new TextDecoder('latin1').decode(bytes())
    return text.replace(/\0.*$/s, '').trim()
  }
  const values = Array.from({ length: Math.min(count, 64) }, (_, i) => readNumber(view, at, type, i, isLittle))
  return values.length === 1 ? values[0] : values
}

function readNumber(view: DataView, at: number, type: number, index: number, isLittle: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at + index * 2, isLittle)
    case 4:
      return view.getUint32(at + index * 4, isLittle)
    case 9:
      return view.getInt32(at + index * 4, isLittle)
    case 5:
      return view.getUint32(at + index * 8, isLittle) / (view.getUint32(at + index * 8 + 4, isLittle) || 1)
    case 10:
      return view.getInt32(at + index * 8, isLittle) / (view.getInt32(at + index * 8 + 4, isLittle) || 1)
    default:
      return view.getUint8(at + index)
  }
}

function dateOf(tags: Tags): GoTime {
  const found = dateTags.map(name => tags.get(name)).find(Boolean)
  return found instanceof GoTime ? found : (readTime(found) ?? GoTime.zero())
}

function readTime(value: unknown): GoTime | undefined {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(String(value ?? ''))
  if (!match) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  return GoTime.fromMilliseconds(Date.UTC(year, month - 1, day, hour, minute, second))
}

/** Degrees, minutes and seconds as one number; south and west lie below zero. */
function degreesOf(tags: Tags, name: string): number {
  const value = tags.get(name)
  if (!Array.isArray(value)) return 0
  const [degrees = 0, minutes = 0, seconds = 0] = value as number[]
  const isNegative = /^[SW]/i.test(String(tags.get(`${name}Ref`) ?? ''))
  return (degrees + minutes / 60 + seconds / 3600) * (isNegative ? -1 : 1)
}
