/**
 * Write the output: whole files under other names first, moved into place one by one, so that a reader never meets half a
 * page; then the files of the last build that this one did not make are removed.
 */
import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** One file of the output: its text or bytes, or the file on disk it is a copy of. */
export type OutputFile = string | Uint8Array | { readonly copyOf: string }

/** Name of the list of files that builds have written to a folder. */
function manifestName(folder: string): string {
  return `files-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}.json`
}

/** Write the files below a folder and remove those that only the build before made; `isCleaning` removes all others too. */
export function publish(
  folder: string,
  files: ReadonlyMap<string, OutputFile>,
  stateFolder: string,
  isCleaning = false,
): void {
  mkdirSync(folder, { recursive: true })
  if (isCleaning) removeOthers(folder, '', files)
  for (const [path, file] of files) writeFile(join(folder, path), file)
  removeStale(folder, new Set(files.keys()), stateFolder)
}

function writeFile(filename: string, file: OutputFile): void {
  if (isSame(filename, file)) return
  mkdirSync(dirname(filename), { recursive: true })
  const temporary = `${filename}.part`
  if (typeof file === 'object' && 'copyOf' in file) copyFileSync(file.copyOf, temporary, constants.COPYFILE_FICLONE)
  else writeFileSync(temporary, file)
  renameSync(temporary, filename)
}

function isSame(filename: string, file: OutputFile): boolean {
  const before = statSync(filename, { throwIfNoEntry: false })
  if (!before?.isFile()) return false
  if (typeof file === 'object' && 'copyOf' in file) {
    const source = statSync(file.copyOf)
    return source.size === before.size && source.mtimeMs <= before.mtimeMs
  }
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  return bytes.length === before.size && readFileSync(filename).equals(bytes)
}

/** Remove what the last build wrote to this folder and this one did not; files of others stay. */
function removeStale(folder: string, current: ReadonlySet<string>, stateFolder: string): void {
  const manifest = join(stateFolder, manifestName(folder))
  const before = readManifest(manifest, folder)
  for (const path of before) {
    if (current.has(path)) continue
    rmSync(join(folder, path), { force: true })
    removeEmptyFolders(folder, dirname(path))
  }
  mkdirSync(stateFolder, { recursive: true })
  writeFileSync(manifest, JSON.stringify({ folder, files: [...current].sort() }))
}

function removeOthers(folder: string, path: string, files: ReadonlyMap<string, OutputFile>): void {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    // A checkout of the branch that is published keeps its history.
    if (entry.name === '.git') continue
    const name = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) removeOthers(folder, name, files)
    else if (!files.has(name)) rmSync(join(folder, name))
  }
  if (path !== '') removeEmptyFolders(folder, path)
}

function readManifest(manifest: string, folder: string): readonly string[] {
  if (!existsSync(manifest)) return []
  try {
    const content = JSON.parse(readFileSync(manifest, 'utf8')) as { folder?: unknown; files?: unknown }
    return content.folder === folder && Array.isArray(content.files)
      ? content.files.map(String).filter(path => !path.includes('..'))
      : []
  } catch {
    return []
  }
}

function removeEmptyFolders(root: string, path: string): void {
  for (let folder = path; folder !== '.' && folder !== ''; folder = dirname(folder)) {
    const absolute = join(root, folder)
    if (!existsSync(absolute) || readdirSync(absolute).length > 0) return
    rmdirSync(absolute)
  }
}
