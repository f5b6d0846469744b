/**
 * Translation tables: `i18n/<language>.{toml,yaml,json}` in each form they ever had (Hugo manual, functions/lang/translate,
 * and go-i18n's two formats).
 *
 *     - {id: pages, translation: {one: "{{ .Count }} page", other: "…"}}      the list of go-i18n 1
 *     pages: {one: "{{ .Count }} page", other: "{{ .Count }} pages"}           the map of go-i18n 2
 *     pages: Pages                                                             one text for every number
 */

/** Plural forms of one message. */
export type Message = Readonly<Partial<Record<PluralForm, string>>>

/** The plural forms, by the names that CLDR and the tables share. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** The messages of one language by their ids. */
export type TranslationTable = ReadonlyMap<string, Message>

const forms: readonly PluralForm[] = ['zero', 'one', 'two', 'few', 'many', 'other']
const reserved = new Set<string>([...forms, 'id', 'description', 'hash', 'leftdelim', 'rightdelim', 'translation'])

/** Read a decoded table; what is no message in it is passed over. */
export function readTranslationTable(decoded: unknown): TranslationTable {
  const table = new Map<string, Message>()
  if (Array.isArray(decoded)) for (const item of decoded) addListed(table, item)
  else addMessages(table, decoded, '')
  return table
}

/** Lay tables over each other, the strongest first; a message that a stronger table has hides that of a weaker. */
export function mergeTables(tables: readonly TranslationTable[]): TranslationTable {
  return new Map(tables.toReversed().flatMap(table => [...table]))
}

function addListed(table: Map<string, Message>, item: unknown): void {
  const fields = fieldsOf(item)
  const id = fields?.get('id')
  if (typeof id !== 'string' && typeof id !== 'number') return
  const message = toMessage(fields?.get('translation') ?? item)
  if (message) table.set(String(id), message)
}

function addMessages(table: Map<string, Message>, value: unknown, prefix: string): void {
  for (const [key, item] of fieldsOf(value) ?? []) {
    const id = prefix === '' ? key : `${prefix}.${key}`
    const message = toMessage(item)
    if (message) table.set(id, message)
    else addMessages(table, item, id)
  }
}

/** Turn a text or a map of forms into a message; a map of anything else holds messages itself. */
function toMessage(value: unknown): Message | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { other: String(value) }
  const fields = fieldsOf(value)
  if (!fields || ![...fields.keys()].some(key => reserved.has(key.toLowerCase()))) return undefined
  if (![...fields.values()].every(item => typeof item !== 'object' || item === null)) return undefined
  const texts = [...fields].map(
    ([key, item]) => [key.toLowerCase() === 'translation' ? 'other' : key.toLowerCase(), item] as const,
  )
  return Object.fromEntries(
    texts
      .filter(([key, item]) => (forms as readonly string[]).includes(key) && item !== null && item !== undefined)
      .map(([key, item]) => [key, String(item)]),
  )
}

function fieldsOf(value: unknown): Map<string, unknown> | undefined {
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [String(key), item]))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map(Object.entries(value))
}
