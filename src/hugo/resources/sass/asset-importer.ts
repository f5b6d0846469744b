/**
 * Where `@use`, `@forward` and `@import` of a style sheet lead: first through the union of all `assets/` folders, so that a
 * site replaces single files of its theme, then to the folders on disk.
 */
import { statSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Importer, ImporterResult, Syntax } from 'sass'
import type { Overlay } from '../../source/overlay.ts'
import { readText } from '../../source/source-file.ts'
import { type FindStyle, inlineNestedImports } from './nested-imports.ts'

const varsUrl = 'hugo:vars'

/** Where a style sheet looks for others. */
export interface ImportPlaces {
  readonly assets: Overlay
  /** Folder of the style sheet below `assets/`. */
  readonly folder: string
  /** The text of `hugo:vars`. */
  readonly vars: string
  /** Folders on disk, after the assets. */
  readonly loadPaths: readonly string[]
}

/** The importer of one style sheet. */
export interface AssetImporter extends Importer<'sync'> {
  /** Give the text of a style sheet as the compiler may read it. */
  prepare(text: string, url: URL): string
  /** The files whose text went into that of others. */
  readonly inlined: ReadonlySet<string>
}

/** Make the importer of one style sheet. */
export function createAssetImporter({ assets, folder, vars, loadPaths }: ImportPlaces): AssetImporter {
  const assetFolders = foldersOf(assets)
  const inlined = new Set<string>()
  const canonicalize = (url: string): URL | null => {
    if (url === varsUrl) return new URL(varsUrl)
    const path = assetPath(url, folder, assetFolders)
    const found = (path === undefined ? undefined : findPartial(assets, path)) ?? findOnDisk(url, loadPaths)
    return found === undefined ? null : pathToFileURL(found)
  }
  const prepare = (text: string, url: URL) =>
    syntaxOf(url.pathname) === 'scss' ? inlineNestedImports({ text, url: url.href }, findStyle) : text
  const findStyle: FindStyle = (url, from) => {
    if (isPlainCss(url)) return undefined
    const found = canonicalize(new URL(url, from).href) ?? canonicalize(url)
    if (found?.protocol !== 'file:' || syntaxOf(found.pathname) === 'indented') return undefined
    inlined.add(fileURLToPath(found))
    return { url: found.href, text: readStyle(found) }
  }
  return {
    canonicalize,
    load(url): ImporterResult {
      if (url.href === varsUrl) return { contents: vars, syntax: 'scss' }
      return { contents: prepare(readStyle(url), url), syntax: syntaxOf(url.pathname), sourceMapUrl: url }
    },
    prepare,
    inlined,
  }
}

const isPlainCss = (url: string) => /^(?:https?:)?\/\/|\.css$/.test(url)

function readStyle(url: URL): string {
  const filename = fileURLToPath(url)
  return readText({ path: '', filename, displayPath: filename, origin: '' })
}

/** List the folders on disk that hold assets, and those above them, with the folders of `assets/` they stand for. */
function foldersOf(assets: Overlay): ReadonlyMap<string, string> {
  const folders = new Map<string, string>()
  for (const file of assets.values()) {
    let [onDisk, inAssets] = [dirname(file.filename), posix.dirname(file.path)]
    while (!folders.has(onDisk)) {
      folders.set(onDisk, inAssets)
      if (inAssets === '.' || basename(onDisk) !== posix.basename(inAssets)) break
      onDisk = dirname(onDisk)
      inAssets = posix.dirname(inAssets)
    }
  }
  return folders
}

/** Tell the syntax of a style sheet by its name. */
export function syntaxOf(path: string): Syntax {
  if (path.endsWith('.sass')) return 'indented'
  return path.endsWith('.css') ? 'css' : 'scss'
}

/** Give the path below `assets/` that an import means; undefined for one that leads elsewhere. */
function assetPath(url: string, folder: string, assetFolders: ReadonlyMap<string, string>): string | undefined {
  if (!url.startsWith('file:')) return /^[a-z][a-z0-9+.-]+:/i.test(url) ? undefined : posix.join(folder, decodeURI(url))
  const filename = fileURLToPath(url)
  // An import that is relative to a file: the nearest folder above it that holds assets says where it stands.
  for (let above = dirname(filename), rest = ''; ; ) {
    const known = assetFolders.get(above)
    if (known !== undefined) return posix.join(known, rest, filename.slice(dirname(filename).length + 1))
    const parent = dirname(above)
    if (parent === above) return undefined
    rest = posix.join(above.slice(parent.length).replace(/^[\\/]/, ''), rest)
    above = parent
  }
}

/** Find the asset of an import. */
function findPartial(assets: Overlay, path: string): string | undefined {
  for (const candidate of candidatesOf(path)) {
    const file = assets.get(candidate)
    if (file) return file.filename
  }
  return undefined
}

/** Find the file of an import beside the file that has it, or in one of the folders. */
function findOnDisk(url: string, folders: readonly string[]): string | undefined {
  if (!url.startsWith('file:') && /^[a-z][a-z0-9+.-]+:/i.test(url)) return undefined
  const paths = url.startsWith('file:') ? [fileURLToPath(url)] : folders.map(folder => join(folder, decodeURI(url)))
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true
  return paths.flatMap(candidatesOf).find(isFile)
}

/** The names an import may stand for: with or without `_` and suffix, or the index of a folder. */
function candidatesOf(path: string): readonly string[] {
  const [folder, name] = [posix.dirname(path), posix.basename(path)]
  const plain = name.replace(/^_/, '')
  const names = name.startsWith('_') ? [name] : [`_${plain}`, plain]
  const suffixes = ['.scss', '.sass', '.css']
  return [
    ...(/\.(?:scss|sass|css)$/.test(name) ? [`_${plain}`, plain] : []),
    ...suffixes.flatMap(suffix => names.map(each => each + suffix)),
    ...suffixes.flatMap(suffix => [`${name}/_index${suffix}`, `${name}/index${suffix}`]),
  ].map(candidate => posix.join(folder, candidate))
}
