/** The templates of a site, with what is mended in those of old ones. */
import { isHostObject, TypedNil } from '../../go/value.ts'
import type { MissingMemberHandler, TemplateError } from '../../template/index.ts'
import { atLeast } from '../config/generation.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { createFuncs } from '../funcs/index.ts'
import { embeddedTemplates } from '../layouts/embedded/index.ts'
import { nameTemplates } from '../layouts/template-file.ts'
import { createTemplateStore, type TemplateStore } from '../layouts/template-store.ts'
import { readText } from '../source/source-file.ts'
import { diagnoseMissingMember, diagnosePassedOver, diagnoseTemplateError } from './template-diagnostic.ts'
import type { WireContext } from './wire-context.ts'

/** Make the templates of a site. */
export function createTemplates(context: WireContext, funcs: ReturnType<typeof createFuncs>): TemplateStore {
  const { config, source } = context
  const { compatibility } = config
  const ranks = new Map(config.modules.map(({ path }, i) => [path === 'project' ? 'site' : path, i]))
  const store: TemplateStore = createTemplateStore({
    files: nameTemplates(source.layouts.values(), origin => ranks.get(origin) ?? ranks.size),
    funcs,
    embedded: embeddedTemplates,
    onMissingMember: missingMemberRule(config, (error, receiver) => mendMember(error, receiver, context, store)),
    onPassedOver: compatibility.mend ? error => context.report(diagnosePassedOver(error, store)) : undefined,
    noValue: compatibility.mend ? '' : '<no value>',
    // Hugo 0.111 was built with a Go that did not know such comments yet.
    htmlCommentsInScripts: atLeast(compatibility.generation, '0.131'),
    isPlainText: plainTextRule(context),
    toDiagnostic: (error, file, name) =>
      diagnoseTemplateError(
        error,
        { fileOf: () => file, sourceOf: () => file && readText(file) },
        undefined,
        file?.displayPath ?? name,
      ),
  })
  return store
}

/** A template runs without HTML escaping if its name says a format of plain text, or else if its ending does. */
function plainTextRule({ formats }: WireContext): (name: string) => boolean {
  const all = [...formats.values()]
  const namesOf = (isPlainText: boolean) =>
    new Set(all.filter(format => format.isPlainText === isPlainText).map(({ name }) => name.toLowerCase()))
  const plainNames = namesOf(true)
  const htmlNames = namesOf(false)
  const plainSuffixes = new Set(all.flatMap(format => (format.isPlainText ? format.mediaType.Suffixes : [])))
  return path => {
    const [, ...parts] = path
      .slice(path.lastIndexOf('/') + 1)
      .toLowerCase()
      .split('.')
    const names = parts.slice(0, -1)
    if (names.some(name => plainNames.has(name))) return true
    if (names.some(name => htmlNames.has(name))) return false
    return plainSuffixes.has(parts.at(-1) ?? '')
  }
}

/** Take a member of nothing, or of data in another shape than expected, for nil; a name that no page has is a mistake. */
function mendMember(error: TemplateError, receiver: unknown, { report }: WireContext, store: TemplateStore): boolean {
  if (isHostObject(receiver) && !(receiver instanceof TypedNil)) return false
  report(diagnoseMissingMember(error, store))
  return true
}

/** Before 0.123 a page without a file still had a `.File` of empty texts, so that there nil members are not held against it. */
function missingMemberRule(
  { compatibility }: SiteConfig,
  mend: MissingMemberHandler,
): MissingMemberHandler | undefined {
  if (compatibility.mend) return mend
  return atLeast(compatibility.generation, '0.131') ? undefined : () => false
}
