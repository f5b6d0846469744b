/** Values that follow from a text, kept from one build to the next; what a build did not ask for is forgotten. */
export class KeptValues<Value> {
  #current = new Map<string, Value>()
  #previous = new Map<string, Value>()

  /** Begin a build. */
  begin(): void {
    this.#previous = this.#current
    this.#current = new Map()
  }

  /** Forget what earlier builds made. */
  forget(): void {
    this.#previous = new Map()
  }

  /** Give the value of a text, made now if no build has made it. */
  get(text: string, make: () => Value): Value {
    const value = this.#current.get(text) ?? this.#previous.get(text) ?? make()
    this.#current.set(text, value)
    return value
  }
}
