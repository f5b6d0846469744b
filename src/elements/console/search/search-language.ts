/** The words of the portal's search language, and what can be searched. */

/** The fields of a row that can be searched, by their names in lower case. */
export type SearchFields = Readonly<Record<string, string | number | readonly string[]>>

/** What is known of each field, for suggestions: the words it can have, or that it is a number. */
export type KnownFields = Readonly<Record<string, readonly string[] | 'number'>>

/** How a grid is searched. */
export interface Searchable<Row> {
  readonly known: KnownFields
  readonly fieldsOf: (row: Row) => SearchFields
}

/** The signs that compare a field with a value. */
export const operators = ['=', '!=', '<', '>', '<=', '>='] as const

/** A sign that compares. */
export type Operator = (typeof operators)[number]

/** Whether a token compares. */
export function isOperator(token: string | undefined): token is Operator {
  return operators.includes(token as Operator)
}

/** Cut a search into words, signs and values in quotes. */
export function cutSearch(text: string): string[] {
  return text.match(/"[^"]*"?|[<>!]=|[=<>]|[^\s<>=!"]+|!/g) ?? []
}
