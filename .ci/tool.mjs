// Run a program of src/testing/tools/ (TypeScript): `node .ci/tool.mjs parity [arguments]`.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from './build.mjs'
import { install, root } from './install.mjs'

install()
await build()
const { build: bundle } = await import('esbuild')
const [name, ...args] = process.argv.slice(2)
const outfile = path.join(root, 'dist/tools', `${name}.mjs`)
await bundle({
  absWorkingDir: root,
  entryPoints: [`src/testing/tools/${name}.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
})
process.exit(spawnSync(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1)
