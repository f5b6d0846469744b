// Build dist/ (the package: command line and library entries) and the elements' bundle in the theme.
import { chmodSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundles } from './bundle-elements.mjs'
import { install, root, run } from './install.mjs'
import { removeStale } from './remove-stale.mjs'

const common = {
  absWorkingDir: root,
  outdir: 'dist/lib',
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
}

/** What other programs import, and what runs in threads of its own. */
const library = {
  ...common,
  entryPoints: {
    cli: 'src/cli/main.ts',
    'load-program': 'src/cli/load-program.ts',
    index: 'src/cli/index.ts',
    template: 'src/template/index.ts',
    simulator: 'src/simulator/index.ts',
    elements: 'src/elements/register.ts',
    'test-worker': 'src/exercise/test-worker.ts',
    'asciidoc-worker': 'src/hugo/asciidoc/asciidoc-worker.mjs',
    'fetch-worker': 'src/hugo/resources/remote/fetch-worker.mjs',
    'script-worker': 'src/hugo/resources/script/script-worker.mjs',
    'image-worker': 'src/hugo/resources/image/image-worker.mjs',
  },
  splitting: true,
  packages: 'external',
  format: 'esm',
}

/** The commands with the packages they use, in one script: only for a script does Node take bytecode. */
const program = {
  ...common,
  entryPoints: { program: 'src/cli/program.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { 'import.meta.url': 'programUrl' },
  banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href" },
}

export async function build({ watch = false } = {}) {
  const esbuild = await import('esbuild')
  const results = await Promise.all([
    esbuild.build({ ...library, metafile: true }),
    esbuild.build({ ...program, metafile: true }),
    ...bundles().map(options => esbuild.build(options)),
  ])
  const outputs = results.flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {}))
  removeStale(path.join(root, 'dist/lib'), outputs)
  chmodSync(path.join(root, 'dist/lib/cli.js'), 0o755)
  run(process.execPath, [path.join(root, '.ci/write-bytecode.mjs')])
  if (!watch) return
  const contexts = await Promise.all([library, program, ...bundles()].map(options => esbuild.context(options)))
  await Promise.all(contexts.map(context => context.watch()))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  install()
  await build()
}
