/**
 * The search bar over a grid, in the portal's own small language: a word is looked for in the name, `field=value` in
 * that field, `*` stands for anything, and everything said must hold.
 *
 *     rhhi* status=up
 */

/** The fields of a row that can be searched, by their names in lower case. */
export type SearchFields = Readonly<Record<string, string>>

/** Make the test that a row passes when it is found; an empty search finds every row. */
export function createSearch(text: string): (fields: SearchFields) => boolean {
  const terms = text.trim().toLowerCase().split(/\s+/).filter(Boolean).map(parseTerm)
  return fields => terms.every(({ field, pattern }) => pattern.test((fields[field] ?? '').toLowerCase()))
}

function parseTerm(term: string): { readonly field: string; readonly pattern: RegExp } {
  const [, field, value] = /^([a-z_]+)=(.*)$/.exec(term) ?? []
  if (field !== undefined && value !== undefined) return { field, pattern: new RegExp(`^${toPattern(value)}$`) }
  return { field: 'name', pattern: new RegExp(toPattern(term)) }
}

function toPattern(value: string): string {
  return value.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')
}
