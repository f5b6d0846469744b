/**
 * Where a module lies on disk: replaced by a folder, in a workspace, vendored, among the themes
 * (https://gohugo.io/configuration/module/, modules/collect.go), around a theme's example site, or fetched before.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { toTable, toText, toTexts } from './cast.ts'
import { cachedFolders } from './module-cache.ts'
import type { Params } from './params.ts'

/** Folders of modules by their paths. */
export type ModuleFolders = ReadonlyMap<string, string>

/** Where to look. */
export interface ModulePlaces {
  /** The site's folder. */
  readonly root: string
  readonly themesDir: string
  /** Folder of the themes that come with the tool, looked into last. */
  readonly builtinThemesDir?: string | undefined
  /** Folders that the site puts in place of modules: its replacements and its workspace. */
  readonly replaced: ModuleFolders
  /** Environment variables: they tell where Hugo and Go keep what they fetched. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Find a module's folder; `importer` is the folder of the module that asks for it, the site's own among them. */
export function locateModule(path: string, importer: string, places: ModulePlaces): string | undefined {
  if (isAbsolute(path)) return isFilled(path) ? path : undefined
  const { root, themesDir, builtinThemesDir, replaced } = places
  const themes = resolve(root, themesDir)
  const plain = path.replace(/\/v\d+$/, '')
  const candidates = [path, plain].flatMap(name => [
    replaced.get(name),
    readVendored(root).get(name),
    readVendored(importer).get(name),
    join(root, '_vendor', name),
    join(themes, name),
    join(themes, basename(name)),
    name.startsWith('.') ? join(root, name) : undefined,
  ])
  const above = dirname(root)
  if (moduleOf(above) === path || basename(above) === path) candidates.push(above)
  candidates.push(...cachedFolders(path, [...versionsOf(path, root), ...versionsOf(path, importer)], places.env))
  if (builtinThemesDir !== undefined && /^[\w-]+$/.test(path)) candidates.push(join(builtinThemesDir, path))
  return candidates.find(dir => dir !== undefined && isFilled(dir))
}

/** Read what stands in place of modules: `module.replacements`, `module.workspace` and the `replace` lines of go.mod. */
export function readReplaced(config: Params, root: string, themesDir: string): ModuleFolders {
  const module = toTable(config.get('module'))
  const themes = resolve(root, themesDir)
  const replacements = toTexts(module.get('replacements'), [])
    .flatMap(text => text.split(','))
    .flatMap(text => pairOf(text, themes))
  const workspace = toText(module.get('workspace'), 'off')
  const lines = readLines(join(root, 'go.mod'))
  const replaceLines = lines.map(line => line.replace(/^replace\s+/, ''))
  return new Map([
    ...replaceLines.flatMap(line => pairOf(line, root)).filter(([, folder]) => isFilled(folder)),
    ...(workspace === 'off' || workspace === '' ? [] : readWorkspace(resolve(root, workspace))),
    ...replacements,
  ])
}

/** Read `path -> folder`, a version after the path left out. */
function pairOf(text: string, base: string): [path: string, folder: string][] {
  const [path = '', folder = ''] = text.split(/=?->|=>/).map(part => part.trim().split(/\s+/)[0] ?? '')
  return path && folder ? [[path, resolve(base, folder)]] : []
}

/** A workspace names folders; each has its module's path in its go.mod. */
function readWorkspace(filename: string): [path: string, folder: string][] {
  return readLines(filename).flatMap(line => {
    const folder = /^(?:use\s+)?"?([./][^\s"]*)"?$/.exec(line)?.[1]
    if (folder === undefined) return []
    const dir = resolve(dirname(filename), folder)
    const path = moduleOf(dir)
    return path ? [[path, dir]] : []
  })
}

/** Read the path of the module that a folder holds from its go.mod. */
function moduleOf(dir: string): string | undefined {
  return readLines(join(dir, 'go.mod')).flatMap(line => /^module\s+"?([^\s"]+)"?$/.exec(line)?.[1] ?? [])[0]
}

/** Read which versions of a module a go.mod requires: `require github.com/google/docsy v0.11.0`. */
function versionsOf(path: string, dir: string): string[] {
  return readLines(join(dir, 'go.mod')).flatMap(line => {
    const [name, version] = line.replace(/^require\s+/, '').split(/\s+/)
    return name === path && version ? [version] : []
  })
}

/** Read `_vendor/modules.txt` of a module: `# github.com/google/docsy v0.11.0` and so on. */
function readVendored(dir: string): ModuleFolders {
  const folder = join(dir, '_vendor')
  return new Map(
    readLines(join(folder, 'modules.txt')).flatMap(line => {
      const path = line.replace(/^#+\s*/, '').split(/\s+/)[0]
      return path ? [[path, join(folder, path)]] : []
    }),
  )
}

/** Read a file line by line without comments of Go; one that is not there has none. */
function readLines(filename: string): string[] {
  if (!existsSync(filename)) return []
  return readFileSync(filename, 'utf8')
    .split(/\r?\n/)
    .map(line => line.replace(/\/\/.*$/, '').trim())
    .filter(line => line !== '')
}

/** A git submodule that was not fetched leaves an empty folder. */
function isFilled(dir: string): boolean {
  return existsSync(dir) && readdirSync(dir).length > 0
}
