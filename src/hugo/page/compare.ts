/** Orders in which pages, menu entries and terms stand. */

/** Compare two strings by code units, as Go's `<` does. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compare two strings without regard to case first, then by code units (Hugo's `compare.Strings`). */
export function compareFolded(a: string, b: string): number {
  return compareCodeUnits(a.toLowerCase(), b.toLowerCase()) || compareCodeUnits(a, b)
}

/** Compare two weights: lighter first, those without a weight last. */
export function compareWeights(a: number, b: number): number {
  if (a === b) return 0
  if (b === 0) return -1
  if (a === 0) return 1
  return a - b
}

/**
 * Make a comparison of texts by the rules of a language, as Hugo's collators do. They know each language's own order of
 * letters, but leave scripts in the order all share: Latin before Cyrillic in Russian too.
 */
export function createCollator(language: string): (a: string, b: string) => number {
  const own = new Intl.Collator(supported(language), { sensitivity: 'variant' })
  const general = new Intl.Collator('en', { sensitivity: 'variant' })
  const sample = ['a', 'α', 'я', 'ა', 'א', 'ع', 'ह', 'ก', '한', 'あ', '汉']
  const isUsual = sample.toSorted(own.compare).join() === sample.toSorted(general.compare).join()
  if (isUsual) return own.compare
  return (a, b) => (differInScript(a, b, language) ? general : own).compare(a, b)
}

const scripts = [
  ...[
    'Arabic',
    'Armenian',
    'Bengali',
    'Cyrillic',
    'Devanagari',
    'Ethiopic',
    'Georgian',
    'Greek',
    'Gujarati',
    'Gurmukhi',
  ],
  ...['Han', 'Hangul', 'Hebrew', 'Hiragana', 'Kannada', 'Katakana', 'Khmer', 'Lao', 'Latin', 'Malayalam', 'Mongolian'],
  ...['Myanmar', 'Oriya', 'Sinhala', 'Tamil', 'Telugu', 'Thai', 'Tibetan'],
].map(script => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const)

/** Scripts that a language orders as one. */
const together: Readonly<Record<string, readonly string[]>> = {
  ja: ['Hiragana', 'Katakana'],
  ko: ['Han', 'Hangul', 'Hiragana', 'Katakana'],
}

/** Whether the first letters that differ belong to scripts that the language does not order as one. */
function differInScript(a: string, b: string, language: string): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [first, second] = [scriptOf(a.charAt(at)), scriptOf(b.charAt(at))]
  if (first === undefined || second === undefined || first === second) return false
  const joined = together[language.slice(0, 2)] ?? []
  return !(joined.includes(first) && joined.includes(second))
}

function scriptOf(letter: string): string | undefined {
  return scripts.find(([, pattern]) => pattern.test(letter))?.[0]
}

function supported(language: string): string {
  try {
    return Intl.Collator.supportedLocalesOf(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
