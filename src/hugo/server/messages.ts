/** The lines that the server prints, in the manner of Hugo's. */
import { compareDiagnostics, formatDiagnostic } from '../../shared/diagnostic.ts'
import { hasErrors, type ServedBuild } from './served-site.ts'

/** The last line before the server waits. */
export const pressToStop = 'Press Ctrl+C to stop'

/** Say where the site is. */
export function availableAt(url: string, bind: string): string {
  return `Web Server is available at ${url} (bind address ${bind})`
}

/** Say that a port is in use and which one is tried next. */
export function portTaken(port: number, next: number): string {
  return `port ${port} is already in use, attempting to use ${next}`
}

/** Say which sources changed. */
export function changeLines(changed: readonly string[], count: number): string[] {
  return [`Change detected, rebuilding site (#${count}).`, ...changed.slice(0, 5).map(path => `Source changed ${path}`)]
}

/** Say what a build gave. */
export function buildLines({ files, diagnostics }: ServedBuild, durationMs: number): string[] {
  const messages = diagnostics.toSorted(compareDiagnostics).map(formatDiagnostic)
  const time = `${Math.round(durationMs)} ms`
  if (hasErrors(diagnostics)) return [...messages, `Rebuild failed in ${time}; the last good pages stay`]
  return [...messages, `Built ${files.size} files in ${time}`]
}
