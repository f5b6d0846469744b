/** Find all files of a site: its own folders and those of its themes laid over each other, by component. */
import { isAbsolute, join } from 'node:path'
import { globToRegExp } from '../../shared/glob.ts'
import { atLeast } from '../config/generation.ts'
import { isMultihost } from '../config/multihost.ts'
import type { ModuleConfig, MountConfig, SiteConfig } from '../config/site-config.ts'
import { createOverlay, listLayers, type Overlay, type OverlayRoot } from './overlay.ts'
import type { SourceFile } from './source-file.ts'
import type { FollowedLinks, WalkOptions } from './walk-folder.ts'

/** A file of the content folder with the language its folder stands for; undefined where the file's name decides. */
export interface ContentFile extends SourceFile {
  readonly language: string | undefined
}

/** The files of a site by component. */
export interface Source {
  readonly content: readonly ContentFile[]
  readonly layouts: Overlay
  readonly static: Overlay
  /** Of sites whose languages have hosts of their own: what each shows. */
  readonly staticByLanguage?: ReadonlyMap<string, Overlay> | undefined
  /** Of all layers, the site's first: their contents are merged. */
  readonly data: readonly SourceFile[]
  /** Of all layers, the site's first: their contents are merged. */
  readonly i18n: readonly SourceFile[]
  readonly assets: Overlay
  readonly archetypes: Overlay
}

type Component = Exclude<keyof Source, 'content' | 'staticByLanguage'>

/** Find the files of a site; nothing is read yet. */
export function readSource(config: SiteConfig): Source {
  const links = linksIn(config)
  const usual = { skip: isEditorFile, links: links.ofComponents }
  const ofStatic = { skip: (name: string) => name === '.DS_Store', links: links.ofStatic }
  const overlay = (component: Component, options: WalkOptions = usual) =>
    createOverlay(config.root, rootsOf(config, component), options)
  return {
    content: findContent(config, links.ofComponents),
    layouts: overlay('layouts'),
    static: overlay('static', ofStatic),
    staticByLanguage: isMultihost(config) ? staticByLanguage(config, ofStatic) : undefined,
    data: listLayers(config.root, rootsOf(config, 'data'), usual),
    i18n: listLayers(config.root, rootsOf(config, 'i18n'), usual),
    assets: overlay('assets'),
    archetypes: overlay('archetypes'),
  }
}

/** Hugo left symbolic links aside in 0.123, but for those in the static folder, where it has followed all since. */
function linksIn({ compatibility }: SiteConfig): { ofComponents: FollowedLinks; ofStatic: FollowedLinks } {
  const isOld = !atLeast(compatibility.generation, '0.131')
  return { ofComponents: isOld || compatibility.mend ? 'all' : 'none', ofStatic: isOld ? 'files' : 'all' }
}

