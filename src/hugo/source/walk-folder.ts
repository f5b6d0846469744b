/** Walk a folder on disk, sorted by path, so that every machine sees the files in one order. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Which symbolic links count as what they lead to; the others are passed over. */
export type FollowedLinks = 'all' | 'files' | 'none'

/** What to pass over on the walk. */
export interface WalkOptions {
  /** Tell whether a file or folder is passed over. Default: none is. */
  readonly skip?: ((name: string, relativePath: string) => boolean) | undefined
  /** Default: all. */
  readonly links?: FollowedLinks | undefined
}

/** List the files below `folder` by their relative paths with forward slashes, sorted; a missing folder has none. */
export function walkFolder(folder: string, options: WalkOptions = {}): string[] {
  const found: string[] = []
  walk(folder, '', options, found)
  return found.sort(compareCodeUnits)
}

/** Compare two strings by code units, as Go compares paths. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function walk(folder: string, prefix: string, options: WalkOptions, found: string[]): void {
  for (const entry of entriesOf(folder)) {
    const path = prefix + entry.name
    if (options.skip?.(entry.name, path)) continue
    const type = entry.isSymbolicLink() ? typeBehindLink(folder, entry.name, options.links) : typeOf(entry)
    if (type === 'folder') walk(join(folder, entry.name), `${path}/`, options, found)
    else if (type === 'file') found.push(path)
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function typeOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): 'file' | 'folder' | undefined {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined
}

/** A link that leads nowhere, or back to a folder it lies in, is nothing. */
function typeBehindLink(folder: string, name: string, links: FollowedLinks = 'all'): 'file' | 'folder' | undefined {
  const stat = statSync(join(folder, name), { throwIfNoEntry: false })
  const type = stat && typeOf(stat)
  if (type === 'file') return links === 'none' ? undefined : 'file'
  if (type === undefined || links !== 'all') return undefined
  const target = realpathSync(join(folder, name))
  return `${realpathSync(folder)}${sep}`.startsWith(`${target}${sep}`) ? undefined : 'folder'
}
