// Write the bytecode of the built program beside it: of all functions that a build of the playground runs.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { bytecodeFile, loadProgram } from '../dist/lib/load-program.js'
import { root } from './install.mjs'

const program = path.join(root, 'dist/lib/program.cjs')
const { createProgram, script } = loadProgram(program)
const site = ['--source', root, '--contentDir', 'content/playground']
await createProgram().run(['', '', 'build', ...site, '--renderToMemory', '--quiet', '--logLevel', 'error'])
writeFileSync(bytecodeFile(program), script.createCachedData())
