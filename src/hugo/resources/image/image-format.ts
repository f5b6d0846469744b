/** The formats of pictures that can be processed, or at least measured (Hugo's resources/images/config.go). */

/** A format by the subtype of its media type. */
export type ImageFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'bmp' | 'avif'

const bySuffix: Readonly<Record<string, ImageFormat>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jif: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  tif: 'tiff',
  tiff: 'tiff',
  bmp: 'bmp',
  avif: 'avif',
}

const suffixes: Readonly<Record<ImageFormat, string>> = {
  jpeg: '.jpg',
  png: '.png',
  gif: '.gif',
  webp: '.webp',
  tiff: '.tif',
  bmp: '.bmp',
  avif: '.avif',
}

/** Find a format by the suffix of a file or a word of an image specification. */
export function formatOfSuffix(suffix: string): ImageFormat | undefined {
  return bySuffix[suffix.toLowerCase()]
}

/** Find the format of a path; undefined for one that is no picture of points. */
export function formatOfPath(path: string): ImageFormat | undefined {
  return formatOfSuffix(path.slice(path.lastIndexOf('.') + 1))
}

/** Give the suffix that Hugo gives files of a format. */
export function suffixOf(format: ImageFormat): string {
  return suffixes[format]
}

/** Tell whether a format knows transparent points. */
export function hasTransparency(format: ImageFormat): boolean {
  return format !== 'jpeg'
}
