#!/usr/bin/env node
/** The program `labwright`: reads the call, runs the command, ends with its exit code. */
import { exitCode } from './exit-code.ts'
import { printError } from './print.ts'
import { createProgram } from './program.ts'

try {
  process.exitCode = await createProgram().run(process.argv)
} catch (error) {
  printError(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = exitCode.content
}
