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

/** Make a comparison of texts by the rules of a language, as Hugo's collators do. */
export function createCollator(language: string): (a: string, b: string) => number {
  const collator = new Intl.Collator(supported(language), { sensitivity: 'variant' })
  return (a, b) => collator.compare(a, b)
}

function supported(language: string): string {
  try {
    return Intl.Collator.supportedLocalesOf(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
