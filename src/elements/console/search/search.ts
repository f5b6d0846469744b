/**
 * The search bar over a grid, in the portal's own small language (Administration Guide, "Searches"): a word is looked for
 * in the name, `field = value` in that field, `*` stands for anything, `and` binds closer than `or` and may be left out.
 *
 *     rhhi* status = up and cpu > 50 or name = rhhi1 sortby memory desc
 */
import { cutSearch, isOperator, type Operator, type SearchFields } from './search-language.ts'

/** A search that was understood. */
export interface Search {
  readonly finds: (fields: SearchFields) => boolean
  /** Keep the rows that are found, in the order that is asked for. */
  readonly apply: <Row>(rows: readonly Row[], fieldsOf: (row: Row) => SearchFields) => readonly Row[]
}

type Test = (fields: SearchFields) => boolean

/** Understand a search; an empty one finds every row. */
export function createSearch(text: string): Search {
  const tokens = cutSearch(text.toLowerCase())
  const sortAt = tokens.indexOf('sortby')
  const alternatives = splitBy(sortAt === -1 ? tokens : tokens.slice(0, sortAt), 'or').map(readTests)
  const finds: Test = fields => alternatives.some(tests => tests.every(test => test(fields)))
  const order = sortAt === -1 ? undefined : createOrder(tokens[sortAt + 1], tokens[sortAt + 2] === 'desc')
  return {
    finds,
    apply: (rows, fieldsOf) => {
      if (tokens.length === 0) return rows
      const found = rows.map(row => ({ row, fields: fieldsOf(row) })).filter(({ fields }) => finds(fields))
      if (order) found.sort((a, b) => order(a.fields, b.fields))
      return found.map(({ row }) => row)
    },
  }
}

function splitBy(tokens: readonly string[], word: string): string[][] {
  const parts: string[][] = [[]]
  for (const token of tokens) {
    if (token === word) parts.push([])
    else parts.at(-1)!.push(token)
  }
  const said = parts.filter(part => part.length > 0)
  return said.length > 0 ? said : [[]]
}

/** Read the conditions of one alternative; one that is not finished yet holds for every row. */
function readTests(tokens: readonly string[]): Test[] {
  const tests: Test[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const operator = tokens[index + 1]
    if (isOperator(operator)) {
      const value = tokens[index + 2]
      if (value !== undefined) tests.push(createTest(token, operator, unquote(value)))
      index += 2
    } else if (token !== 'and' && !isOperator(token)) {
      const pattern = new RegExp(toPattern(unquote(token)))
      tests.push(({ name }) => pattern.test(String(name ?? '').toLowerCase()))
    }
  }
  return tests
}

function createTest(field: string, operator: Operator, value: string): Test {
  if (operator === '=' || operator === '!=') {
    const pattern = new RegExp(`^${toPattern(value)}$`)
    return fields => wordsOf(fields[field]).some(word => pattern.test(word)) === (operator === '=')
  }
  const limit = Number.parseFloat(value)
  return fields => {
    const number = Number(fields[field] ?? Number.NaN)
    if (operator === '<') return number < limit
    if (operator === '>') return number > limit
    return operator === '<=' ? number <= limit : number >= limit
  }
}

/** The words that a field has: one, or of tags as many as there are. */
function wordsOf(value: SearchFields[string] | undefined): string[] {
  const values = typeof value === 'object' ? value : [value ?? '']
  return values.map(word => String(word).toLowerCase())
}

function createOrder(field = 'name', isDescending: boolean) {
  const sign = isDescending ? -1 : 1
  return (a: SearchFields, b: SearchFields) => {
    const [left, right] = [a[field] ?? '', b[field] ?? '']
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * String(left).localeCompare(String(right), undefined, { numeric: true })
  }
}

function unquote(value: string): string {
  return value.replace(/^"|"$/g, '')
}

function toPattern(value: string): string {
  return value.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')
}
