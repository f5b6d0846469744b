/** The options of a step of Hugo Pipes: a map whose keys are read in any case, its values read leniently as Hugo does. */
import { formatPlain } from '../../go/fmt.ts'
import { toJson } from '../../go/json.ts'
import { elementsOf, kindOf, sortedEntries } from '../../go/kind.ts'

/** Options as a template gives them. */
export class StepOptions {
  readonly #entries: ReadonlyMap<string, unknown>

  /** Read a map; a text alone stands for the option `single`. */
  constructor(value: unknown, single = 'targetPath') {
    if (value === undefined || value === null) this.#entries = new Map()
    else if (kindOf(value) === 'string') this.#entries = new Map([[single.toLowerCase(), value]])
    else if (kindOf(value) === 'map')
      this.#entries = new Map(sortedEntries(value).map(([key, item]) => [formatPlain(key).toLowerCase(), item]))
    else throw new Error(`options must be a map, not ${kindOf(value)}`)
  }

  /** Give an option as it is. */
  get(name: string): unknown {
    return this.#entries.get(name.toLowerCase())
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  /** Give an option as text; '' when it is not set. */
  text(name: string): string {
    const value = this.get(name)
    return value === undefined || value === null ? '' : formatPlain(value)
  }

  isOn(name: string): boolean {
    const value = this.get(name)
    return kindOf(value) === 'bool'
      ? value === true
      : this.text(name).toLowerCase() === 'true' || this.number(name) === 1
  }

  /** Give an option as a number; undefined when it is not set or none. */
  number(name: string): number | undefined {
    const text = this.text(name).trim()
    return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text)
  }

  /** Give an option as a list of texts; one text alone is a list of it. */
  texts(name: string): readonly string[] {
    const value = this.get(name)
    if (value === undefined || value === null) return []
    return kindOf(value) === 'slice' ? Array.from(elementsOf(value), item => formatPlain(item)) : [formatPlain(value)]
  }

  /** Give an option that is a map as its entries, in the order of their keys. */
  entries(name: string): readonly (readonly [string, unknown])[] {
    const value = this.get(name)
    if (kindOf(value) !== 'map') return []
    return sortedEntries(value).map(([key, item]) => [formatPlain(key), item])
  }

  /** Describe all options, so that equal ones have equal texts. */
  describe(): string {
    return toJson(this.#entries)
  }
}
