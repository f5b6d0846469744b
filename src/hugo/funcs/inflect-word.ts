/** Plurals and singulars of English words (github.com/gobuffalo/flect, pluralize.go and singularize.go). */
import { irregularEndings, irregularWords } from './data/plural-words.ts'

interface Word {
  readonly singular: string
  readonly plural: string
  /** A second plural; '' for none. */
  readonly alternative: string
  /** Whether longer words that end in it are not changed like it. */
  readonly isExact: boolean
  /** Whether the plural has another singular. */
  readonly isOneWay: boolean
}

/** One change at the end of a word. */
interface Rule {
  readonly suffix: string
  readonly replacement: string
}

const words = irregularWords.trim().split(/\s+/).map(readWord)
const endings = irregularEndings.trim().split(/\s+/).map(readWord)
const backwards = words.filter(({ isOneWay }) => !isOneWay)
const pluralOf = new Map(words.map(({ singular, plural }) => [singular, plural]))
const singularOf = new Map(
  backwards.flatMap(({ singular, plural, alternative }) => [plural, alternative].map(form => [form, singular])),
)
const pluralRules = [...words.filter(({ isExact }) => !isExact).toReversed(), ...endings].flatMap(
  ({ singular, plural }) => rulesOf(singular, plural),
)
const singularRules = [...backwards.filter(({ isExact }) => !isExact).toReversed(), ...endings].flatMap(
  ({ singular, plural, alternative }) => [
    ...(alternative ? rulesOf(alternative, singular) : []),
    ...rulesOf(plural, singular),
  ],
)

/** Give the plural of a word, or of the last word of a phrase. */
export function pluralize(text: string): string {
  return changeLast(
    text,
    word => inflect(word, pluralOf, singularOf, pluralRules) ?? (/s$/i.test(word) ? word : `${word}s`),
  )
}

/** Give the singular of a word, or of the last word of a phrase. */
export function singularize(text: string): string {
  return changeLast(text, word => inflect(word, singularOf, pluralOf, singularRules) ?? word.replace(/s$/, ''))
}

function readWord(entry: string): Word {
  const [, flags = '', singular = '', plural = '', alternative = ''] =
    /^([=>]*)([^:]+):([^:]+)(?::(.+))?$/.exec(entry) ?? []
  return { singular, plural, alternative, isExact: flags.includes('='), isOneWay: flags.includes('>') }
}

/** What has the wanted form already stays. */
function rulesOf(suffix: string, replacement: string): Rule[] {
  return [
    { suffix: replacement, replacement },
    { suffix, replacement },
  ]
}

function changeLast(text: string, change: (word: string) => string): string {
  return text.replace(/[^\s_\-:/]+(?=[\s_\-:/]*$)/u, change)
}

/** Change a word by a table of whole words, else by the first rule for its end; undefined where none fits. */
function inflect(
  word: string,
  forms: ReadonlyMap<string, string>,
  finished: ReadonlyMap<string, string>,
  rules: readonly Rule[],
): string | undefined {
  const lower = word.toLowerCase()
  const form = forms.get(word) ?? forms.get(lower)
  if (finished.has(word) || (finished.has(lower) && form === undefined)) return word
  if (form !== undefined) return /^\p{Lu}/u.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form
  const rule = rules.find(({ suffix }) => word.endsWith(suffix))
  return rule && word.slice(0, word.length - rule.suffix.length) + rule.replacement
}
