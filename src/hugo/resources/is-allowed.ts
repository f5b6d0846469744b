/** The site's security policy: lists of Go's regular expressions, `none` for nothing at all (gohugo.io/configuration/security). */
import { compileRegexp } from '../../go/regexp.ts'

/** Tell whether a name matches one of the patterns; one that begins with `! ` forbids what it matches. */
export function isAllowed(patterns: readonly string[], name: string): boolean {
  const given = patterns.map(pattern => pattern.trim()).filter(pattern => pattern !== '')
  if (given.includes('none')) return false
  const matches = (pattern: string) => compileRegexp(pattern).matchString(name)
  const forbidding = given.filter(pattern => pattern.startsWith('! ')).map(pattern => pattern.slice(2).trim())
  if (forbidding.some(matches)) return false
  const allowing = given.filter(pattern => !pattern.startsWith('! '))
  return allowing.some(matches) || (allowing.length === 0 && forbidding.length > 0)
}
