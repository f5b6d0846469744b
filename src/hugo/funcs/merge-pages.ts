/** `lang.Merge`: the pages of a language filled up with those another language has and it lacks (Hugo tpl/lang). */
import { findMember, isHostObject } from '../../go/value.ts'
import { likeSlice } from './collections/sequence-functions.ts'
import type { FuncDeps } from './deps.ts'
import { elementsOf, walkPath } from './inspect.ts'

/** Give `own` with the pages of `others` that have no translation in it. */
export function mergePages(deps: FuncDeps, own: unknown, others: unknown): unknown {
  const member = isHostObject(own) ? findMember(own, 'MergeByLanguage') : undefined
  if (member?.type === 'method') return member.call(others)
  const mine = elementsOf(own) ?? []
  const known = new Set(mine.map(translationKey))
  const missing = (elementsOf(others) ?? []).filter(page => !known.has(translationKey(page)))
  return likeSlice(deps, own, [...mine, ...missing])
}

function translationKey(page: unknown): unknown {
  return walkPath(page, ['TranslationKey']) ?? page
}
