/** `labwright test`: replays the solution of every exercise and prints TAP (testanything.org, version 14). */
import path from 'node:path'
import type { Command } from 'commander'
import { formatTap } from '../../exercise/format-tap.ts'
import { hasPassed } from '../../exercise/test-exercises.ts'
import { exitCode, type Outcome } from '../exit-code.ts'
import { print, printError } from '../print.ts'
import { test } from '../site.ts'

/** Add the command to the program. */
export function addTest(program: Command, outcome: Outcome): void {
  program
    .command('test')
    .description('prove that every lab can be solved, by replaying its author’s solution')
    .option('-s, --source <folder>', 'folder of the site', '.')
    .action(async (options: { source: string }) => {
      const results = await test({ source: options.source })
      if (results.length === 0) {
        printError(`labwright: no *.exercise.yaml under ${path.join(options.source, 'content')}; nothing was tested`)
        outcome.code = exitCode.content
        return
      }
      print(formatTap(results).trimEnd())
      outcome.code = hasPassed(results) ? exitCode.good : exitCode.content
    })
}
