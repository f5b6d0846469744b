/** Where an alias of a page is written (hugolib/alias.go): `/old/` gives `/old/index.html`, `/old.html` stays. */

/** Give the path an alias stands for, without a slash at its end; a relative one counts from the folder above the page's link. */
export function aliasPath(alias: string, pageLink: string): string | undefined {
  const trimmed = alias.trim()
  if (!trimmed || trimmed.includes('\0')) return undefined
  const parent = pageLink.replace(/[^/]*\/?$/, '')
  const path = trimmed.startsWith('/') ? trimmed : parent + trimmed
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment && segment !== '.') segments.push(segment)
  }
  return segments.length === 0 ? undefined : `/${segments.join('/')}`
}

/** Give the file of an alias below the publish folder. */
export function aliasFile(alias: string, pageLink: string, isUgly = false): string | undefined {
  const file = aliasPath(alias, pageLink)
  if (file === undefined || /\.html?$/.test(file)) return file
  return isUgly && !alias.trim().endsWith('/') ? `${file}.html` : `${file}/index.html`
}
