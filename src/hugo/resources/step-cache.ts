/** Results of steps, so that a page that takes the same step as the page before gets what that page got. */
import { toJson } from '../../go/json.ts'
import type { FileResource } from '../page/resource.ts'

/** The results of one site. */
export class StepCache {
  readonly #numbers = new WeakMap<FileResource, number>()
  readonly #results = new Map<string, FileResource>()
  #count = 0

  /** Give the result of a step with these options, made now if it is new. */
  take(source: FileResource, step: string, options: unknown, make: () => FileResource): FileResource {
    return this.named(`${this.#numberOf(source)} ${step} ${describe(options)}`, make)
  }

  /** Give the resource of a name, made now if it is new. */
  named(key: string, make: () => FileResource): FileResource {
    const before = this.#results.get(key)
    if (before) return before
    const made = make()
    this.#results.set(key, made)
    return made
  }

  #numberOf(resource: FileResource): number {
    const known = this.#numbers.get(resource)
    if (known !== undefined) return known
    this.#count++
    this.#numbers.set(resource, this.#count)
    return this.#count
  }
}

function describe(options: unknown): string {
  return options === undefined || options === null ? '' : toJson(options)
}
