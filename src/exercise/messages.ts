/** The wording of what can be wrong with an exercise file; one function per code. */

/** What a message consists of before it has a place. */
export interface Message {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** Say that a key is not known here. */
export const unknownKey = (key: string, meant: string | undefined, known: readonly string[]): Message => ({
  code: 'exercise/unknown-key',
  message: `unknown key "${key}"`,
  hint: meant ? `Did you mean "${meant}"?` : `Known here: ${known.join(', ')}.`,
})

/** Say that a key is missing. */
export const missingKey = (key: string): Message => ({
  code: 'exercise/missing-key',
  message: `the key "${key}" is missing`,
})

/** Say that a step is neither an action nor a wait nor a leap in time. */
export const unknownStep = (key: string | undefined, meant: string | undefined): Message => ({
  code: 'exercise/missing-key',
  message: 'this is no action: the key "type" is missing',
  hint: meant
    ? `Did you mean "${meant}" instead of "${key}"?`
    : 'A step is an action with its "type", a "wait" or an "advance".',
})

/** Say that a value is of the wrong type. */
export const wrongType = (name: string, expected: string): Message => ({
  code: 'exercise/wrong-type',
  message: `${name} must be ${expected}`,
})

/** Say that a value is not one of those possible. */
export const unknownValue = (name: string, values: readonly string[], meant: string | undefined): Message => ({
  code: 'exercise/unknown-value',
  message: `${name} must be one of ${values.join(', ')}`,
  ...(meant ? { hint: `Did you mean "${meant}"?` } : {}),
})

/** Say that a value makes no sense, in the words of whoever found it. */
export const invalidValue = (reason: string): Message => ({ code: 'exercise/invalid-value', message: reason })

/** Say that an expression cannot be read. */
export const invalidExpression = (reason: string): Message => ({
  code: 'exercise/invalid-expression',
  message: `this expression cannot be read: ${reason}`,
  hint: 'Goals are CEL over hosts, vms, migrations, bricks, volumes, networks, events, view and now.',
})

/** Say that an exercise has no solution to prove it can be solved. */
export const noSolution = (): Message => ({
  code: 'exercise/no-solution',
  message: 'an exercise with tasks needs a solution',
  hint: 'List under "solution" the actions that reach every goal; "labwright test" replays them.',
})
