#!/usr/bin/env node
/** The program `labwright`: reads the call, runs the command, ends with its exit code. */
import { fileURLToPath } from 'node:url'
import { loadProgram } from './load-program.ts'

const { createProgram } = loadProgram(fileURLToPath(new URL('./program.cjs', import.meta.url)))
process.exitCode = await createProgram().run(process.argv)
