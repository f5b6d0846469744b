/**
 * Messages about one body whose shortcodes have their inner text rendered before the page is: what the inner text was
 * told once is not told again when the shortcode's output goes through Markdown with the page.
 */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Place } from '../../shared/position.ts'

/** Takes the messages of both renderings of a body. */
export interface ContentMessages {
  /** Report what rendering the inner text of the shortcode at `tag` found. */
  ofInner(diagnostic: Diagnostic, tag: Place): void
  /** Report what rendering the page's text found. */
  ofBody(diagnostic: Diagnostic): void
}

/** Messages that are said once of a file, wherever in it. */
const oncePerFile: ReadonlySet<string> = new Set(['markup/raw-html-shown'])

/** Make the messages of one body; each shows the author's line. */
export function createMessages(
  file: string,
  source: string,
  report: (diagnostic: Diagnostic) => void,
): ContentMessages {
  const told = new Set<string>()
  const ofBody = (diagnostic: Diagnostic) => {
    const key = keyOf(diagnostic, diagnostic.place)
    if (told.has(key)) return
    if (oncePerFile.has(diagnostic.code)) told.add(key)
    report(diagnostic.file === file ? { source, ...diagnostic } : diagnostic)
  }
  return {
    ofBody,
    ofInner(diagnostic, tag) {
      ofBody(diagnostic)
      // Text that a shortcode made has the place of its tag when it is rendered again.
      told.add(keyOf(diagnostic, tag))
    },
  }
}

function keyOf({ code, message }: Diagnostic, place: Place | undefined): string {
  return oncePerFile.has(code) ? code : `${code}\n${message}\n${place?.line}:${place?.column}`
}
