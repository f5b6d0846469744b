/**
 * AsciiDoc to HTML at once: the worker is started by the first document, serves all that follow, and does not keep the
 * process alive (synckit). It stands beside this file as `.mjs` in the sources, and as `.js` in the built package.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSyncFn } from 'synckit'

/** What one document is converted with. */
export interface ConvertOptions {
  readonly backend: string
  /** `unsafe`, `safe`, `server` or `secure`. */
  readonly safeMode: string
  /** The folder that includes start from; absolute. */
  readonly baseFolder: string
  readonly attributes: Readonly<Record<string, string>>
}

/** One message of Asciidoctor. */
export interface ConvertMessage {
  /** `DEBUG`, `INFO`, `WARN`, `ERROR` or `FATAL`. */
  readonly severity: string
  readonly text: string
  /** The included file it speaks of; empty for the document itself. */
  readonly file: string
  /** Line, from 1; 0 when it is not known. */
  readonly line: number
}

/** A converted document. */
export interface Converted {
  readonly output: string
  readonly messages: readonly ConvertMessage[]
}

/** Converts a document and waits for it. */
export type ConvertSync = (source: string, options: ConvertOptions) => Converted

/** Start the worker, or find the one that runs already. */
export function createConvertSync(): ConvertSync {
  const inSources = fileURLToPath(new URL('./asciidoc-worker.mjs', import.meta.url))
  const inPackage = fileURLToPath(new URL('./asciidoc-worker.js', import.meta.url))
  return createSyncFn(existsSync(inSources) ? inSources : inPackage) as ConvertSync
}
