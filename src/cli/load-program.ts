/**
 * Loads the bundled program together with the bytecode that V8 made of it when the package was built
 * (nodejs.org/docs/latest-v20.x/api/vm.html, `cachedData`): it starts without being compiled. V8 itself refuses bytecode
 * of another version of Node, and bytecode older than the program is passed over; then the program is compiled as usual.
 */
import { readFileSync, statSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import { constants, Script } from 'node:vm'
import type { createProgram } from './program.ts'

/** The loaded program. */
export interface LoadedProgram {
  readonly createProgram: typeof createProgram
  /** What it was compiled to: gives the bytecode of all functions that have run. */
  readonly script: Script
}

/** Name the file of the bytecode that belongs to a program. */
export function bytecodeFile(program: string): string {
  return `${program}.bytecode`
}

/** Load the program from its file. */
export function loadProgram(program: string): LoadedProgram {
  const source = Module.wrap(readFileSync(program, 'utf8'))
  const cachedData = readBytecode(program)
  const script = new Script(source, {
    filename: program,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  })
  const module: { exports: object } = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(program), module, program, path.dirname(program))
  return { ...(module.exports as Pick<LoadedProgram, 'createProgram'>), script }
}

function readBytecode(program: string): Buffer | undefined {
  const file = bytecodeFile(program)
  const made = statSync(file, { throwIfNoEntry: false })
  return made && made.mtimeMs >= statSync(program).mtimeMs ? readFileSync(file) : undefined
}
