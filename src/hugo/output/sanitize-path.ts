/**
 * File and title text made fit for a URL path: Hugo's `MakePathSanitized` and `URLize` (helpers/path.go, helpers/url.go).
 */

/** How the site wants its paths. */
export interface PathRules {
  /** Keep capital letters (`disablePathToLower`). */
  readonly keepCase?: boolean | undefined
  /** Write `e` for `é` (`removePathAccents`). */
  readonly removeAccents?: boolean | undefined
}

const allowed = /^[\p{L}\p{Nd}\p{M}./\\_#+~@-]$/u

/** Drop what a path must not hold, turn blanks into hyphens, and lower the case unless the site keeps it. */
export function sanitizePath(path: string, rules: PathRules = {}): string {
  const plain = rules.removeAccents
    ? path
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC')
    : path
  const kept = keepAllowed(plain)
  return rules.keepCase ? kept : kept.toLowerCase()
}

/** Turn a text into a URL path: sanitised, then percent-encoded where a URL needs it. */
export function urlizePath(path: string, rules: PathRules = {}): string {
  return escapePath(sanitizePath(path, rules))
}

/** Percent-encode a path the way Go's `url.URL.String` writes it; `#` and `?` are taken for the start of a tail. */
export function escapePath(path: string): string {
  return path.replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/%#?]/gu, character =>
    encodeURIComponent(character),
  )
}

/** Percent-encode a path that has no tail, `#` and `?` included. */
export function escapeWholePath(path: string): string {
  return escapePath(path).replaceAll('#', '%23').replaceAll('?', '%3F')
}

function keepAllowed(text: string): string {
  let result = ''
  let owesHyphen = false
  let afterHyphen = false
  const characters = Array.from(text)
  characters.forEach((character, i) => {
    const isEscape = character === '%' && /^[0-9A-Fa-f]{2}/.test((characters[i + 1] ?? '') + (characters[i + 2] ?? ''))
    if (isEscape || allowed.test(character)) {
      afterHyphen = character === '-'
      if (owesHyphen && !afterHyphen) result += '-'
      owesHyphen = false
      result += character
    } else if (result && !afterHyphen && /\s/.test(character)) {
      owesHyphen = true
    }
  })
  return result
}
