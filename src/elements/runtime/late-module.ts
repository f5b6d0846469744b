/** Code that an element needs only now and then, and that comes when it is first needed. */
import type { ReactiveControllerHost } from 'lit'
import { fetchLate } from '../arrival/fetch-late.ts'

/** A module that is brought once; its host is drawn again when it is there. */
export class LateModule<Module> {
  readonly #host: ReactiveControllerHost
  readonly #bring: () => Promise<Module>
  #module: Module | undefined
  #isOnItsWay = false

  constructor(host: ReactiveControllerHost, bring: () => Promise<Module>) {
    this.#host = host
    this.#bring = bring
  }

  /** Give the module; undefined until it is there, which this call sees to. */
  get(): Module | undefined {
    if (!this.#module && !this.#isOnItsWay) void this.#load()
    return this.#module
  }

  async #load() {
    this.#isOnItsWay = true
    this.#module = await fetchLate(this.#bring)
    this.#host.requestUpdate()
  }
}
