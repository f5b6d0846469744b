/** A folder's or page's name as a part of its URL. */
import { sanitizePath } from '../output/sanitize-path.ts'
import type { Site } from '../page/site.ts'

/** Make a folder's name fit for a URL by the site's rules. */
export function segmentOf(site: Site, name: string): string {
  const { disablePathToLower, removePathAccents } = site.init.config
  return sanitizePath(name, { keepCase: disablePathToLower, removeAccents: removePathAccents })
}
