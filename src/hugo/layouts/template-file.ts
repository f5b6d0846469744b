/** A template file under the name by which the store knows it. */
import type { SourceFile } from '../source/source-file.ts'

/** One template file. */
export interface TemplateFile {
  /** Name in the store, such as `partials/header.html`. */
  readonly name: string
  readonly file: SourceFile
}

/**
 * Give template files the names of the years before 0.146, so that both layouts of folders meet: `_partials/x` is
 * `partials/x`, `_shortcodes/x` is `shortcodes/x`, `_markup/x` is `_default/_markup/x`, `baseof.html` and its like at the
 * root stand in `_default/`. Of two files with one name the one of the stronger origin stays.
 */
export function nameTemplates(files: Iterable<SourceFile>, rankOf: (origin: string) => number): TemplateFile[] {
  const byName = new Map<string, TemplateFile>()
  for (const file of files) {
    const name = nameTemplate(file.path)
    const before = byName.get(name)
    const isStronger = before && rankOf(file.origin) < rankOf(before.file.origin)
    const isAsWritten = before && rankOf(file.origin) === rankOf(before.file.origin) && file.path === name
    if (!before || isStronger || isAsWritten) byName.set(name, { name, file })
  }
  return [...byName.values()]
}

const rootNames = new Set(['baseof', 'single', 'list', 'page', 'section', 'taxonomy', 'term', 'all', 'home', 'rss'])

/** Give the name in the store of a template at a path below the layouts. */
export function nameTemplate(path: string): string {
  const [first = ''] = path.split('/')
  if (first === '_partials' || first === '_shortcodes') return path.slice(1)
  if (first === '_markup') return `_default/${path}`
  const stem = first.split('.')[0] ?? ''
  return first === path && rootNames.has(stem) ? `_default/${path}` : path
}

/** Tell whether a template only fills the blocks of a base template: nothing but definitions, comments and blanks. */
export function needsBaseof(source: string): boolean {
  const start = source.replace(/^(?:\s|\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\})+/, '')
  return /^\{\{-?\s*define\b/.test(start)
}
