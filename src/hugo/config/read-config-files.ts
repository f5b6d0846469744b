/**
 * The configuration files of one site or theme, read and put over each other: hugo.* or config.* in the root, then
 * config/_default, then config/<environment> (https://gohugo.io/configuration/introduction/#configuration-directory).
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { closest } from '../../shared/closest.ts'
import { type Diagnostic, DiagnosticError } from '../../shared/diagnostic.ts'
import { decode, findFormat } from '../decode/decode.ts'
import type { DecodeOptions } from '../decode/decoded.ts'
import { toTable } from './cast.ts'
import { knownKeys } from './known-keys.ts'
import { overlay } from './merge-config.ts'
import * as messages from './messages.ts'
import { isPlainObject, Params, toParams } from './params.ts'

/** What was read. */
export interface ConfigFiles {
  /** All files over each other; keys in lower case. */
  readonly config: Params
  /** The files read, relative to the root. */
  readonly files: readonly string[]
  /** Find where a top-level key is set last; undefined where none of the files in the root form has it. */
  locate(key: string): ConfigLocation | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Where a setting stands. */
export type ConfigLocation = Pick<Diagnostic, 'file' | 'place' | 'source' | 'length'>

/** How YAML is read, which hangs on the generation. */
export type YamlReading = Pick<DecodeOptions, 'generation' | 'keysAsWritten'>

/** How to read. */
export interface ReadConfigOptions {
  /** The folder with the configuration, absolute. */
  readonly dir: string
  /** The site's root, to which paths in messages are relative. */
  readonly root: string
  readonly environment: string
  /** Files to read instead of those in the root, relative to the folder. */
  readonly configFiles?: readonly string[]
  /** The folder of the configuration directory; default `config`. */
  readonly configDir?: string
  /** How YAML is read. */
  readonly yaml: YamlReading
  /** Whether unknown keys are reported. */
  readonly reportUnknown: boolean
}

const rootNames = ['hugo', 'config'].flatMap(name => ['toml', 'yaml', 'yml', 'json'].map(format => `${name}.${format}`))

/** Reading on its way. */
interface Reading {
  readonly options: ReadConfigOptions
  readonly files: string[]
  readonly diagnostics: Diagnostic[]
  /** Where top-level keys stand, by lower-case key. */
  readonly locations: Map<string, ConfigLocation>
}

/** Read the configuration files of a folder; faults are reported, not thrown. */
export function readConfigFiles(options: ReadConfigOptions): ConfigFiles {
  const { dir, environment } = options
  const config = new Params()
  const reading: Reading = { options, files: [], diagnostics: [], locations: new Map() }
  const configDir = join(dir, options.configDir ?? 'config')
  const found = options.configFiles?.map(name => join(dir, name)) ?? findRootFile(dir)
  const others = [...listConfig(join(configDir, '_default')), ...listConfig(join(configDir, environment))]
  for (const path of [...found, ...others]) {
    const isRoot = found.includes(path) || isRootConfig(path)
    const table = readConfigFile(path, isRoot, reading)
    if (table) overlay(config, isRoot ? table : nest(path, table))
  }
  const { files, diagnostics, locations } = reading
  return { config, files, diagnostics, locate: key => locations.get(key) }
}

/** `[menu]` is the older name of `[menus]`, here and in each language. */
function renameMenus(table: Params): Params {
  const menu = table.get('menu')
  if (menu instanceof Params) {
    const menus = toTable(table.get('menus'))
    for (const [name, entries] of menu) if (!menus.has(name)) menus.set(name, entries)
    table.delete('menu')
    table.set('menus', menus)
  }
  const languages = table.get('languages')
  if (languages instanceof Params) for (const own of languages.values()) if (own instanceof Params) renameMenus(own)
  return table
}

function findRootFile(dir: string): string[] {
  const name = rootNames.find(candidate => existsSync(join(dir, candidate)))
  return name === undefined ? [] : [join(dir, name)]
}

/** The files of a configuration directory, in folders too, those for the whole configuration first. */
function listConfig(dir: string): string[] {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return []
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:toml|ya?ml|json)$/.test(name))
    .sort()
    .map(name => join(dir, name))
  return [...paths.filter(isRootConfig), ...paths.filter(path => !isRootConfig(path))]
}

function isRootConfig(path: string): boolean {
  return rootNames.includes(basename(path))
}

/**
 * The table of `params.toml` belongs under `params`, that of `menus.de.toml` under `languages.de.menus`, and that of any other
 * name with a language, such as `languages.de.toml`, is the language's own.
 */
function nest(path: string, table: Params): Params {
  const [name = '', lang] = basename(path, extname(path)).toLowerCase().split('.')
  const key = name === 'menu' ? 'menus' : name
  const isWrapped = table.size === 1 && table.get(key) instanceof Params && key !== 'params'
  const isWhole = isWrapped || (lang !== undefined && key !== 'menus' && key !== 'params')
  const own = isWhole ? table : new Params([[key, table]])
  return lang ? new Params([['languages', new Params([[lang, own]])]]) : own
}

function readConfigFile(path: string, isRoot: boolean, reading: Reading): Params | undefined {
  const { options, diagnostics } = reading
  const file = relative(options.root, path).split(sep).join('/')
  reading.files.push(file)
  if (!existsSync(path)) {
    diagnostics.push({ ...messages.missingConfig(), severity: 'error', file })
    return undefined
  }
  const source = readFileSync(path, 'utf8')
  try {
    const decoded = decode(findFormat(path) ?? 'toml', source, { file, ...options.yaml })
    if (decoded.value === null) return new Params()
    if (!isPlainObject(decoded.value)) {
      const place = { line: 1, column: 1 }
      diagnostics.push({ ...messages.notATable(), severity: 'error', file, place, source })
      return undefined
    }
    if (isRoot) {
      for (const key of Object.keys(decoded.value)) {
        noteKey(key, { file, place: decoded.placeOf([key]), length: key.length, source }, reading)
      }
    }
    return renameMenus(toParams(decoded.value))
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error
    diagnostics.push(error.diagnostic)
    return undefined
  }
}

function noteKey(key: string, location: ConfigLocation, { options, diagnostics, locations }: Reading): void {
  const folded = key.toLowerCase()
  locations.set(folded, location)
  if (!options.reportUnknown || knownKeys.has(folded)) return
  diagnostics.push({ ...messages.unknownKey(key, closest(folded, knownKeys)), severity: 'warning', ...location })
}