/** Tell whether Hugo passes over a file by its name: hidden files, and what editors leave behind. */
export function isEditorFile(name: string): boolean {
  return /^[.#]|~$/.test(name)
}

function rootsOf(config: SiteConfig, component: Component): OverlayRoot[] {
  const roots: OverlayRoot[] = []
  for (const module of config.modules) {
    roots.push(...mountsAt(module, component))
  }
  if (component === 'static') roots.push(...languageStatics(config))
  return roots
}

function mountsAt(module: ModuleConfig, component: string): OverlayRoot[] {
  return module.mounts
    .filter(({ target }) => target === component || target.startsWith(`${component}/`))
    .map(mount => ({ ...mountRoot(module, mount, component), origin: originOf(module) }))
}

/** The folder of a mount, where its files stand in the component, and which of them take part. */
function mountRoot(module: ModuleConfig, mount: MountConfig, component: string) {
  const { source, target, includeFiles, excludeFiles } = mount
  const included = includeFiles.map(globToRegExp)
  const excluded = excludeFiles.map(globToRegExp)
  const matches = (path: string) => (pattern: RegExp) => pattern.test(`/${path}`) || pattern.test(path)
  return {
    folder: isAbsolute(source) ? source : join(module.dir, source),
    prefix: target === component ? '' : `${target.slice(component.length + 1).replace(/\/+$/, '')}/`,
    isWanted: (path: string) =>
      (included.length === 0 || included.some(matches(path))) && !excluded.some(matches(path)),
  }
}

function languageStatics(config: SiteConfig): OverlayRoot[] {
  const known = new Set(config.staticDirs)
  const folders = config.languages.flatMap(language => language.staticDirs).filter(folder => !known.has(folder))
  return folders.map(folder => ({ folder: join(config.root, folder), origin: 'site' }))
}

function staticByLanguage(config: SiteConfig, options: WalkOptions): ReadonlyMap<string, Overlay> {
  const ofThemes = config.modules
    .filter(module => originOf(module) !== 'site')
    .flatMap(module => mountsAt(module, 'static'))
  return new Map(
    config.languages.map(({ lang, staticDirs }) => {
      const own = staticDirs.map(folder => ({ folder: join(config.root, folder), origin: 'site' }))
      return [lang, createOverlay(config.root, [...own, ...ofThemes], options)]
    }),
  )
}

function originOf(module: ModuleConfig): string {
  return module.path === 'project' ? 'site' : module.path
}

function findContent(config: SiteConfig, links: FollowedLinks): ContentFile[] {
  const ignored = config.ignoreFiles.flatMap(toRegExp)
  const seen = new Set<string>()
  const files: ContentFile[] = []
  for (const root of contentRoots(config)) {
    const skip = (name: string, path: string) =>
      isEditorFile(name) || ignored.some(pattern => pattern.test(join(root.folder, path)))
    for (const file of createOverlay(config.root, [root], { skip, links }).values()) {
      const key = `${root.language ?? ''}:${file.path}`
      if (seen.has(key)) continue
      seen.add(key)
      files.push({ ...file, language: root.language })
    }
  }
  return files
}

/** Read one of Go's regular expressions as far as JavaScript has the like; one it has not ignores nothing. */
function toRegExp(pattern: string): RegExp[] {
  const isFolded = pattern.startsWith('(?i)')
  try {
    return [new RegExp(isFolded ? pattern.slice(4) : pattern, isFolded ? 'i' : '')]
  } catch {
    return []
  }
}

function contentRoots(config: SiteConfig): (OverlayRoot & { language: string | undefined })[] {
  const roots: (OverlayRoot & { language: string | undefined })[] = []
  for (const module of config.modules) {
    for (const mount of module.mounts.filter(({ target }) => target === 'content' || target.startsWith('content/'))) {
      if (isUsualMount(module, mount, config)) continue
      roots.push({
        ...mountRoot(module, mount, 'content'),
        origin: originOf(module),
        language: mount.lang || undefined,
      })
    }
  }
  const [site] = config.modules
  const hasUsual = site?.mounts.some(mount => isUsualMount(site, mount, config)) ?? false
  if (hasUsual || !roots.some(({ origin }) => origin === 'site')) roots.unshift(...siteContentRoots(config))
  return roots
}

function isUsualMount(module: ModuleConfig, mount: MountConfig, config: SiteConfig): boolean {
  const { source, target, lang, includeFiles, excludeFiles } = mount
  const takesAll = !lang && includeFiles.length === 0 && excludeFiles.length === 0
  return originOf(module) === 'site' && source === config.contentDir && target === 'content' && takesAll
}

/** A folder that only one of several languages names belongs to that language. */
function siteContentRoots(config: SiteConfig): (OverlayRoot & { language: string | undefined })[] {
  const byFolder = new Map<string, string[]>([[config.contentDir, []]])
  for (const { contentDir, lang } of config.languages) {
    const folder = contentDir || config.contentDir
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), lang])
  }
  const hasOwnFolders = byFolder.size > 1
  const roots = [...byFolder].map(([folder, languages]) => ({
    folder: isAbsolute(folder) ? folder : join(config.root, folder),
    origin: 'site',
    language: hasOwnFolders && languages.length === 1 ? languages[0] : undefined,
  }))
  const isInside = (folder: string) => roots.some(other => folder.startsWith(`${other.folder}/`))
  return hasOwnFolders
    ? roots.filter(
        ({ language, folder }) => language !== undefined || isInside(folder) || languagesShare(config, folder),
      )
    : roots
}

function languagesShare(config: SiteConfig, folder: string): boolean {
  return config.languages.some(({ contentDir }) => join(config.root, contentDir || config.contentDir) === folder)
}
