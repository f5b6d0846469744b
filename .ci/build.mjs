// Build dist/ (the package: command line and library entries) and the elements' bundle in the theme.
import { chmodSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { install, root } from './install.mjs'
import { lighten } from './lighten.mjs'

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
      'asciidoc-worker': 'src/hugo/asciidoc/asciidoc-worker.mjs',
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
  const browser = {
    absWorkingDir: root,
    entryPoints: { elements: 'src/elements/index.ts' },
    outdir: 'themes/labwright/static/labwright',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    plugins: [lighten],
    logLevel: 'warning',
  }
  const [{ metafile }] = await Promise.all([esbuild.build({ ...library, metafile: true }), esbuild.build(browser)])
  removeStale(path.join(root, 'dist/lib'), new Set(Object.keys(metafile.outputs).map(file => path.basename(file))))
  chmodSync(path.join(root, 'dist/lib/cli.js'), 0o755)
  if (!watch) return
  const contexts = await Promise.all([esbuild.context(library), esbuild.context(browser)])
  await Promise.all(contexts.map(context => context.watch()))
}

/** Remove chunks of earlier builds; a build that failed has removed nothing. */
function removeStale(folder, made) {
  for (const file of readdirSync(folder)) if (!made.has(file)) rmSync(path.join(folder, file), { recursive: true })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  install()
  await build()
}
