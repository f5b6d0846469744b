/**
 * One file tree out of several folders laid over each other: a file of the site wins over the theme's, a theme named
 * earlier over one named later (gohugo.io/hugo-modules/theme-components).
 */
import { statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { SourceFile } from './source-file.ts'
import { compareCodeUnits, type WalkOptions, walkFolder } from './walk-folder.ts'

/** One folder of an overlay. */
export interface OverlayRoot {
  /** Folder on disk, or a single file that stands at `prefix`. */
  readonly folder: string
  /** `site`, or the name of a theme. */
  readonly origin: string
  /** Where the folder's files stand in the overlay, '' or ending in `/`. */
  readonly prefix?: string | undefined
  /** Whether a file of the folder takes part, by its path below the folder; default: all do. */
  readonly isWanted?: ((path: string) => boolean) | undefined
}

/** The files of an overlay by path, in sorted order. */
export type Overlay = ReadonlyMap<string, SourceFile>

/** Lay folders over each other; of files with the same path the first folder's stays. */
export function createOverlay(siteRoot: string, roots: readonly OverlayRoot[], options?: WalkOptions): Overlay {
  const files = new Map<string, SourceFile>()
  for (const { folder, origin, prefix = '', isWanted = () => true } of roots) {
    const isFile = statSync(folder, { throwIfNoEntry: false })?.isFile() ?? false
    for (const path of isFile ? [''] : walkFolder(folder, options)) {
      if (!isFile && !isWanted(path)) continue
      const name = isFile ? prefix.replace(/\/$/, '') : prefix + path
      if (files.has(name)) continue
      const filename = isFile ? folder : join(folder, path)
      files.set(name, { path: name, filename, displayPath: displayPath(siteRoot, filename), origin })
    }
  }
  return new Map([...files].sort(([a], [b]) => compareCodeUnits(a, b)))
}

/** List the files of all folders, those of the first folder first; files with the same path stand beside each other. */
export function listLayers(
  siteRoot: string,
  roots: readonly OverlayRoot[],
  options?: WalkOptions,
): readonly SourceFile[] {
  return roots.flatMap(root => [...createOverlay(siteRoot, [root], options).values()])
}

/** Write a path for messages: relative to the site's root where it lies below it, with forward slashes. */
export function displayPath(siteRoot: string, filename: string): string {
  const path = relative(siteRoot, filename)
  return (path.startsWith('..') ? filename : path).split(sep).join('/')
}
