// `npm start`: install what is missing, build, and serve the demonstration workshop.
// `npm run dev` (--watch) also rebuilds the elements' bundle when their sources change.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { install, root } from './install.mjs'

install()
const { build } = await import('./build.mjs')
const watching = process.argv.includes('--watch')
await build({ watch: watching })
const args = process.argv.slice(2).filter(argument => argument !== '--watch')
const server = spawn(process.execPath, [path.join(root, 'dist/lib/cli.js'), 'server', ...args], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', code => process.exit(code ?? 0))
