/** Fail on our own mistakes; bad input gives a diagnostic instead. */
export function assert(condition: unknown, expectation: string): asserts condition {
  if (!condition) throw new Error(`labwright: ${expectation}`)
}
