/** The output of a build, wherever it is: in a folder, or in memory. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files by their path below the publish folder, read one at a time. */
export interface SiteOutput {
  paths(): Iterable<string>
  read(path: string): Uint8Array | string
}

/** Take a folder for the output of a build; the history of a checkout in it is none. */
export function folderOutput(folder: string): SiteOutput {
  return { paths: () => filesBelow(folder, ''), read: path => readFileSync(join(folder, path)) }
}

/** Take files in memory for the output of a build. */
export function filesOutput(files: ReadonlyMap<string, Uint8Array | string>): SiteOutput {
  return { paths: () => files.keys(), read: path => files.get(path) ?? '' }
}

/** Leave out of an output the files that a test holds for. */
export function withoutFiles(output: SiteOutput, isLeftOut: (path: string) => boolean): SiteOutput {
  return { ...output, paths: () => [...output.paths()].filter(path => !isLeftOut(path)) }
}

function* filesBelow(folder: string, path: string): Generator<string, void> {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    if (entry.name === '.git') continue
    const below = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(folder, below)
    else yield below
  }
}
