/** Code that an element needs only now and then, and that comes when it is first needed. */
import type { ReactiveControllerHost } from 'lit'

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

  /** A module that could not be brought is asked for again the next time it is needed. */
  async #load() {
    this.#isOnItsWay = true
    try {
      this.#module = await this.#bring()
      this.#host.requestUpdate()
    } finally {
      this.#isOnItsWay = false
    }
  }
}
