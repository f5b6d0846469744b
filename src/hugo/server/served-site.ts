/** What the server has to serve: the files of the last good build and the errors of the last one. */
import { type Diagnostic, formatDiagnostic } from '../../shared/diagnostic.ts'
import { hasErrors } from './messages.ts'
import type { ServedBuild } from './start-server.ts'

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
}

/** Make a site without files. */
export function createSite(): ServedSite {
  return { files: new Map(), problem: '', buildNumber: 0 }
}

/** Take over a build: its files when it is good, its errors otherwise. */
export function takeBuild(site: ServedSite, build: ServedBuild): SiteChange {
  const failed = hasErrors(build.diagnostics)
  site.problem = failed ? problemText(build.diagnostics) : ''
  if (failed) return { buildNumber: site.buildNumber, problem: site.problem, changed: [] }
  const changed = changedPaths(site.files, build.files)
  site.files = build.files
  site.buildNumber++
  return { buildNumber: site.buildNumber, problem: '', changed }
}

function problemText(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .filter(diagnostic => diagnostic.severity === 'error')
    .map(formatDiagnostic)
    .join('\n\n')
}

function changedPaths(before: ServedSite['files'], after: ServedSite['files']): string[] {
  const gone = [...before.keys()].filter(path => !after.has(path))
  const different = [...after].filter(([path, content]) => !isSame(before.get(path), content)).map(([path]) => path)
  return [...gone, ...different]
}

function isSame(a: Uint8Array | string | undefined, b: Uint8Array | string): boolean {
  if (a === b) return true
  if (a === undefined || typeof a === 'string' || typeof b === 'string') return false
  return Buffer.compare(a, b) === 0
}
