/** Front matter that sections hand down to the pages below them (gohugo.io/content-management/front-matter/#cascade). */

import { globToRegExp } from '../../shared/glob.ts'
import { Params, toParams } from '../config/params.ts'
import { mergeBelow } from '../page/front-matter.ts'

/** The page a cascade is about to reach. */
export interface CascadeTarget {
  /** Logical path with a slash in front. */
  readonly path: string
  readonly kind: string
  readonly language: string
  readonly environment: string
}

/** Read a `cascade`: one table or a list of them. */
export function readCascade(value: unknown): readonly Params[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return list
    .filter(item => typeof item === 'object' && item !== null)
    .map(item => (item instanceof Params ? item : toParams(item as object)))
}

/** Put what cascades below a page's own front matter; the first table that fits wins. */
export function applyCascade(own: Params, cascades: readonly Params[], target: CascadeTarget): void {
  for (const cascade of cascades) if (fits(cascade, target)) mergeBelow(own, cascade)
}

function fits(cascade: Params, target: CascadeTarget): boolean {
  const wanted = cascade.get('_target') ?? cascade.get('target')
  if (!(wanted instanceof Params)) return true
  return (['path', 'kind', 'lang', 'environment'] as const).every(key => {
    const pattern = wanted.get(key)
    if (typeof pattern !== 'string' || pattern === '') return true
    const value = key === 'lang' ? target.language : target[key]
    return globToRegExp(pattern.toLowerCase()).test(value.toLowerCase())
  })
}
