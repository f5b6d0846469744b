/** `findRE`, `findRESubmatch` and `replaceRE`: RE2 expressions on texts (Hugo tpl/strings/regexp.go). */
import { compileRegexp } from '../../go/regexp.ts'
import { toInt, toText } from './convert.ts'

/** Find the matches of an expression, at most `limit`. */
export function findMatches(expression: unknown, text: unknown, limit?: unknown): string[] {
  return compileRegexp(toText(expression)).findAllString(toText(text), count(limit))
}

/** Find the matches of an expression with their groups, at most `limit`. */
export function findSubmatches(expression: unknown, text: unknown, limit?: unknown): string[][] {
  return compileRegexp(toText(expression)).findAllStringSubmatch(toText(text), count(limit))
}

/** Replace the matches of an expression, the first `limit` of them; `$1` and `${name}` stand for groups. */
export function replaceMatches(expression: unknown, replacement: unknown, text: unknown, limit?: unknown): string {
  const regexp = compileRegexp(toText(expression))
  const source = toText(text)
  const most = count(limit)
  return most < 0
    ? regexp.replaceAllString(source, toText(replacement))
    : regexp.replaceAllString(source, toText(replacement), most)
}

function count(limit: unknown): number {
  return limit === undefined ? -1 : toInt(limit)
}
