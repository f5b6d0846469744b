/** What may come next in a search: a field, a sign, one of the field's words, or how the next condition is joined. */
import { cutSearch, isOperator, type KnownFields } from './search-language.ts'

/** One way to go on. */
export interface Suggestion {
  readonly label: string
  /** The whole search when it is taken. */
  readonly text: string
}

/** Suggest how `text` can go on. */
export function suggestSearch(text: string, known: KnownFields): Suggestion[] {
  const tokens = cutSearch(text)
  const last = tokens.at(-1) ?? ''
  const isTyping = last !== '' && !isOperator(last) && !/\s$/.test(text)
  const partial = isTyping ? last : ''
  const head = text.slice(0, text.length - partial.length)
  return choicesAfter(isTyping ? tokens.slice(0, -1) : tokens, known)
    .filter(choice => choice.toLowerCase().startsWith(partial.toLowerCase()) && choice !== partial)
    .map(choice => ({ label: choice, text: `${head}${/\S$/.test(head) ? ' ' : ''}${quote(choice)} ` }))
}

function choicesAfter(tokens: readonly string[], known: KnownFields): readonly string[] {
  const [before, last] = [tokens.at(-2)?.toLowerCase(), tokens.at(-1)?.toLowerCase()]
  if (before === 'sortby') return ['asc', 'desc']
  if (last === undefined || last === 'and' || last === 'or' || last === 'sortby') return Object.keys(known)
  if (isOperator(last)) {
    const words = known[before ?? '']
    return words === 'number' ? [] : (words ?? [])
  }
  const isField = last in known && !isOperator(before)
  if (isField) return known[last] === 'number' ? ['=', '<', '>'] : ['=', '!=']
  return ['and', 'or', 'sortby']
}

function quote(choice: string): string {
  return /\s/.test(choice) ? `"${choice}"` : choice
}
