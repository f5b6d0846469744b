/**
 * Compiled style sheets, shared by the languages of a site and kept from one build of the server to the next, for as long as
 * the files that went into them stay as they were.
 */
import { statSync } from 'node:fs'
import type { CompileResult } from 'sass'
import type { ResourceReport } from '../asset-context.ts'

/** A compiled style sheet with what it had to say. */
export interface CompiledStyle {
  readonly result: CompileResult
  readonly reports: readonly ResourceReport[]
  /** The files that went into it. */
  readonly files: readonly string[]
}

/** What is kept. */
export class StyleCache {
  readonly #styles = new Map<string, { readonly style: CompiledStyle; readonly stamps: string }>()

  /** Give a style sheet by its text, its options and the files that imports may find; compiled now if anything has changed. */
  take(key: string, compile: () => CompiledStyle): CompiledStyle {
    const kept = this.#styles.get(key)
    if (kept && kept.stamps === stampsOf(kept.style.files)) return kept.style
    const style = compile()
    this.#styles.set(key, { style, stamps: stampsOf(style.files) })
    return style
  }
}

function stampsOf(files: readonly string[]): string {
  return files
    .map(file => {
      const stats = statSync(file, { throwIfNoEntry: false })
      return stats ? `${stats.size} ${stats.mtimeMs}` : 'gone'
    })
    .join('\n')
}
