/** The elements as a page loads them, bundled for a test or a measurement, with their weight. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'

/** Bundle the elements into `folder` as the build does. */
export async function bundleElements(folder: string): Promise<void> {
  const { bundles } = (await import(new URL('../../.ci/bundle-elements.mjs', import.meta.url).href)) as {
    bundles(outdir: string): BuildOptions[]
  }
  await Promise.all(bundles(folder).map(options => build(options)))
}

/** Give the gzipped size of every script in `folder`, in bytes, by its name. */
export function weighScripts(folder: string): ReadonlyMap<string, number> {
  const scripts = readdirSync(folder).filter(file => file.endsWith('.js'))
  return new Map(scripts.map(file => [file, gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length]))
}
