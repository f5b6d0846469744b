/** Minifies what templates write, for `--minify` and `minify.minifyOutput` (gohugo.io/configuration/minify). */
import { toBoolean } from '../config/cast.ts'
import type { Generation } from '../config/generation.ts'
import { getIn } from '../config/params.ts'
import type { SiteConfig } from '../config/site-config.ts'
import { minifyText } from '../resources/minify/minify-text.ts'

const kinds: Readonly<Record<string, string>> = {
  css: 'css',
  htm: 'html',
  html: 'html',
  js: 'javascript',
  json: 'json',
  svg: 'svg+xml',
  webmanifest: 'json',
  xml: 'xml',
}

/** Minify one output file, by the ending of its name; one of another kind stays as it is. */
export function minifyOutput(path: string, text: string, generation: Generation): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return minifyText(kinds[ending] ?? '', text, generation)
}

/** Tell whether a configuration asks for minified output; before 0.60 `minifyOutput` stood at its top. */
export function wantsMinified({ raw }: SiteConfig): boolean {
  return toBoolean(getIn(raw, ['minify', 'minifyoutput']) ?? raw.get('minifyoutput'), false)
}
