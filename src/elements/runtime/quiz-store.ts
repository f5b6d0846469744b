/** What was answered to the quizzes of a page, kept in the browser beside the lab's state. */

/** What is kept of one quiz. */
export interface KeptAnswer {
  readonly answer: readonly string[]
  readonly passed: boolean
}

/** Name the key of a page's quizzes, from the key of its lab. */
export function quizKey(labKey: string): string {
  return `${labKey}:quizzes`
}

/** Read what is kept of the quiz `name`, if it is sound. */
export function readKeptAnswer(key: string, name: string): KeptAnswer | undefined {
  const kept = readAll(key)[name]
  if (typeof kept !== 'object' || kept === null || !('answer' in kept) || !('passed' in kept)) return undefined
  const { answer, passed } = kept
  const isSound = Array.isArray(answer) && answer.every(part => typeof part === 'string')
  return isSound ? { answer, passed: passed === true } : undefined
}

/** Keep what was answered to the quiz `name`; undefined forgets it. */
export function keepAnswer(key: string, name: string, kept: KeptAnswer | undefined): void {
  const { [name]: _before, ...others } = readAll(key)
  try {
    localStorage.setItem(key, JSON.stringify(kept ? { ...others, [name]: kept } : others))
  } catch {
    // Storage is full or forbidden: the quiz goes on without being kept.
  }
}

function readAll(key: string): Readonly<Record<string, unknown>> {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof all === 'object' && all !== null ? { ...all } : {}
  } catch {
    return {}
  }
}
