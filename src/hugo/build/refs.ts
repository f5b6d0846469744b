/** `ref` and `relref`: links to pages by their paths (urls.Ref of Hugo). */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Page } from '../page/page.ts'
import { refNotFound } from './messages.ts'

/** What a reference asks for. */
interface Reference {
  readonly path: string
  readonly language: string
  readonly outputFormat: string
}

/** Give the link a reference means; an unknown one is reported and gives the configured URL. */
export function resolveRef(
  page: Page,
  args: unknown,
  isRelative: boolean,
  report: (diagnostic: Diagnostic) => void,
): string {
  const reference = readReference(args)
  const [path = '', fragment] = splitFragment(reference.path)
  if (path === '' && fragment === undefined) return ''
  const suffix = fragment === undefined ? '' : `#${fragment}`
  if (path === '') return suffix
  const target = findTarget(page, path, reference.language)
  if (!target) {
    const { refLinksErrorLevel, refLinksNotFoundURL } = page.Site.init.config
    report(
      refNotFound(
        reference.path,
        page.File ? displayPath(page) : page.meta.path,
        refLinksErrorLevel === 'ERROR' && page.Site.init.config.compatibility.chosenBy === 'author',
      ),
    )
    return refLinksNotFoundURL
  }
  const output = reference.outputFormat ? target.OutputFormats.Get(reference.outputFormat) : undefined
  const link = output ?? target
  return (isRelative ? link.RelPermalink : link.Permalink) + suffix
}

function readReference(args: unknown): Reference {
  if (args instanceof Map) {
    const read = (key: string) => String(args.get(key) ?? args.get(key.toLowerCase()) ?? '')
    return { path: read('path'), language: read('lang'), outputFormat: read('outputFormat') }
  }
  if (Array.isArray(args)) return { path: String(args[0] ?? ''), language: '', outputFormat: String(args[1] ?? '') }
  if (typeof args === 'object' && args !== null) return readReference(new Map(Object.entries(args)))
  return { path: String(args ?? ''), language: '', outputFormat: '' }
}

function splitFragment(path: string): [string, string | undefined] {
  const hash = path.indexOf('#')
  return hash === -1 ? [path, undefined] : [path.slice(0, hash), path.slice(hash + 1)]
}

function findTarget(page: Page, path: string, language: string): Page | undefined {
  const site = language ? page.Site.sites.find(({ Language }) => Language.Lang === language) : page.Site
  return site?.findPage([path.replace(/\/$/, '') || '/'], site === page.Site ? page : undefined, true)
}

function displayPath(page: Page): string {
  const { contentDir, root } = page.Site.init.config
  const filename = page.File?.Filename ?? ''
  return filename.startsWith(`${root}/`) ? filename.slice(root.length + 1) : `${contentDir}/${page.File?.Path ?? ''}`
}
