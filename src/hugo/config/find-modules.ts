/**
 * The themes and modules a site uses, as far as they are on disk: `theme`, `module.imports`, those that these import in
 * turn, and where each is mounted (https://gohugo.io/configuration/module/).
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { toBoolean, toTable, toTables, toText, toTexts } from './cast.ts'
import { locateModule, type ModuleFolders, readReplaced } from './locate-module.ts'
import { mergeTheme } from './merge-config.ts'
import * as messages from './messages.ts'
import { getIn, Params } from './params.ts'
import { type ConfigFiles, readConfigFiles, type YamlReading } from './read-config-files.ts'
import type { ModuleConfig, MountConfig } from './site-config.ts'

/** What the search gives. */
export interface FoundModules {
  /** All names asked for, the strongest first. */
  readonly themes: readonly string[]
  /** Those on disk, the strongest first; without the site itself. */
  readonly modules: readonly ModuleConfig[]
  /** The lowest Hugo versions they ask for. */
  readonly minimumVersions: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Where and how to search. */
export interface FindModulesOptions {
  readonly root: string
  readonly environment: string
  readonly themesDir: string
  /** Folder of the themes that come with the tool, looked into last. */
  readonly builtinThemesDir?: string | undefined
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** How YAML is read. */
  readonly yaml: YamlReading
  /** Find where the site sets a top-level key. */
  readonly locate: ConfigFiles['locate']
}

/** The search on its way. */
interface State extends FindModulesOptions {
  readonly site: Params
  /** Folders that the site puts in place of modules. */
  readonly replaced: ModuleFolders
  readonly themes: string[]
  readonly modules: ModuleConfig[]
  readonly minimumVersions: string[]
  readonly diagnostics: Diagnostic[]
}

/** A module asked for, with the mounts its importer gives it. */
interface Import {
  readonly path: string
  /** Whether `theme` names it rather than `module.imports`. */
  readonly isTheme: boolean
  readonly mounts: readonly Params[]
  readonly ignoreConfig: boolean
  readonly ignoreImports: boolean
  readonly noMounts: boolean
}

const componentFolders = ['archetypes', 'assets', 'content', 'data', 'i18n', 'layouts', 'static'] as const

/** Find a site's themes and modules and merge their configuration below the site's. */
export function findModules(site: Params, options: FindModulesOptions): FoundModules {
  const state: State = {
    ...options,
    site,
    replaced: readReplaced(site, options.root, options.themesDir),
    themes: [],
    modules: [],
    minimumVersions: [],
    diagnostics: [],
  }
  collect(readImports(site), options.root, state)
  return state
}

function readImports(config: Params): readonly Import[] {
  const themes = toTexts(config.get('theme'), []).map(path => ({
    path,
    isTheme: true,
    mounts: [],
    ignoreConfig: false,
    ignoreImports: false,
    noMounts: false,
  }))
  const imports = toTables(toTable(config.get('module')).get('imports'))
    .filter(table => !toBoolean(table.get('disable'), false))
    .map(table => ({
      path: toText(table.get('path'), ''),
      isTheme: false,
      mounts: toTables(table.get('mounts')),
      ignoreConfig: toBoolean(table.get('ignoreconfig'), false),
      ignoreImports: toBoolean(table.get('ignoreimports'), false),
      noMounts: toBoolean(table.get('nomounts'), false),
    }))
  return [...imports, ...themes].filter(({ path }) => path !== '')
}

function collect(imports: readonly Import[], importer: string, state: State): void {
  for (const wanted of imports) {
    if (state.themes.includes(wanted.path)) continue
    state.themes.push(wanted.path)
    const dir = locateModule(wanted.path, importer, state)
    if (dir === undefined) {
      state.diagnostics.push({
        ...messages.missingTheme(wanted.path, state.themesDir),
        severity: 'error',
        ...(state.locate(wanted.isTheme ? 'theme' : 'module') ?? { file: 'themes' }),
      })
      continue
    }
    const config = wanted.ignoreConfig ? new Params() : readModuleConfig(dir, state)
    const own = toTables(toTable(config.get('module')).get('mounts'))
    const named = readMounts(wanted.mounts.length > 0 ? wanted.mounts : own)
    const mounts = wanted.noMounts ? [] : named.length > 0 ? named : defaultMounts(dir)
    state.modules.push({ path: wanted.path, dir, mounts: mounts.flatMap(mount => placeMount(mount, dir, state.root)) })
    mergeTheme(state.site, config)
    if (!wanted.ignoreImports) collect(readImports(config), dir, state)
  }
}

/** Mount what is there; packages of npm that a module mounts may be installed beside the site instead. */
function placeMount(mount: MountConfig, dir: string, root: string): MountConfig[] {
  const source = mount.source.replace(/^(?:\.\.\/\.\.\/)(?=node_modules\/)/, '')
  if (existsSync(join(dir, source))) return [{ ...mount, source }]
  const beside = join(root, source)
  return source.startsWith('node_modules/') && existsSync(beside) ? [{ ...mount, source: beside }] : []
}

function readModuleConfig(dir: string, state: State): Params {
  const { root, environment, yaml } = state
  const options = { dir, root, environment, yaml, reportUnknown: false }
  const { config, diagnostics } = readConfigFiles(options)
  state.diagnostics.push(...diagnostics)
  // theme.toml only describes the theme.
  const about = readConfigFiles({ ...options, configFiles: ['theme.toml'], configDir: '.none' })
  const minimum =
    toTable(toTable(config.get('module')).get('hugoversion')).get('min') ?? about.config.get('min_version')
  if (minimum !== undefined) state.minimumVersions.push(toText(minimum, ''))
  return config
}

/** Read the mounts of a `module.mounts` list. */
export function readMounts(tables: readonly Params[]): readonly MountConfig[] {
  return tables
    .filter(table => table.has('source') && table.has('target'))
    .flatMap(table => {
      const mount = readMount(table)
      const languages = toTexts(getIn(table, ['sites', 'matrix', 'languages']), [])
      return languages.length === 0 ? [mount] : languages.map(lang => ({ ...mount, lang }))
    })
}

/** Of late one list, `files`, says both what takes part and what does not. */
function readMount(table: Params): MountConfig {
  const files = toTexts(table.get('files'), [])
  const isExcluding = (pattern: string) => pattern.startsWith('! ')
  return {
    source: toText(table.get('source'), ''),
    target: toText(table.get('target'), '').replace(/\/+$/, ''),
    lang: toText(table.get('lang'), ''),
    includeFiles: [...toTexts(table.get('includefiles'), []), ...files.filter(pattern => !isExcluding(pattern))],
    excludeFiles: [
      ...toTexts(table.get('excludefiles'), []),
      ...files.filter(isExcluding).map(pattern => pattern.slice(2)),
    ],
  }
}

/** Mount the component folders a module has at their own names. */
function defaultMounts(dir: string): readonly MountConfig[] {
  return componentFolders
    .filter(folder => existsSync(join(dir, folder)))
    .map(folder => ({ source: folder, target: folder, lang: '', includeFiles: [], excludeFiles: [] }))
}
