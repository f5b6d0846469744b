/** `resources.Minify` of one file. */
import { DiagnosticError } from '../../../shared/diagnostic.ts'
import type { FileResource } from '../../page/resource.ts'
import { minifyBroken } from '../messages.ts'
import { exactTextOf } from '../resource-argument.ts'
import { kindOfType } from './minified-kind.ts'
import { MinifyError } from './minify-error.ts'
import type { MinifySettings } from './minify-settings.ts'
import { minifyText } from './minify-text.ts'

/** Minify the text of a resource; one that is not of its kind is an error, as in Hugo. */
export function minifyResource(source: FileResource, settings: MinifySettings): string {
  const text = exactTextOf(source)
  try {
    return minifyText(kindOfType(source.MediaType.Type), text, settings)
  } catch (error) {
    if (!(error instanceof MinifyError)) throw error
    const { message: reason, place } = error
    throw new DiagnosticError(minifyBroken({ reason, place, source: text, file: `assets/${source.init.path}` }))
  }
}
