/**
 * Where `@use`, `@forward` and `@import` of a style sheet lead: first through the union of all `assets/` folders, so that a
 * site replaces single files of its theme, then to the folders on disk, which Sass searches itself.
 */
import { basename, dirname, posix } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Importer, ImporterResult, Syntax } from 'sass'
import type { Overlay } from '../../source/overlay.ts'
import { readText } from '../../source/source-file.ts'

const varsUrl = 'hugo:vars'

/** Make the importer of one style sheet, which stands in the folder `folder` below `assets/`. */
export function createAssetImporter(assets: Overlay, folder: string, vars: string): Importer<'sync'> {
  const assetFolders = foldersOf(assets)
  return {
    canonicalize(url) {
      if (url === varsUrl) return new URL(varsUrl)
      const path = assetPath(url, folder, assetFolders)
      const found = path === undefined ? undefined : findPartial(assets, path)
      return found === undefined ? null : pathToFileURL(found)
    },
    load(url): ImporterResult {
      if (url.href === varsUrl) return { contents: vars, syntax: 'scss' }
      const filename = fileURLToPath(url)
      const contents = readText({ path: '', filename, displayPath: filename, origin: '' })
      return { contents, syntax: syntaxOf(filename), sourceMapUrl: url }
    },
  }
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

/** Find the file of an import: with or without `_` and suffix, or the index of a folder. */
function findPartial(assets: Overlay, path: string): string | undefined {
  const [folder, name] = [posix.dirname(path), posix.basename(path)]
  const plain = name.replace(/^_/, '')
  const names = name.startsWith('_') ? [name] : [`_${plain}`, plain]
  const suffixes = ['.scss', '.sass', '.css']
  const candidates = [
    ...(/\.(?:scss|sass|css)$/.test(name) ? [`_${plain}`, plain] : []),
    ...suffixes.flatMap(suffix => names.map(each => each + suffix)),
    ...suffixes.flatMap(suffix => [`${name}/_index${suffix}`, `${name}/index${suffix}`]),
  ]
  for (const candidate of candidates) {
    const file = assets.get(posix.join(folder, candidate))
    if (file) return file.filename
  }
  return undefined
}
