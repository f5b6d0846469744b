/** Exit codes of the command line (design.md 3). */
export const exitCode = {
  good: 0,
  /** The content is at fault. */
  content: 1,
  /** The call is at fault. */
  usage: 2,
} as const

/** What the program will end with; a command sets it. */
export interface Outcome {
  code: number
}
