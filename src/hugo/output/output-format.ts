/** Output formats: what a page is written as (gohugo.io/configuration/output-formats). */
import type { OutputFormatConfig } from '../config/site-config.ts'
import { MediaType, type MediaTypes } from './media-type.ts'

/** One output format: its settings with its media type looked up. */
export interface OutputFormat extends Omit<OutputFormatConfig, 'mediaType'> {
  readonly mediaType: MediaType
}

/** All output formats of a site by their names in lower case. */
export type OutputFormats = ReadonlyMap<string, OutputFormat>

/** Make the output formats of a site's configuration. */
export function createOutputFormats(
  configured: ReadonlyMap<string, OutputFormatConfig>,
  mediaTypes: MediaTypes,
): OutputFormats {
  const formats = new Map<string, OutputFormat>()
  for (const [name, format] of configured) {
    const mediaType = mediaTypes.get(format.mediaType.toLowerCase()) ?? new MediaType(format.mediaType, [])
    formats.set(name, { ...format, mediaType })
  }
  return formats
}
