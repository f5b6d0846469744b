/** One file of a site, read when it is first asked for: text as UTF-8 (a byte order mark dropped), anything else as bytes. */
import { readFileSync } from 'node:fs'

/** A file found on disk, with the name under which the site knows it. */
export interface SourceFile {
  /** Path inside its component (`layouts/`, `content/` …), with forward slashes. */
  readonly path: string
  /** Path on disk. */
  readonly filename: string
  /** Path for messages: relative to the site's root where the file lies below it. */
  readonly displayPath: string
  /** Where the file comes from: `site`, or the name of a theme. */
  readonly origin: string
}

/** Read a file as text. */
export function readText(file: SourceFile): string {
  return decodeText(readFileSync(file.filename))
}

/** Read a file as bytes. */
export function readBytes(file: SourceFile): Uint8Array {
  return readFileSync(file.filename)
}

/** Turn bytes into text, without the byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
