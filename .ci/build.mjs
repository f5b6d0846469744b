// Build dist/ (the package: command line and library entries) and the elements' bundle in the theme.
import { chmodSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundles } from './bundle-elements.mjs'
import { install, root } from './install.mjs'
import { removeStale } from './remove-stale.mjs'

export async function build({ watch = false } = {}) {
  const esbuild = await import('esbuild')
  const library = {
    absWorkingDir: root,
    entryPoints: {
      cli: 'src/cli/main.ts',
      index: 'src/cli/index.ts',
      template: 'src/template/index.ts',
      simulator: 'src/simulator/index.ts',
      elements: 'src/elements/index.ts',
      'test-worker': 'src/exercise/test-worker.ts',
      'asciidoc-worker': 'src/hugo/asciidoc/asciidoc-worker.mjs',
      'fetch-worker': 'src/hugo/resources/remote/fetch-worker.mjs',
      'script-worker': 'src/hugo/resources/script/script-worker.mjs',
      'image-worker': 'src/hugo/resources/image/image-worker.mjs',
    },
    outdir: 'dist/lib',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  }
  const [{ metafile }] = await Promise.all([
    esbuild.build({ ...library, metafile: true }),
    ...bundles().map(options => esbuild.build(options)),
  ])
  removeStale(path.join(root, 'dist/lib'), Object.keys(metafile.outputs))
  chmodSync(path.join(root, 'dist/lib/cli.js'), 0o755)
  if (!watch) return
  const contexts = await Promise.all([library, ...bundles()].map(options => esbuild.context(options)))
  await Promise.all(contexts.map(context => context.watch()))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  install()
  await build()
}
