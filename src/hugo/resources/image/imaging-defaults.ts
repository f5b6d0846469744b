/** `[imaging]` of a site: what holds for pictures where a wish does not say otherwise (gohugo.io/configuration/imaging). */
import { formatPlain } from '../../../go/fmt.ts'
import type { SiteConfig } from '../../config/site-config.ts'

/** Defaults of pictures. */
export interface ImagingDefaults {
  readonly quality: number
  readonly resampleFilter: string
  readonly anchor: string
  /** Hexadecimal digits without `#`. */
  readonly background: string
  readonly hint: string
  /** Which EXIF tags are shown, and which not: Go's regular expressions. */
  readonly exifInclude: string
  readonly exifExclude: string
  /** The table as the author wrote it. */
  readonly source: ReadonlyMap<string, unknown>
}

const usualExclude =
  'GPS|Exif|Exposure[M|P|B]|Contrast|Resolution|Sharp|JPEG|Metering|Sensing|Saturation|ColorSpace|Flash|WhiteBalance'

/** Read `[imaging]`. */
export function readImagingDefaults({ sections }: SiteConfig): ImagingDefaults {
  const source: ReadonlyMap<string, unknown> = sections.get('imaging') ?? new Map()
  const text = (table: ReadonlyMap<string, unknown>, key: string) => formatPlain(table.get(key) ?? '')
  const exifTable = source.get('exif')
  const exif: ReadonlyMap<string, unknown> = exifTable instanceof Map ? exifTable : new Map()
  const [include, exclude] = [text(exif, 'includefields').trim(), text(exif, 'excludefields').trim()]
  return {
    quality: Number(source.get('quality') ?? 75) || 75,
    resampleFilter: text(source, 'resamplefilter').toLowerCase() || 'box',
    anchor: text(source, 'anchor').toLowerCase() || 'smart',
    background: text(source, 'bgcolor').toLowerCase().replace('#', '') || 'ffffff',
    hint: text(source, 'hint').toLowerCase() || 'photo',
    exifInclude: include,
    exifExclude: include === '' && exclude === '' ? usualExclude : exclude,
    source,
  }
}
