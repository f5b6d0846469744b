/** Find the exercise files of a site: `<lab>.exercise.yaml` beside `<lab>.md`, anywhere in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Folders that hold no content of the site. */
const skipped = new Set(['node_modules', 'public', 'dist', 'resources', 'themes', 'src'])

/** Say whether a path is that of an exercise file. */
export function isExerciseFile(path: string): boolean {
  return /\.exercise\.ya?ml$/.test(path)
}

/**
 * List the exercise files below `root`, as paths relative to it with forward slashes, in order; with filters only those
 * whose path or title contains one of them, upper and lower case alike.
 */
export function findExercises(root: string, filters: readonly string[] = []): string[] {
  const found: string[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) {
        const isSkipped =
          entry.name.startsWith('.') || (folder === root && skipped.has(entry.name)) || entry.name === 'node_modules'
        if (!isSkipped) walk(join(folder, entry.name))
      } else if (isExerciseFile(entry.name)) {
        found.push(relative(root, join(folder, entry.name)).split(sep).join('/'))
      }
    }
  }
  walk(root)
  return found.sort().filter(file => filters.length === 0 || isWanted(root, file, filters))
}

function isWanted(root: string, file: string, filters: readonly string[]): boolean {
  const title = /^title:(.*)$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? ''
  return filters.some(filter => `${file}\n${title}`.toLowerCase().includes(filter.toLowerCase()))
}
