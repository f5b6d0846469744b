/** How hast is written, so that the bytes are Goldmark's. */
import type { Options } from 'rehype-stringify'

/** Options of rehype-stringify for HTML as Goldmark writes it. */
export function stringifyOptions(xhtml: boolean): Options {
  return {
    allowDangerousHtml: true,
    characterReferences: { useNamedReferences: true },
    closeSelfClosing: xhtml,
  }
}
