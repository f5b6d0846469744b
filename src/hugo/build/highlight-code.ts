/** The highlighter with a site's settings (gohugo.io/functions/transform/highlight). */
import type { SiteConfig } from '../config/site-config.ts'
import { highlight } from '../highlight/highlight.ts'
import type { HighlightOptions, OptionValue } from '../highlight/highlight-options.ts'

/** Highlight code with the site's settings and those of the block; `ordinal` numbers the block on its page. */
export function highlightCode(
  config: SiteConfig,
  code: string,
  language: string,
  settings: Readonly<Record<string, OptionValue>>,
  ordinal = 0,
): string {
  const options = {
    ...config.markup.highlight,
    generation: config.compatibility.generation,
  } as Partial<HighlightOptions>
  return highlight(code, language, options, settings, ordinal)
}

/** Read the options of `highlight`: a text such as `linenos=table,hl_lines=2 4-5`, or a map. */
export function readSettings(options: unknown): Readonly<Record<string, OptionValue>> {
  if (options instanceof Map) return Object.fromEntries(options) as Record<string, OptionValue>
  if (typeof options === 'object' && options !== null && !('value' in options))
    return options as Record<string, OptionValue>
  const text = String((options as { value?: string } | undefined)?.value ?? options ?? '')
  const pairs = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
  return Object.fromEntries(
    pairs.map(pair => {
      const [key = '', value = 'true'] = pair.split('=', 2)
      return [
        key.trim().toLowerCase(),
        value === 'true' ? true : value === 'false' ? false : value.trim().replace(/^"|"$/g, ''),
      ]
    }),
  )
}
