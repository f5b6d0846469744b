/** What the server has to serve: the files of the last good build and the errors of the last one. */
import { type Diagnostic, formatDiagnostic } from '../../shared/diagnostic.ts'

/** The files and messages of one build. */
export interface ServedBuild {
  /** Path under the site's root -> content. */
  readonly files: ReadonlyMap<string, Uint8Array | string>
  readonly diagnostics: readonly Diagnostic[]
  /** The pages by their content files; default none. */
  readonly pages?: readonly ServedPage[]
}

/** A page as far as a change leads to it. */
export interface ServedPage {
  /** Content file relative to the site's root; undefined for pages without one. */
  readonly source: string | undefined
  /** File below the publish folder. */
  readonly path: string
}

/** The state of the server. */
export interface ServedSite {
  /** The files of the last good build. */
  files: ReadonlyMap<string, Uint8Array | string>
  /** The text of the last build's errors; '' when there were none. */
  problem: string
  /** Number of the last good build; 0 before there is one. */
  buildNumber: number
}

/** What open pages are told after a build. */
export interface SiteChange {
  readonly buildNumber: number
  readonly problem: string
  /** Paths of files that are new, gone or different. */
  readonly changed: readonly string[]
  /** File of the page whose content file changed; '' when none did. */
  readonly edited: string
}

/** Make a site without files. */
export function createSite(): ServedSite {
  return { files: new Map(), problem: '', buildNumber: 0 }
}

/** Take over a build: its files when it is good, its errors otherwise. */
export function takeBuild(site: ServedSite, build: ServedBuild, sources: readonly string[]): SiteChange {
  const failed = hasErrors(build.diagnostics)
  site.problem = failed ? problemText(build.diagnostics) : ''
  if (failed) return { buildNumber: site.buildNumber, problem: site.problem, changed: [], edited: '' }
  const changed = changedPaths(site.files, build.files, sources)
  site.files = build.files
  site.buildNumber++
  return { buildNumber: site.buildNumber, problem: '', changed, edited: editedPage(build, sources) }
}

function editedPage({ pages = [] }: ServedBuild, sources: readonly string[]): string {
  const edited = pages.filter(
    ({ source }) =>
      source !== undefined && sources.some(path => `/${path.replaceAll('\\', '/')}`.endsWith(`/${source}`)),
  )
  return edited.find(({ path }) => path.endsWith('.html'))?.path ?? ''
}

function problemText(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .filter(diagnostic => diagnostic.severity === 'error')
    .map(formatDiagnostic)
    .join('\n\n')
}

/** Texts are compared; of pictures and the like, which are large, those count as changed whose source did. */
function changedPaths(before: ServedSite['files'], after: ServedSite['files'], sources: readonly string[]): string[] {
  const sourceNames = new Set(sources.map(nameOf))
  const gone = [...before.keys()].filter(path => !after.has(path))
  const isDifferent = (path: string) =>
    !before.has(path) || (isText(path) ? !isSame(before.get(path), after.get(path)) : sourceNames.has(nameOf(path)))
  return [...gone, ...[...after.keys()].filter(isDifferent)]
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

function isText(path: string): boolean {
  return /\.(html?|css|m?js|json|xml|txt|svg|webmanifest)$/i.test(path)
}

function isSame(a: Uint8Array | string | undefined, b: Uint8Array | string | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return false
  return Buffer.compare(a, b) === 0
}

/** Tell whether a build failed. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(diagnostic => diagnostic.severity === 'error')
}
