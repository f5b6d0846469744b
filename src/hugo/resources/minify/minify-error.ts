/** What cannot be minified, and where. */
import type { Place } from '../../../shared/position.ts'

/** A text that is not of its kind. */
export class MinifyError extends Error {
  readonly place: Place

  constructor(reason: string, place: Place) {
    super(reason)
    this.name = 'MinifyError'
    this.place = place
  }
}
