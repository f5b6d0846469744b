/** Hugo's media types (https://gohugo.io/configuration/media-types/) and those a site adds. */
import { toTable, toText, toTexts } from './cast.ts'
import type { Params } from './params.ts'
import type { MediaTypeConfig } from './site-config.ts'

const builtIn: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/manifest+json': 'webmanifest',
  'application/octet-stream': '',
  'application/pdf': 'pdf',
  'application/rss+xml': 'xml rss',
  'application/source-map': 'map',
  'application/toml': 'toml',
  'application/wasm': 'wasm',
  'application/xml': 'xml',
  'application/yaml': 'yaml yml',
  'font/otf': 'otf',
  'font/ttf': 'ttf',
  'font/woff': 'woff',
  'font/woff2': 'woff2',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/jpeg': 'jpg jpeg jpe jif jfif',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif tiff',
  'image/webp': 'webp',
  'text/asciidoc': 'adoc asciidoc ad',
  'text/calendar': 'ics',
  'text/css': 'css',
  'text/csv': 'csv',
  'text/html': 'html htm',
  'text/javascript': 'js jsm mjs',
  'text/jsx': 'jsx',
  'text/markdown': 'md mdown markdown',
  'text/org': 'org',
  'text/pandoc': 'pandoc pdc',
  'text/plain': 'txt',
  'text/rst': 'rst',
  'text/tsx': 'tsx',
  'text/typescript': 'ts',
  'text/x-gotmpl': 'gotmpl',
  'text/x-sass': 'sass',
  'text/x-scss': 'scss',
  'video/3gpp': '3gpp 3gp',
  'video/mp4': 'mp4',
  'video/mpeg': 'mpg mpeg',
  'video/ogg': 'ogv',
  'video/webm': 'webm',
  'video/x-msvideo': 'avi',
}

/** Give all media types: Hugo's own, changed and added to by the site. */
export function readMediaTypes(table: Params): ReadonlyMap<string, MediaTypeConfig> {
  const types = new Map<string, MediaTypeConfig>()
  for (const [type, suffixes] of Object.entries(builtIn))
    types.set(type, mediaType(type, suffixes.split(' ').filter(Boolean), '.'))
  for (const [key, value] of table) {
    if (key === '_merge') continue
    const settings = toTable(value)
    const type = key.toLowerCase()
    const below = types.get(type)
    // Before Hugo 0.44 the suffix stood after a plus sign, or as `suffix`.
    const suffixes = toTexts(
      settings.get('suffixes') ?? settings.get('suffix'),
      below?.suffixes ?? defaultSuffixes(type),
    )
    types.set(type, mediaType(type, suffixes, toText(settings.get('delimiter'), below?.delimiter ?? '.')))
  }
  return types
}

/** Find the media type a file name's extension means. */
export function findMediaType(
  types: ReadonlyMap<string, MediaTypeConfig>,
  suffix: string,
): MediaTypeConfig | undefined {
  const wanted = suffix.replace(/^\./, '').toLowerCase()
  return [...types.values()].find(({ suffixes }) => suffixes.includes(wanted))
}

function mediaType(type: string, suffixes: readonly string[], delimiter: string): MediaTypeConfig {
  const [mainType = '', subType = ''] = type.split('/')
  return { type, mainType, subType, suffixes, delimiter }
}

function defaultSuffixes(type: string): string[] {
  const suffix = type.split('+')[1]
  return suffix ? [suffix] : []
}
