/** What is wrong with an expression, found when it is read or when it is judged. */

/** A fault, with its place in the expression in characters from its start. */
export class CelError extends Error {
  readonly start: number
  readonly end: number

  constructor(message: string, { start, end }: { readonly start: number; readonly end: number }) {
    super(message)
    this.name = 'CelError'
    this.start = start
    this.end = end
  }
}
