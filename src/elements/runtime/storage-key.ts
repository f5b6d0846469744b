/** Under which key of the browser's storage a page keeps what belongs to it: one key a lab. */

/**
 * Name the key of a lab: `labwright:v1:<base path>:<workshop>:<lab>`. The base path is where the site lies, told by the
 * address of its script `<base>labwright/elements.js`; workshop and lab are the last two parts of the page's path.
 *
 *     https://host/repo/labwright/elements.js, https://host/repo/workshops/hc/lab4/  ->  labwright:v1:/repo/:hc:lab4
 */
export function storageKey(script: string, page: string, console: string): string {
  const base = new URL('..', script).pathname
  const { pathname } = new URL(page)
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname
  const parts = path.split('/').filter(part => part !== '' && part !== 'index.html')
  const lab = parts.at(-1) ?? ''
  const own = console === '' || console === 'console' ? '' : `#${console}`
  return `labwright:v1:${base}:${parts.at(-2) ?? ''}:${lab}${own}`
}
