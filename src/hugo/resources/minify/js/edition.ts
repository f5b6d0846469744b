/**
 * What the editions of the minifier write differently (github.com/tdewolff/minify): Hugo 0.111 was built with 2.12, Hugo 0.131
 * with 2.20, Hugo 0.169 with 2.24.
 */
import type { GoRandom } from '../../../../go/sort.ts'
import type { Generation } from '../../../config/generation.ts'

/** The edition of a Hugo. */
export interface Edition {
  /** Comments are kept in all blocks, not only before the script. */
  readonly keepsCommentsInPlace: boolean
  /** Characters written as `\u0041` become the characters. */
  readonly decodesUnicodeEscapes: boolean
  /** Backticks are weighed as 2.12 does it, which also writes `\\r` in them as it is. */
  readonly countsQuotesSimply: boolean
  /** A loop whose head declares names takes what stands before it, too. */
  readonly fillsLoopHeads: boolean
  /** What can be known before the script runs is worked out: `if (true)`, `a && true`, `a = a + 1`, `Math.pow`. */
  readonly foldsConstants: boolean
  /** Private names of classes are renamed. */
  readonly renamesPrivateNames: boolean
  /** What stands for `undefined`. */
  readonly undefinedText: 'void 0' | '0[0]'
  /** How the names of one `var` are brought into order. */
  readonly variableOrder: 'names first' | 'swapped' | 'moved'
  /** Templates behind a function's name stay as they are. */
  readonly keepsTaggedTemplates: boolean
  /** `import.meta` at the begin of a statement gets brackets. */
  readonly groupsImportMeta: boolean
  /** The Go it was built with, which sorts the variables by their uses. */
  readonly sortRandom: GoRandom
  /** `?.` binds looser than a call. */
  readonly hasOptionalLevel: boolean
}

const edition220: Edition = {
  keepsCommentsInPlace: true,
  decodesUnicodeEscapes: true,
  countsQuotesSimply: false,
  fillsLoopHeads: true,
  foldsConstants: false,
  renamesPrivateNames: false,
  undefinedText: 'void 0',
  variableOrder: 'swapped',
  keepsTaggedTemplates: true,
  groupsImportMeta: true,
  sortRandom: 'up to 1.22',
  hasOptionalLevel: false,
}

const edition212: Edition = {
  ...edition220,
  keepsCommentsInPlace: false,
  decodesUnicodeEscapes: false,
  countsQuotesSimply: true,
  fillsLoopHeads: false,
  variableOrder: 'names first',
  keepsTaggedTemplates: false,
}

const edition224: Edition = {
  ...edition220,
  foldsConstants: true,
  renamesPrivateNames: true,
  undefinedText: '0[0]',
  variableOrder: 'moved',
  groupsImportMeta: false,
  sortRandom: 'since 1.23',
  hasOptionalLevel: true,
}

/** Give the edition that the Hugo of a generation holds. */
export function editionOf(generation: Generation): Edition {
  switch (generation) {
    case '0.54':
    case '0.111':
      return edition212
    case '0.131':
      return edition220
    case '0.169':
      return edition224
    default:
      return generation satisfies never
  }
}
