/** The files of a site that a report has a row for, each with what a scan finds in it. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { configOptions } from '../build/build.ts'
import type { BuildOptions } from '../build/options.ts'
import { toBoolean } from '../config/cast.ts'
import type { Compatibility } from '../config/generation.ts'
import { loadConfig } from '../config/load-config.ts'
import { getIn } from '../config/params.ts'
import type { SiteConfig } from '../config/site-config.ts'
import { readSource, type Source } from '../source/read-source.ts'
import { readText, type SourceFile } from '../source/source-file.ts'
import type { Finding } from './finding.ts'
import { scanConfig } from './scan-config.ts'
import { type ContentFacts, scanContent, scanData } from './scan-content.ts'
import { scanTemplate } from './scan-template.ts'

/** The part of a site that a file belongs to. */
export type SitePart = 'configuration' | 'content' | 'layouts' | 'data' | 'i18n' | 'archetypes'

/** A file with what its text says about Hugo's generations. */
export interface InventoryFile {
  /** Relative to the site's root. */
  readonly path: string
  readonly part: SitePart
  readonly findings: readonly Finding[]
}

/** What a site is made of. */
export interface SiteInventory {
  readonly compatibility: Compatibility
  readonly files: readonly InventoryFile[]
  /** How many files are handed on as they are: static files, assets, pictures beside pages. */
  readonly copied: number
}

const pageFile = /\.(?:md|markdown|mdown|mkd|mmark|html?|adoc|asciidoc|ad|org|rst|pandoc|pdc)$/i

/** Tell whether a folder holds a configuration, so that it may be a site. */
export function isSite(options: BuildOptions): boolean {
  const root = resolve(options.source)
  return existsSync(root) && loadConfig(configOptions(options)).files.length > 0
}

/** List the files of a site and scan each. */
export function readInventory(options: BuildOptions): SiteInventory {
  const config = loadConfig(configOptions(options))
  const source = readSource(config)
  const isOfTool = ({ filename }: SourceFile) =>
    options.builtinThemesDir !== undefined && filename.startsWith(resolve(options.builtinThemesDir))
  const own = (files: Iterable<SourceFile>) => [...files].filter(file => !isOfTool(file))
  const rows = (part: SitePart, files: readonly SourceFile[], scan: (file: SourceFile) => readonly Finding[]) =>
    files.map(file => ({ path: file.displayPath, part, findings: scan(file) }))
  const facts = contentFacts(config, source)
  const content = own(source.content)
  const pages = content.filter(({ path }) => pageFile.test(path))
  return {
    compatibility: config.compatibility,
    files: [
      ...config.files.map(path => configRow(config.root, path)),
      ...rows('content', pages, file => scanContent(file.path, readText(file), facts)),
      ...rows('layouts', own(source.layouts.values()), file => scanTemplate(readText(file))),
      ...rows('data', own(source.data), file => scanData(file.path, readText(file))),
      ...rows('i18n', own(source.i18n), file => scanData(file.path, readText(file))),
      ...rows('archetypes', own(source.archetypes.values()), file => scanTemplate(readText(file))),
    ],
    copied: content.length - pages.length + own(source.static.values()).length + own(source.assets.values()).length,
  }
}

function configRow(root: string, path: string): InventoryFile {
  return { path, part: 'configuration', findings: scanConfig(path, readFileSync(join(root, path), 'utf8')) }
}

function contentFacts({ compatibility, raw }: SiteConfig, { layouts }: Source): ContentFacts {
  const ownShortcodes = [...layouts.keys()].flatMap(path => /(?:^|\/)_?shortcodes\/(.+?)\.[^/]+$/.exec(path)?.[1] ?? [])
  return {
    generation: compatibility.generation,
    isUnsafe: toBoolean(getIn(raw, ['markup', 'goldmark', 'renderer', 'unsafe']), false),
    ownShortcodes: new Set(ownShortcodes),
  }
}
