/** What the package brings along for sites: its themes, and the bundle of the elements. */
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Find the folder of the package this file was built into. */
export function packageRoot(): string {
  return path.dirname(createRequire(import.meta.url).resolve('labwright/package.json'))
}

/** Read the version of the package. */
export function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('labwright/package.json') as { version: string }
  return version
}

/** Find the folder of the themes that come with the package. */
export function builtinThemesDir(): string {
  return path.join(packageRoot(), 'themes')
}

/** List the files that pages may refer to without their site having them, by the path they are published at. */
export function packageAssets(): ReadonlyMap<string, string> {
  const folder = path.join(builtinThemesDir(), 'labwright/static/labwright')
  if (!existsSync(folder)) return new Map()
  return new Map(readdirSync(folder).map(file => [`labwright/${file}`, path.join(folder, file)]))
}

/** Find the worker that tests exercises, which stands beside the built program; from the sources there is none. */
export function testWorker(): { readonly worker?: URL } {
  const worker = new URL('./test-worker.js', import.meta.url)
  return existsSync(worker) ? { worker } : {}
}
