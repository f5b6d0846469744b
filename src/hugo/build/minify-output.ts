/** Minifies what templates write, for `--minify` and `minify.minifyOutput` (gohugo.io/configuration/minify). */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { toBoolean } from '../config/cast.ts'
import { getIn } from '../config/params.ts'
import type { SiteConfig } from '../config/site-config.ts'
import { minifyBroken } from '../resources/messages.ts'
import { kindOfFile } from '../resources/minify/minified-kind.ts'
import { MinifyError } from '../resources/minify/minify-error.ts'
import type { MinifySettings } from '../resources/minify/minify-settings.ts'
import { minifyText } from '../resources/minify/minify-text.ts'

/** Minify one output file, by the ending of its name; one of another kind stays as it is. */
export function minifyOutput(
  path: string,
  text: string,
  settings: MinifySettings,
  report: (diagnostic: Diagnostic) => void,
): string {
  try {
    return minifyText(kindOfFile(path), text, settings)
  } catch (error) {
    if (!(error instanceof MinifyError)) throw error
    const { message: reason, place } = error
    report(minifyBroken({ reason, place, source: text, file: path }))
    return text
  }
}

/** Tell whether a configuration asks for minified output; before 0.60 `minifyOutput` stood at its top. */
export function wantsMinified({ raw }: SiteConfig): boolean {
  return toBoolean(getIn(raw, ['minify', 'minifyoutput']) ?? raw.get('minifyoutput'), false)
}
