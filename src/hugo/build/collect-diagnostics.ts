/** The messages of a build, gathered so that none is said twice. */
import { compareDiagnostics, type Diagnostic } from '../../shared/diagnostic.ts'

/** The messages of a build. */
export interface Collector {
  readonly report: (diagnostic: Diagnostic) => void
  hasErrors(): boolean
  list(isStrict: boolean): readonly Diagnostic[]
}

/** Gather messages, each once. */
export function createCollector(first: readonly Diagnostic[]): Collector {
  const found = new Map<string, Diagnostic>()
  const report = (diagnostic: Diagnostic) => {
    const key = keyOf(diagnostic)
    if (!found.has(key)) found.set(key, diagnostic)
  }
  for (const diagnostic of first) report(diagnostic)
  return {
    report,
    hasErrors: () => [...found.values()].some(({ severity }) => severity === 'error'),
    list: isStrict => {
      const all = [...found.values()].sort(compareDiagnostics)
      return isStrict
        ? all.map(each => (each.severity === 'warning' ? { ...each, severity: 'error' as const } : each))
        : all
    },
  }
}

/** Gather messages; a template that fails on many pages is said once, with the first page and how many more. */
export function createFailures(): { note(found: Diagnostic): void; list(): Diagnostic[] } {
  const found = new Map<string, { readonly first: Diagnostic; count: number }>()
  return {
    note(diagnostic) {
      const key = keyOf(diagnostic)
      const before = found.get(key)
      if (before) before.count++
      else found.set(key, { first: diagnostic, count: 1 })
    },
    list: () =>
      [...found.values()].map(({ first, count }) =>
        count > 1 && first.code === 'build/template'
          ? { ...first, hint: `${first.hint} and ${count - 1} more ${count === 2 ? 'page' : 'pages'}` }
          : first,
      ),
  }
}

function keyOf({ code, file, place, message }: Diagnostic): string {
  return `${code}\n${file}\n${place?.line}:${place?.column}\n${message}`
}
