/** Where the sites of a build are written: all to one root, or each language to its own where it has a host of its own. */
import { isMultihost } from '../config/multihost.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { BuiltPage } from './options.ts'
import type { OutputFile } from './publish.ts'

/** One root of the output with what is written to it. */
export interface OutputRoot {
  /** Folder below the publish folder, with a slash at its end; '' for the publish folder itself. */
  readonly folder: string
  readonly languages: readonly string[]
  /** Files by their path below the root. */
  readonly files: Map<string, OutputFile>
  /** Pages with their path below the root. */
  readonly pages: BuiltPage[]
}

/** Make the roots of a build. */
export function createOutputRoots(config: SiteConfig): readonly OutputRoot[] {
  const languages = config.languages.map(({ lang }) => lang)
  const root = (folder: string, own: readonly string[]) => ({ folder, languages: own, files: new Map(), pages: [] })
  return isMultihost(config) ? languages.map(lang => root(`${lang}/`, [lang])) : [root('', languages)]
}

/** Find the root of a language. */
export function rootOf(roots: readonly OutputRoot[], language: string): OutputRoot {
  const root = roots.find(({ languages }) => languages.includes(language))
  if (!root) throw new Error(`labwright: expected a root for the language ${language}`)
  return root
}

/** Put the files and pages of all roots together. */
export function mergeRoots(roots: readonly OutputRoot[], outputs: Map<string, OutputFile>, pages: BuiltPage[]): void {
  for (const root of roots) {
    for (const [path, file] of root.files) outputs.set(root.folder + path, file)
    pages.push(...root.pages.map(page => ({ ...page, path: root.folder + page.path })))
  }
}
