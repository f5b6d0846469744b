/** Walk a folder on disk, sorted by path, so that every machine sees the files in one order. */
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** List the files below `folder` by their relative paths with forward slashes, sorted; a missing folder has none. */
export function walkFolder(
  folder: string,
  skip: (name: string, relativePath: string) => boolean = () => false,
): string[] {
  const found: string[] = []
  walk(folder, '', skip, found)
  return found.sort(compareCodeUnits)
}

/** Compare two strings by code units, as Go compares paths. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function walk(folder: string, prefix: string, skip: (name: string, path: string) => boolean, found: string[]): void {
  for (const entry of entriesOf(folder)) {
    const path = prefix + entry.name
    if (skip(entry.name, path)) continue
    const type = typeOf(entry, join(folder, entry.name))
    if (type === 'folder') walk(join(folder, entry.name), `${path}/`, skip, found)
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

function typeOf(entry: Dirent, filename: string): 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  if (!entry.isSymbolicLink()) return undefined
  try {
    return statSync(filename).isFile() ? 'file' : undefined
  } catch {
    return undefined
  }
}
