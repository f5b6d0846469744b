/** The command line `labwright`: which verbs there are, and what each exit means (design.md 3). */
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { addBuild } from './commands/build.ts'
import { addCheck } from './commands/check.ts'
import { addConfig } from './commands/config.ts'
import { addList } from './commands/list.ts'
import { addMigrate } from './commands/migrate.ts'
import { addNew } from './commands/new.ts'
import { addServer } from './commands/server.ts'
import { addTest } from './commands/test.ts'
import { addVersion } from './commands/version.ts'
import { exitCode, type Outcome } from './exit-code.ts'
import { printError } from './print.ts'

/** Make the command line; `run` reads one call and gives its exit code. */
export function createProgram(): { run(argv: readonly string[]): Promise<number> } {
  const outcome: Outcome = { code: exitCode.good }
  const program = new Command('labwright')
    .description('Builds any Hugo workshop site and runs its labs on a simulated cluster in the reader’s browser.')
    .exitOverride()
    .showHelpAfterError('(labwright --help lists the commands)')
  for (const add of [addBuild, addServer, addNew, addTest, addCheck, addList, addMigrate, addConfig, addVersion])
    add(program, outcome)
  return {
    async run(argv) {
      try {
        await program.parseAsync([...argv])
        return outcome.code
      } catch (error) {
        if (error instanceof InvalidArgumentError) printError(`labwright: ${error.message}`)
        if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.good : exitCode.usage
        printError(error instanceof Error ? (error.stack ?? error.message) : String(error))
        return exitCode.content
      }
    },
  }
}
