/** Where an alias of a page is written (hugolib/alias.go): `/old/` gives `/old/index.html`, `/old.html` stays. */

/** Give the file of an alias below the publish folder; a relative alias counts from the folder above the page's link. */
export function aliasFile(alias: string, pageLink: string, isUgly = false): string | undefined {
  const trimmed = alias.trim()
  if (!trimmed || trimmed.includes('\0')) return undefined
  const parent = pageLink.replace(/[^/]*\/?$/, '')
  const path = trimmed.startsWith('/') ? trimmed : parent + trimmed
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment && segment !== '.') segments.push(segment)
  }
  if (segments.length === 0) return undefined
  const file = `/${segments.join('/')}`
  if (/\.html?$/.test(file)) return file
  return isUgly && !trimmed.endsWith('/') ? `${file}.html` : `${file}/index.html`
}
