/** A folder's or page's name as a part of its URL. */
import { atLeast } from '../config/generation.ts'
import { sanitizePath } from '../output/sanitize-path.ts'
import type { Site } from '../page/site.ts'

/** Make the name of a file or folder fit for a URL; since 0.123 blanks become hyphens before all else, `a & b` `a--b`, unless case is kept. */
export function nameSegmentOf(site: Site, name: string): string {
  const isNormalized = atLeast(site.generation, '0.131') && !site.init.config.disablePathToLower
  return segmentOf(site, isNormalized ? name.replaceAll(' ', '-') : name)
}

/** Make a text fit for a URL by the site's rules. */
export function segmentOf(site: Site, name: string): string {
  const { disablePathToLower, removePathAccents } = site.init.config
  return sanitizePath(name, { keepCase: disablePathToLower, removeAccents: removePathAccents })
}
