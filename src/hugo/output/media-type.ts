/** Media types as templates see them (gohugo.io/templates/output-formats/#media-types). */
import { goString, goType, type HostObject } from '../../go/value.ts'
import type { MediaTypeConfig } from '../config/site-config.ts'

/** Types beside `text/…` whose files hold text. */
const textTypes: ReadonlySet<string> = new Set(['javascript', 'json', 'rss', 'xml', 'svg', 'toml', 'x-yaml', 'yaml'])

/** One media type: `text/html` with the suffixes its files may carry. */
export class MediaType implements HostObject {
  readonly Type: string
  readonly Suffixes: readonly string[]
  readonly Delimiter: string

  constructor(type: string, suffixes: readonly string[], delimiter = '.') {
    this.Type = type
    this.Suffixes = suffixes
    this.Delimiter = delimiter
  }

  get [goType](): string {
    return 'media.Type'
  }

  [goString](): string {
    return this.Type
  }

  get MainType(): string {
    return this.Type.split('/')[0] ?? ''
  }

  get SubType(): string {
    return (this.Type.split('/')[1] ?? '').replace(/\+.*$/, '')
  }

  get Suffix(): string {
    return this.Suffixes[0] ?? ''
  }

  get FullSuffix(): string {
    return this.Delimiter + this.Suffix
  }

  /** Whether files of the type hold text rather than bytes. */
  get IsText(): boolean {
    return this.MainType === 'text' || textTypes.has(this.SubType)
  }

  get FirstSuffix(): Readonly<Record<string, string>> {
    return { Suffix: this.Suffix, FullSuffix: this.FullSuffix }
  }

  String(): string {
    return this.Type
  }
}

/** All media types of a site by their type. */
export type MediaTypes = ReadonlyMap<string, MediaType>

/** Make the media types of a site's configuration. */
export function createMediaTypes(configured: ReadonlyMap<string, MediaTypeConfig>): MediaTypes {
  return new Map(
    [...configured].map(([name, { type, suffixes, delimiter }]) => [name, new MediaType(type, suffixes, delimiter)]),
  )
}

/** Find the media type of a file by its suffix; a file of unknown kind is bytes. */
export function mediaTypeOfSuffix(types: MediaTypes, suffix: string): MediaType {
  const wanted = suffix.toLowerCase()
  for (const type of types.values()) if (wanted && type.Suffixes.includes(wanted)) return type
  return new MediaType(systemTypes[wanted] ?? 'application/octet-stream', wanted ? [wanted] : [])
}

/** Types that Hugo does not know itself but finds in the operating system's list. */
const systemTypes: Readonly<Record<string, string>> = {
  aac: 'audio/aac',
  flac: 'audio/flac',
  m4a: 'audio/mp4',
  mid: 'audio/midi',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/x-wav',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  ogv: 'video/ogg',
}
