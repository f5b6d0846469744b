/**
 * Bare URLs and e-mail addresses in text: what counts as one and where it ends, as goldmark's linkify extension decides.
 */

/** A bare link at the start of a text. */
export interface FoundLink {
  /** How many characters it takes. */
  readonly length: number
  readonly kind: 'url' | 'www' | 'email'
}

const host = '[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-z]+'
const urlPattern = new RegExp(
  `^(?:https?|ftp)://${host}(?::\\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}[\\]\`]*)?`,
)
const wwwPattern = new RegExp(`^www\\.${host}(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'">^{}[\\]\`]*)?`)
const emailPattern =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*/

/** Find the URL that `text` begins with; its host needs a dot and a name after it, so `localhost` is none. */
export function findUrl(text: string): FoundLink | undefined {
  const url = urlPattern.exec(text)?.[0]
  const found = url ?? wwwPattern.exec(text)?.[0]
  if (!found) return undefined
  return { length: trimEnd(withoutTrailing(found)).length, kind: url ? 'url' : 'www' }
}

/** Find the e-mail address that `text` begins with; its domain needs a dot. */
export function findEmail(text: string): FoundLink | undefined {
  const found = emailPattern.exec(text)?.[0]
  if (!found?.slice(found.indexOf('@'), -1).includes('.') || /^[-_]/.test(text.slice(found.length))) {
    return undefined
  }
  return { length: trimEnd(found).length, kind: 'email' }
}

function withoutTrailing(url: string): string {
  if (url.endsWith('.')) return url.slice(0, -1)
  if (url.endsWith(')')) {
    const unopened = url.split(')').length - url.split('(').length
    return unopened > 0 ? url.slice(0, -unopened) : url
  }
  return url.replace(/&[a-zA-Z0-9]+;$/, '')
}

function trimEnd(link: string): string {
  return link[0] + link.slice(1).replace(/[?!.,:*_~]+$/, '')
}
