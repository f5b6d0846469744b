/**
 * What `.Resize "600x q80 webp"` and its sisters ask for (gohugo.io/content-management/image-processing): an action, a size
 * and words in any order.
 */
import { formatOfSuffix, hasTransparency, type ImageFormat } from './image-format.ts'
import type { ImagingDefaults } from './imaging-defaults.ts'

/** What to do with a picture's size. */
export type ImageAction = '' | 'resize' | 'fit' | 'fill' | 'crop'

/** A wish in full. */
export interface ImageRequest {
  readonly action: ImageAction
  /** 0 for the one that follows from the other. */
  readonly width: number
  readonly height: number
  readonly format: ImageFormat
  /** From 1 to 100; 0 for a format that has none. */
  readonly quality: number
  /** Whether the wish itself names the quality. */
  readonly isQualityGiven: boolean
  /** Degrees against the clock. */
  readonly rotate: number
  /** Six or more hexadecimal digits; '' for none. */
  readonly background: string
  readonly resampleFilter: string
  /** `smart`, `center`, `topleft` … */
  readonly anchor: string
  /** `photo`, `picture`, `drawing`, `icon` or `text`. */
  readonly hint: string
  readonly isLossless: boolean
  /** The words of the wish, the action first. */
  readonly words: readonly string[]
}

const actions = new Set(['resize', 'fit', 'fill', 'crop'])
const anchors = new Set([
  'smart',
  'center',
  'topleft',
  'top',
  'topright',
  'left',
  'right',
  'bottomleft',
  'bottom',
  'bottomright',
])
const hints = new Set(['picture', 'photo', 'drawing', 'icon', 'text'])
const resampleFilters = new Set([
  ...['nearestneighbor', 'box', 'linear', 'hermite', 'mitchellnetravali', 'catmullrom', 'bspline', 'gaussian'],
  ...['lanczos', 'hann', 'hamming', 'blackman', 'bartlett', 'welch', 'cosine'],
])

/** A wish while its words are read. */
type Draft = { -readonly [Key in keyof ImageRequest]?: ImageRequest[Key] }

/** Read a wish; throws for one that lacks a size or cannot be understood. */
export function parseImageRequest(
  action: string,
  spec: string,
  source: ImageFormat,
  defaults: ImagingDefaults,
): ImageRequest {
  const words = [action, ...spec.toLowerCase().split(/\s+/)].filter(word => word !== '')
  const draft: Draft = {}
  for (const word of words) readWord(word, draft)
  const { width = 0, height = 0 } = draft
  const chosen = draft.action ?? ''
  if (chosen !== '' && chosen !== 'resize' && (width === 0 || height === 0))
    throw new Error(`${chosen} must provide Width and Height: "${spec}"`)
  if (chosen === 'resize' && width === 0 && height === 0)
    throw new Error(`resize must provide Width or Height: "${spec}"`)
  if (chosen === '' && (width !== 0 || height !== 0))
    throw new Error(`width or height are not supported for this action: "${spec}"`)
  const format = draft.format ?? source
  const losesTransparency = format !== source && hasTransparency(source) && !hasTransparency(format)
  return {
    action: chosen,
    width,
    height,
    format,
    quality: draft.quality ?? (format === 'jpeg' || format === 'webp' || format === 'avif' ? defaults.quality : 0),
    isQualityGiven: draft.quality !== undefined,
    rotate: draft.rotate ?? 0,
    background: draft.background ?? (losesTransparency ? defaults.background : ''),
    resampleFilter: draft.resampleFilter ?? (chosen === '' ? '' : defaults.resampleFilter),
    anchor: draft.anchor ?? (chosen === '' ? '' : defaults.anchor),
    hint: draft.hint ?? defaults.hint,
    isLossless: draft.isLossless ?? false,
    words,
  }
}

function readWord(word: string, draft: Draft): void {
  const format = formatOfSuffix(word)
  const size = /^(\d*)x(\d*)$/.exec(word)
  if (actions.has(word)) draft.action = word as ImageAction
  else if (anchors.has(word)) draft.anchor = word
  else if (resampleFilters.has(word)) draft.resampleFilter = word
  else if (hints.has(word)) draft.hint = word
  else if (word === 'lossless' || word === 'lossy') draft.isLossless = word === 'lossless'
  else if (format) draft.format = format
  else if (/^#(?:[0-9a-f]{3,4}){1,2}$/.test(word)) draft.background = word.slice(1)
  else if (/^q\d+$/.test(word)) draft.quality = qualityOf(word)
  else if (/^r-?\d+$/.test(word)) draft.rotate = Number(word.slice(1))
  else if (size) {
    draft.width = Number(size[1])
    draft.height = Number(size[2])
  } else if (/^[#qr]|x/.test(word)) throw new Error(`invalid image option "${word}"`)
}

function qualityOf(word: string): number {
  const quality = Number(word.slice(1))
  if (quality < 1 || quality > 100) throw new Error('quality ranges from 1 to 100 inclusive')
  return quality
}
