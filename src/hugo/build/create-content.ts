/** New content from an archetype: a file or a folder of files, run as templates (gohugo.io/content-management/archetypes). */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative } from 'node:path'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { File } from '../page/file.ts'
import { displayPath } from '../source/overlay.ts'
import { decodeText, readBytes, type SourceFile } from '../source/source-file.ts'
import { archetypeMissing, contentExists } from './messages.ts'
import { type OpenedSite, openSite } from './open-site.ts'
import type { BuildOptions } from './options.ts'
import { diagnoseTemplateError } from './template-diagnostic.ts'

/** What to make. */
export interface CreateContentOptions extends BuildOptions {
  /** Path of the new file, or of the folder of a bundle: below the content folder, which may stand in front. */
  readonly path: string
  /** Name of the archetype; default: the path's first folder, then `default`. */
  readonly kind?: string | undefined
  /** Write over a file that is there. */
  readonly force?: boolean | undefined
  /** Folder of archetypes looked into last. */
  readonly builtinArchetypesDir?: string | undefined
}

/** What was made. */
export interface CreatedContent {
  /** Paths of the new files, relative to the site's root. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

const fallback = `+++
title = '{{ replace .File.ContentBaseName "-" " " | title }}'
date = {{ .Date }}
draft = true
+++
`

/** Make new content; nothing is written when the archetype is broken or a file is in the way. */
export function createContent(options: CreateContentOptions): CreatedContent {
  const site = openSite(options)
  const errors = site.diagnostics.filter(({ severity }) => severity === 'error')
  if (site.sites.length === 0) return { files: [], diagnostics: errors }
  const target = targetPath(options.path, site)
  const archetype = findArchetype(target, options, site)
  if (!archetype) return { files: [], diagnostics: [archetypeMissing(options.kind ?? '')] }
  const made = new Map<string, string | Uint8Array>()
  for (const { path, source } of archetype) {
    const filename = join(site.config.root, contentDirOf(site), path)
    if (existsSync(filename) && !options.force)
      return { files: [], diagnostics: [contentExists(displayPath(site.config.root, filename))] }
    try {
      made.set(filename, contentOf(source, path, filename, site))
    } catch (error) {
      const file = typeof source === 'string' ? undefined : source
      const lookup = { fileOf: () => file, sourceOf: () => file && decodeText(readBytes(file)) }
      return { files: [], diagnostics: [diagnoseTemplateError(error, lookup, undefined, 'archetypes/default.md')] }
    }
  }
  for (const [filename, content] of made) {
    mkdirSync(dirname(filename), { recursive: true })
    writeFileSync(filename, content)
  }
  return { files: [...made.keys()].map(filename => displayPath(site.config.root, filename)), diagnostics: [] }
}

/** The path below the content folder, however the author names it. */
function targetPath(path: string, site: OpenedSite): string {
  const { root } = site.config
  const given = (isAbsolute(path) ? relative(root, path) : path).replaceAll('\\', '/').replace(/^\.\//, '')
  const contentDir = `${contentDirOf(site)}/`
  return (given.startsWith(contentDir) ? given.slice(contentDir.length) : given).replace(/\/+$/, '')
}

function contentDirOf({ config }: OpenedSite): string {
  const language = config.languages.find(({ lang }) => lang === config.defaultContentLanguage)
  return language?.contentDir || config.contentDir
}

interface NewFile {
  /** Path below the content folder. */
  readonly path: string
  /** The archetype's file, or its text. */
  readonly source: SourceFile | string
}

function findArchetype(target: string, options: CreateContentOptions, site: OpenedSite): NewFile[] | undefined {
  const { archetypes } = site.source
  const extension = /\.[a-z]+$/i.exec(target)?.[0] ?? ''
  const section = target.includes('/') ? target.slice(0, target.indexOf('/')) : ''
  for (const kind of [options.kind ?? section, ...(options.kind ? [] : ['default'])].filter(name => name !== '')) {
    const folder = [...archetypes.values()].filter(({ path }) => path.startsWith(`${kind}/`))
    if (folder.length > 0 && extension === '')
      return folder.map(source => ({ path: `${target}/${source.path.slice(kind.length + 1)}`, source }))
    const file = archetypes.get(`${kind}${extension || '.md'}`) ?? archetypes.get(`${kind}.md`) ?? archetypes.get(kind)
    const path = extension === '' ? `${target}.md` : target
    const source = file ?? builtinArchetype(kind, options)
    if (source) return [{ path, source }]
  }
  if (options.kind) return undefined
  return [{ path: extension === '' ? `${target}.md` : target, source: fallback }]
}

function builtinArchetype(kind: string, { builtinArchetypesDir: folder, kind: asked }: CreateContentOptions) {
  if (!folder || !asked) return undefined
  const filename = join(folder, `${kind}.md`)
  if (!existsSync(filename) || !statSync(filename).isFile()) return undefined
  return { path: `${kind}.md`, filename, displayPath: filename, origin: 'labwright' } satisfies SourceFile
}

const shieldedMarks = [
  ['{{<', '{x{<'],
  ['{{%', '{x{%'],
  ['>}}', '>}x}'],
  ['%}}', '%}x}'],
] as const

/** Run an archetype as a template; the shortcodes in it are for the new page and stay. */
function contentOf(source: SourceFile | string, path: string, filename: string, site: OpenedSite): string | Uint8Array {
  if (typeof source !== 'string' && !/\.(md|markdown|html?|adoc|asciidoc|org|rst|txt|ya?ml|json|toml)$/i.test(path))
    return readBytes(source)
  let text = typeof source === 'string' ? source : decodeText(readBytes(source))
  for (const [mark, shield] of shieldedMarks) text = text.replaceAll(mark, shield)
  const { wire, site: hugoSite } = site.sites[0]!
  const language = site.config.defaultContentLanguage
  const hash = (value: string) => createHash('md5').update(value).digest('hex')
  const file = new File({ path, filename, language, hash })
  const name = typeof source === 'string' ? 'archetypes/default.md' : `archetypes/${source.path}`
  let made = wire.store.parseText(name, text).execute({
    Name: file.ContentBaseName,
    Date: site.now.Format('2006-01-02T15:04:05Z07:00'),
    Type: path.split('/')[0] ?? '',
    File: file,
    Page: undefined,
    Site: hugoSite,
  })
  for (const [mark, shield] of shieldedMarks) made = made.replaceAll(shield, mark)
  return made
}
