/**
 * `inlineImports` of css.PostCSS and css.TailwindCSS: a line `@import "x.css";` becomes the file it names, each file once
 * (Hugo's resource_transformers/cssjs/inline_imports.go). Imports of addresses and for some media stay as they are.
 */
import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Overlay } from '../../source/overlay.ts'
import { readText } from '../../source/source-file.ts'

const importLine = /^@import ["'](.*?)["'];?\s*(?:\/\*.*\*\/)?$/

/** How to inline. */
export interface InlineOptions {
  /** Leave an import whose file is missing as it is; default: that is an error. */
  readonly skipNotFound: boolean
}

/** Put imported files in place of their imports. */
export function inlineImports(assets: Overlay, text: string, path: string, options: InlineOptions): string {
  const seen = new Set<string>()
  const inline = (content: string, from: string): string =>
    content
      .split('\n')
      .map((line, index) => {
        const name = importLine.exec(line.trim())?.[1]
        if (name === undefined || line.includes('url(') || isTailwind(name)) return line
        const target = posix.join(posix.dirname(from), name)
        const file = assets.get(target)
        if (!file) {
          if (options.skipNotFound) return line
          throw new Error(`assets/${from}:${index + 1}: found no file for @import "${name}" (assets/${target})`)
        }
        const imported = readText(file)
        const hash = createHash('sha256').update(imported).digest('hex')
        if (seen.has(hash)) return ''
        seen.add(hash)
        return inline(imported, target)
      })
      .join('\n')
  return inline(text, path)
}

/** `@import "tailwindcss"` and its parts belong to Tailwind. */
function isTailwind(name: string): boolean {
  return /^tailwindcss(?:\/|$)/.test(name) && !name.includes('.')
}
