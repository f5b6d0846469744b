/** `[markup.asciidocExt]` with Hugo's defaults (Hugo: markup/asciidocext/asciidocext_config; manual: "Configure markup"). */

import type { Diagnostic } from '../../shared/diagnostic.ts'
import { toBoolean, toTable, toText } from '../config/cast.ts'
import { atLeast, type Generation } from '../config/generation.ts'
import type { Params } from '../config/params.ts'
import { headerUnsupported, settingIgnored } from './messages.ts'

/** How a site wants its AsciiDoc converted. */
export interface AsciidocOptions {
  readonly backend: string
  readonly safeMode: string
  readonly attributes: Readonly<Record<string, string>>
  /** Whether includes start from the folder of the page; else from the site's root. */
  readonly workingFolderCurrent: boolean
  /** Whether the table of contents stays in the content. */
  readonly preserveToc: boolean
  /** `fatal`, or `warn`: what Asciidoctor warns of then fails the build. */
  readonly failureLevel: string
  /** Whether Asciidoctor's remarks are passed on too. */
  readonly verbose: boolean
}

const backends = new Set(['html5', 'xhtml5', 'docbook5', 'manpage'])
const safeModes = new Set(['unsafe', 'safe', 'server', 'secure'])
const failureLevels = new Set(['fatal', 'warn'])

/** Read the settings; what cannot be had is reported and left out. */
export function readAsciidocOptions(
  settings: Params,
  generation: Generation,
  file: string,
): { options: AsciidocOptions; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const choice = (key: string, known: ReadonlySet<string>, otherwise: string) => {
    const value = toText(settings.get(key), otherwise)
    if (known.has(value)) return value
    diagnostics.push(settingIgnored(file, key, value))
    return otherwise
  }
  for (const extension of toList(settings.get('extensions')))
    diagnostics.push(settingIgnored(file, 'extensions', extension))
  if (!toBoolean(settings.get('noheaderorfooter'), true)) diagnostics.push(headerUnsupported(file))
  // Before there were settings, Hugo always asked for safe mode (helpers/content.go getAsciidocContent).
  const safeMode = !atLeast(generation, '0.111') && settings.size === 0 ? 'safe' : 'unsafe'
  const options = {
    backend: choice('backend', backends, 'html5'),
    safeMode: choice('safemode', safeModes, safeMode),
    attributes: readAttributes(settings),
    workingFolderCurrent: toBoolean(settings.get('workingfoldercurrent'), false),
    preserveToc: toBoolean(settings.get('preservetoc'), false),
    failureLevel: choice('failurelevel', failureLevels, 'fatal'),
    verbose: toBoolean(settings.get('verbose'), false),
  }
  return { options, diagnostics }
}

function readAttributes(settings: Params): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of toTable(settings.get('attributes')))
    if (name !== 'outdir') attributes[name] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value ?? '')
  if (toBoolean(settings.get('sectionnumbers'), false)) attributes['sectnums'] = ''
  return attributes
}

function toList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
