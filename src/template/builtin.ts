/** The shape of a built-in function. */

/** A built-in function and the arguments it takes. */
export interface Builtin {
  readonly call: (...args: unknown[]) => unknown
  /** How many arguments it must have. */
  readonly fixed: number
  /** It takes more than those. */
  readonly isVariadic: boolean
  /** Its first argument must be a string. */
  readonly needsText?: boolean
}
