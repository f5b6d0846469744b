/** The highlighter with a site's settings (gohugo.io/functions/transform/highlight). */
import type { SiteConfig } from '../config/site-config.ts'
import { highlight } from '../highlight/highlight.ts'
import type { OptionValue } from '../highlight/highlight-options.ts'

/** Highlight code with the site's settings and those of the block; `ordinal` numbers the block on its page. */
export function highlightCode(
  config: SiteConfig,
  code: string,
  language: string,
  settings: Readonly<Record<string, OptionValue>>,
  ordinal = 0,
): string {
  const options = { ...config.markup.highlight, generation: config.compatibility.generation }
  return highlight(code, language, options, settings, ordinal)
}
