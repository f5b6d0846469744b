/** Finds and fills translations: plural form by the count, the default language where one has none (Hugo langs/i18n). */
import { findMember, goNumber, goString, goType, type HostObject, isHostObject } from '../../go/value.ts'
import type { Message, PluralForm, TranslationTable } from './translation-table.ts'

/** What a translator needs. */
export interface TranslatorOptions {
  /** Tables by language code. */
  readonly tables: ReadonlyMap<string, TranslationTable>
  readonly defaultLanguage: string
  /** Run the text of a message as a template. */
  execute(source: string, data: unknown): string
  /** Hear of an id that a language has no message for; default: nobody does. */
  readonly onMissing?: (id: string, language: string) => void
  /** Hear of a message that could not be filled in, which then is empty; default: nobody does. */
  readonly onFailure?: (id: string, error: Error) => void
  /** Whether a missing message is shown as `[i18n] id`; default false. */
  readonly showMissing?: boolean
}

/** Translate an id for a language; undefined when no table has it. */
export type Translator = (language: string, id: string, data?: unknown) => string | undefined

/** Make a translator. */
export function createTranslator(options: TranslatorOptions): Translator {
  const byCode = new Map([...options.tables].map(([code, table]) => [normalize(code), table]))
  return (language, id, data) => {
    const own = messageFor(byCode, language, id)
    if (!own) options.onMissing?.(id, language)
    if (!own && options.showMissing) return `[i18n] ${id}`
    const message = own ?? messageFor(byCode, options.defaultLanguage, id)
    if (!message) return undefined
    const text = pluralText(message, own ? language : options.defaultLanguage, countOf(data))
    if (text === undefined) return undefined
    if (!text.includes('{{')) return text
    try {
      return options.execute(text, templateData(data))
    } catch (error) {
      options.onFailure?.(id, error as Error)
      return ''
    }
  }
}

/** Find a message in a language's table, or in that of the language without its region. */
function messageFor(tables: ReadonlyMap<string, TranslationTable>, language: string, id: string): Message | undefined {
  const code = normalize(language)
  return tables.get(code)?.get(id) ?? tables.get(code.split('-')[0] ?? code)?.get(id)
}

function normalize(code: string): string {
  return code.toLowerCase().replaceAll('_', '-')
}

function pluralText(message: Message, language: string, count: number | undefined): string | undefined {
  const form = count === undefined ? 'other' : pluralForm(language, count)
  return message[form] ?? message.other ?? Object.values(message)[0]
}

function pluralForm(language: string, count: number): PluralForm {
  try {
    // English is asked most, and making rules takes its time.
    if (/^en\b/i.test(language)) return count === 1 ? 'one' : 'other'
    return new Intl.PluralRules(normalize(language)).select(count)
  } catch {
    return count === 1 ? 'one' : 'other'
  }
}

/** The number that decides the form: the data itself, or its `Count`. */
function countOf(data: unknown): number | undefined {
  if (data === undefined || data === null) return undefined
  const field = isHostObject(data) ? findMember(data, 'Count') : undefined
  const inner = field ? (field.type === 'field' ? field.value : field.call()) : mapCount(data)
  const value = inner ?? data
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
  if (isHostObject(value) && value[goNumber] !== undefined) return Number(value[goNumber])
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined
}

function mapCount(data: unknown): unknown {
  if (data instanceof Map) return data.get('Count') ?? data.get('count')
  if (typeof data !== 'object' || data === null) return undefined
  const record = data as Readonly<Record<string, unknown>>
  return record['Count'] ?? record['count']
}

/** A bare number is shown to the message's template as something that has a `Count`. */
class Counted implements HostObject {
  readonly Count: number

  constructor(count: number | bigint) {
    this.Count = Number(count)
  }

  get [goType](): string {
    return 'i18n.intCount'
  }

  get [goNumber](): number {
    return this.Count
  }

  [goString](): string {
    return String(this.Count)
  }
}

function templateData(data: unknown): unknown {
  return typeof data === 'number' || typeof data === 'bigint' ? new Counted(data) : data
}
