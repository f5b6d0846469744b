/**
 * Go's regular expressions (RE2 syntax, package regexp). Simple patterns run as native ones, which are many times
 * faster; all others through re2js, which also words the errors.
 */
import { RE2JS } from 're2js'
import { toNativePattern } from './regexp-native.ts'

/** One match: where it stands, its text and that of its groups. */
export interface RegexpMatch {
  readonly start: number
  readonly end: number
  /** The whole match, then each group; a group that took no part is undefined. */
  readonly groups: readonly (string | undefined)[]
}

/** A compiled expression with the methods of Go's `*regexp.Regexp` that hosts need. */
export interface GoRegexp {
  readonly source: string
  /** Names of the groups; the first entry stands for the whole match. */
  readonly names: readonly string[]
  matchString(text: string): boolean
  /** List the matches, at most `limit` of them; below 0 all. */
  findAll(text: string, limit?: number): RegexpMatch[]
  findString(text: string): string
  findStringSubmatch(text: string): string[] | undefined
  findAllString(text: string, limit?: number): string[]
  findAllStringSubmatch(text: string, limit?: number): string[][]
  /** Replace matches, at most `limit` of them; `$1`, `${name}` and `$$` mean in the replacement what they mean in Go. */
  replaceAllString(text: string, replacement: string, limit?: number): string
  replaceAllFunc(text: string, replace: (match: RegexpMatch) => string, limit?: number): string
  split(text: string, limit?: number): string[]
}

/** Finds the first match from an offset on. */
type Finder = (text: string, from: number) => RegexpMatch | undefined

/** Compiled expressions by their source: a memory of a pure function, emptied when it has grown large. */
const compiled = new Map<string, GoRegexp>()

/** Compile an expression; throws in Go's words when it is none. */
export function compileRegexp(source: string): GoRegexp {
  const known = compiled.get(source)
  if (known) return known
  const regexp = create(source)
  if (compiled.size > 500) compiled.clear()
  compiled.set(source, regexp)
  return regexp
}

function create(source: string): GoRegexp {
  const native = toNativePattern(source)
  if (native) return withMethods(source, native.names, nativeFinder(native.pattern))
  const re2 = compileRe2(source)
  const names = new Array<string>(re2.groupCount() + 1).fill('')
  for (const [name, index] of Object.entries(re2.namedGroups())) names[index] = name
  return withMethods(source, names, re2Finder(re2))
}

function compileRe2(source: string): RE2JS {
  try {
    return RE2JS.compile(source)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new Error(text.startsWith('error parsing regexp') ? text : `error parsing regexp: ${text}`, { cause: error })
  }
}

function nativeFinder(pattern: RegExp): Finder {
  return (text, from) => {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    return match ? { start: match.index, end: match.index + match[0].length, groups: [...match] } : undefined
  }
}

function re2Finder(re2: RE2JS): Finder {
  return (text, from) => {
    const matcher = re2.matcher(text)
    if (!matcher.find(from)) return undefined
    const groups = Array.from({ length: re2.groupCount() + 1 }, (_, index) => matcher.group(index) ?? undefined)
    return { start: matcher.start(0), end: matcher.end(0), groups }
  }
}

function findAll(find: Finder, text: string, limit: number): RegexpMatch[] {
  const matches: RegexpMatch[] = []
  let lastEnd = -1
  for (let from = 0; from <= text.length && (limit < 0 || matches.length < limit); ) {
    const match = find(text, from)
    if (!match) break
    const isEmpty = match.end === match.start
    if (!isEmpty || match.start !== lastEnd) matches.push(match)
    lastEnd = match.end
    from = isEmpty ? match.end + ((text.codePointAt(match.end) ?? 0) > 0xffff ? 2 : 1) : match.end
  }
  return matches
}

function withMethods(source: string, names: readonly string[], find: Finder): GoRegexp {
  const all = (text: string, limit = -1) => findAll(find, text, limit)
  const texts = (match: RegexpMatch) => match.groups.map(group => group ?? '')
  const replaceAllFunc = (text: string, replace: (match: RegexpMatch) => string, limit = -1) => {
    let out = ''
    let at = 0
    for (const match of all(text, limit)) {
      out += text.slice(at, match.start) + replace(match)
      at = match.end
    }
    return out + text.slice(at)
  }
  return {
    source,
    names,
    matchString: text => find(text, 0) !== undefined,
    findAll: all,
    findString: text => find(text, 0)?.groups[0] ?? '',
    findStringSubmatch: text => {
      const match = find(text, 0)
      return match && texts(match)
    },
    findAllString: (text, limit) => all(text, limit).map(match => match.groups[0] ?? ''),
    findAllStringSubmatch: (text, limit) => all(text, limit).map(texts),
    replaceAllFunc,
    replaceAllString: (text, replacement, limit) =>
      replaceAllFunc(text, match => expand(replacement, match, names), limit),
    split: (text, limit = -1) => split(all(text, limit > 0 ? limit - 1 : -1), text, limit),
  }
}

/** Put the groups of a match into a replacement; `$1x` names the group `1x`, as in Go. */
function expand(replacement: string, match: RegexpMatch, names: readonly string[]): string {
  return replacement.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (all, braced?: string, bare?: string) => {
    const name = braced ?? bare
    if (name === undefined) return all === '$$' ? '$' : all
    const index = /^\d+$/.test(name) ? Number(name) : names.lastIndexOf(name)
    return (index >= 0 ? match.groups[index] : undefined) ?? ''
  })
}

function split(matches: readonly RegexpMatch[], text: string, limit: number): string[] {
  if (limit === 0) return []
  if (text === '') return ['']
  const parts: string[] = []
  let at = 0
  let end = 0
  for (const match of matches) {
    end = match.start
    if (match.end !== 0) parts.push(text.slice(at, end))
    at = match.end
  }
  if (end !== text.length) parts.push(text.slice(at))
  return parts
}
