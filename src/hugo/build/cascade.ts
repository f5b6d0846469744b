/** Front matter that sections hand down to the pages below them (gohugo.io/content-management/front-matter/#cascade). */

import { globToRegExp } from '../../shared/glob.ts'
import { getIn, Params, toParams } from '../config/params.ts'
import { readStrings, readTable } from '../page/front-matter.ts'

/** The page a cascade is about to reach. */
export interface CascadeTarget {
  /** Logical path with a slash in front; before 0.123 that of the file. */
  readonly path: string
  readonly kind: string
  readonly language: string
  readonly environment: string
  /** Whether what stands under `params` are parameters one by one, as since 0.123, rather than one table. */
  readonly hasParams: boolean
}

/** Read a `cascade`: one table or a list of them. */
export function readCascade(value: unknown): readonly Params[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return list
    .filter(item => typeof item === 'object' && item !== null)
    .map(item => (item instanceof Params ? item : toParams(item as object)))
}

/** Add what cascades to a page's own front matter; what is there stays, so that the first table that fits wins. */
export function applyCascade(own: Params, cascades: readonly Params[], target: CascadeTarget): void {
  for (const cascade of cascades) {
    if (!fits(cascade, target)) continue
    for (const [key, value] of cascade) {
      if (key === 'params' && target.hasParams) addParams(own, readTable(value))
      else if (key !== '_target' && key !== 'target' && !own.has(key)) own.set(key, value)
    }
  }
}

function addParams(own: Params, params: Params): void {
  const before = readTable(own.get('params'))
  const added = [...params].filter(([key]) => !own.has(key) && !before.has(key))
  if (added.length > 0) own.set('params', new Params([...before, ...added]))
}

function fits(cascade: Params, target: CascadeTarget): boolean {
  const wanted = cascade.get('_target') ?? cascade.get('target')
  if (!(wanted instanceof Params)) return true
  const languages = getIn(wanted, ['sites', 'matrix', 'languages']) ?? wanted.get('lang')
  return (
    matches(wanted.get('path'), target.path) &&
    matches(wanted.get('kind'), target.kind) &&
    matches(languages, target.language) &&
    matches(wanted.get('environment'), target.environment)
  )
}

/** Tell whether a value fits a pattern, or one of several; no pattern fits all. */
function matches(patterns: unknown, value: string): boolean {
  const wanted = readStrings(patterns).filter(pattern => pattern !== '')
  return wanted.length === 0 || wanted.some(pattern => globToRegExp(pattern.toLowerCase()).test(value.toLowerCase()))
}
