/**
 * Text put together from pieces that remember where in the source they come from, so that a message about the text can
 * name the author's line.
 */

/** A run of text with one origin. */
interface Run {
  /** Where the run begins in the text. */
  readonly start: number
  /** Where it comes from in the source. */
  readonly origin: number
  /** Whether each character has its own origin, or all have the same. */
  readonly isVerbatim: boolean
}

/** Text under construction. */
export class TracedText {
  text = ''
  readonly #runs: Run[] = []

  /** Append text copied from the source. */
  appendVerbatim(text: string, origin: number): void {
    this.#append(text, origin, true)
  }

  /** Append text made for something that stands at one place of the source. */
  appendMade(text: string, origin: number): void {
    this.#append(text, origin, false)
  }

  /** Append another text, keeping its origins where it still stands as it was in `made`, else one origin for all. */
  appendAround(made: string, inner: TracedText, origin: number): void {
    const at = inner.text.trim() === '' ? -1 : made.indexOf(inner.text)
    if (at === -1 || made.indexOf(inner.text, at + 1) !== -1) {
      this.appendMade(made, origin)
      return
    }
    this.appendMade(made.slice(0, at), origin)
    const shift = this.text.length
    for (const run of inner.#runs) this.#runs.push({ ...run, start: run.start + shift })
    this.text += inner.text
    this.appendMade(made.slice(at + inner.text.length), origin)
  }

  /** Find where in the source the text at an offset comes from; undefined for an empty text. */
  originOf(offset: number): number | undefined {
    let low = 0
    let high = this.#runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#runs[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    const run = this.#runs[low]
    return run && (run.isVerbatim ? run.origin + Math.max(0, offset - run.start) : run.origin)
  }

  #append(text: string, origin: number, isVerbatim: boolean): void {
    if (text === '') return
    this.#runs.push({ start: this.text.length, origin, isVerbatim })
    this.text += text
  }
}
