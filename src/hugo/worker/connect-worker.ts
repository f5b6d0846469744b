/**
 * Work that templates wait for, done by a worker: it is started by the first call, serves all that follow, and does not
 * keep the process alive. Few sites need one, so synckit is loaded here and not by an import.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Answer the function of a worker, which gives its result at once. The worker stands beside the file that asks (`from`, its
 * `import.meta.url`): as `.mjs` in the sources, as `.js` in the built package.
 */
export function connectWorker(name: string, from: string): (...args: never[]) => unknown {
  const { createSyncFn } = createRequire(import.meta.url)('synckit') as typeof import('synckit')
  const [inSources, inPackage] = [`./${name}.mjs`, `./${name}.js`].map(file => fileURLToPath(new URL(file, from)))
  return createSyncFn(existsSync(inSources!) ? inSources! : inPackage!)
}
