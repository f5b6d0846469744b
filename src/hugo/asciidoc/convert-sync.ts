/** AsciiDoc to HTML at once, by the worker beside this file. */
import { connectWorker } from '../worker/connect-worker.ts'

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
  return connectWorker('asciidoc-worker', import.meta.url) as ConvertSync
}
