/** What the markup room says: one function per code. */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Place } from '../../shared/position.ts'

/** Where a message belongs. */
export interface MessagePlace {
  readonly file: string
  readonly place: Place | undefined
}

/** Say that a tag holds something that is no attribute. */
export function strayToken({ file, place }: MessagePlace, text: string, tagName: string): Diagnostic {
  const token = text.replace(/\s+/g, ' ')
  return {
    code: 'markup/stray-token',
    severity: 'warning',
    message: `stray ${token} among the attributes of <${tagName}>`,
    file,
    place,
    length: token.length,
    hint: strayHint(token, tagName),
  }
}

/** Say that raw HTML is shown although the site's configuration leaves it out. */
export function rawHtmlShown({ file, place }: MessagePlace): Diagnostic {
  return {
    code: 'markup/raw-html-shown',
    severity: 'info',
    message: 'raw HTML is shown, although Hugo would leave it out of this site',
    file,
    place,
    hint: 'set markup.goldmark.renderer.unsafe = true in the site configuration to have Hugo show it too',
  }
}

function strayHint(token: string, tagName: string): string {
  const words = /^(["'])(.*)\1$/.exec(token)?.[2]
  if (words === undefined) return `remove ${token}, or write it as an attribute: name="value"`
  const attribute = /^(?:img|area|input)$/i.test(tagName) ? 'alt' : 'title'
  return `give it a name, such as ${attribute}="${words}", or remove it`
}
