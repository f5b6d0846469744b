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

/** What to write for a key that is missing. */
const examples: Readonly<Record<string, string>> = {
  format: 'Begin the file with "format: 1".',
  id: 'Give it a name of its own, such as "id: upgraded".',
  goal: "Say in CEL when the task is done, such as goal: \"hosts['rhhi3'].status == 'up'\".",
  always: 'Say in CEL what must hold, such as always: "volumes.all(v, volumes[v].bricks_up >= 2)".',
  at: 'Say when it happens, such as "at: 10m".',
  do: 'Say what happens, such as "do: {type: power_off_host, host: rhhi2}".',
  name: 'Say in a few words what is done wrong.',
  actions: 'List the steps, as in a solution.',
  breaks: 'Name the invariant that breaks, or the task that stays undone.',
}

/** Say that a key is missing. */
export const missingKey = (key: string): Message => ({
  code: 'exercise/missing-key',
  message: `the key "${key}" is missing`,
  ...(examples[key] === undefined ? {} : { hint: examples[key] }),
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
export const wrongType = (name: string, expected: string, description?: string): Message => ({
  code: 'exercise/wrong-type',
  message: `${name} must be ${expected}`,
  ...(description === undefined ? {} : { hint: `${description}.` }),
})

/** Say that a number is out of its bounds. */
export const outOfBounds = (name: string, side: 'least' | 'most', bound: number): Message => ({
  code: 'exercise/invalid-value',
  message: `${name} must be at ${side} ${bound}`,
  ...(name === 'item' ? { hint: 'The items of the list count from 1.' } : {}),
})

/** Say that a value is not one of those possible. */
export const unknownValue = (name: string, values: readonly string[], meant: string | undefined): Message => ({
  code: 'exercise/unknown-value',
  message: `${name} must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`,
  ...(meant ? { hint: `Did you mean "${meant}"?` } : {}),
})

/** Say that a value makes no sense, in the words of whoever found it. */
export const invalidValue = (reason: string): Message => ({ code: 'exercise/invalid-value', message: reason })

/** Say that an expression cannot be read, and what can be done about it. */
export const invalidExpression = (reason: string, hint: string | undefined): Message => ({
  code: 'exercise/invalid-expression',
  message: `this expression cannot be judged: ${reason}`,
  ...(hint === undefined ? {} : { hint }),
})

/** Say that an exercise has no solution to prove it can be solved. */
export const noSolution = (): Message => ({
  code: 'exercise/no-solution',
  message: 'an exercise with tasks needs a solution',
  hint: 'List under "solution" the actions that reach every goal; "labwright test" replays them.',
})
