/** What was looked for once is not looked for again, whether it was found or not. */

/** Give the value kept under a key; make and keep it the first time. */
export function remember<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  if (kept.has(key)) return kept.get(key)!
  const value = make()
  kept.set(key, value)
  return value
}
