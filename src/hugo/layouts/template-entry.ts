/** The templates of a site by name: its own and the themes', and Hugo's where the site has none. */
import type { SourceFile } from '../source/source-file.ts'
import { readText } from '../source/source-file.ts'
import { needsBaseof, type TemplateFile } from './template-file.ts'

/** One template before it is parsed. */
export interface TemplateEntry {
  readonly name: string
  /** None for a template that comes with the tool. */
  readonly file: SourceFile | undefined
  readonly source: string
  readonly isPlainText: boolean
}

/** Where templates come from. */
export interface TemplateOrigins {
  readonly files: readonly TemplateFile[]
  /** Hugo's own templates by name, used where the site has none. */
  readonly embedded: Readonly<Record<string, string>>
  /** Tell whether the file of a format runs without HTML escaping, by its name. */
  readonly isPlainText: (name: string) => boolean
}

/** Put a site's templates and Hugo's own under their names; Hugo's also answer below `_internal/`. */
export function gatherEntries({ files, embedded, isPlainText }: TemplateOrigins): Map<string, TemplateEntry> {
  const entries = new Map<string, TemplateEntry>()
  for (const { name, file } of files) {
    entries.set(name, { name, file, source: groupReturn(readText(file)), isPlainText: isPlainText(name) })
  }
  for (const [name, source] of Object.entries(embedded)) {
    const plainName = name.replace(/^_internal\//, '')
    const isFound = /^(shortcodes|_default|partials)\//.test(plainName)
    for (const each of isFound ? [`_internal/${plainName}`, plainName] : [`_internal/${plainName}`]) {
      if (!entries.has(each))
        entries.set(each, { name: each, file: undefined, source, isPlainText: isPlainText(plainName) })
    }
  }
  return entries
}

/** Tell whether a template is a layout that only fills the blocks of a base template. */
export function fillsBaseof({ name, source }: TemplateEntry): boolean {
  return !/^(partials|shortcodes|_internal)\/|(^|\/)_markup\//.test(name) && needsBaseof(source)
}

/** What `return` gives is a whole call in Hugo: `{{ return add . 1 }}` returns `(add . 1)`. */
function groupReturn(source: string): string {
  if (!source.includes('return')) return source
  return source.replace(/(\{\{-?\s*return\s+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^"`}]|\}(?!\}))+?)(\s*-?\}\})/g, '$1($2)$3')
}
