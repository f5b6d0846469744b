/** Why something is refused: a stable code and a sentence that names the condition and the objects. */

/** A refusal. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** Write a status in words: `preparing_for_maintenance` becomes `Preparing For Maintenance`. */
export function words(status: string): string {
  return status
    .split('_')
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')
}
