/** A new site: the folders of a Hugo site, its configuration, and a first page (hugo commands/new.go). */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { encodeData } from '../funcs/encode-data.ts'
import { folderInUse } from './messages.ts'

/** What site to make. */
export interface CreateSiteOptions {
  /** Folder of the new site. */
  readonly path: string
  /** Format of the configuration; default `toml`. */
  readonly format?: 'toml' | 'yaml' | 'json' | undefined
  /** Make it in a folder that holds something already; its files stay. */
  readonly force?: boolean | undefined
}

/** What was made. */
export interface CreatedSite {
  readonly root: string
  /** Paths of the new files, relative to the new site's root. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const folders = ['archetypes', 'assets', 'content', 'data', 'i18n', 'layouts', 'static', 'themes']

/** Make a site that builds as it stands, with the theme that comes with the tool. */
export function createSite({ path, format = 'toml', force = false }: CreateSiteOptions): CreatedSite {
  const root = resolve(path)
  if (existsSync(root) && readdirSync(root).length > 0 && !force)
    return { root, files: [], diagnostics: [folderInUse(path)] }
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  const title = basename(root)
    .replace(/[-_]+/g, ' ')
    .replace(/^./, first => first.toUpperCase())
  const config = new Map<string, unknown>([
    ['baseURL', 'https://example.org/'],
    ['languageCode', 'en'],
    ['taxonomies', new Map([['workshop', 'workshops']])],
    ['theme', 'labwright'],
    ['title', title],
  ])
  const made = {
    [`hugo.${format}`]: encodeData(format, config),
    '.gitignore': 'public/\nresources/_gen/\n.hugo_build.lock\n',
    'content/_index.md': `---\ntitle: ${JSON.stringify(title)}\n---\n`,
  }
  const files = Object.entries(made).filter(([name]) => !existsSync(join(root, name)))
  for (const [name, text] of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return { root, files: files.map(([name]) => name), diagnostics: [] }
}
