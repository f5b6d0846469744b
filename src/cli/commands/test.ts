/** `labwright test`: replays the solution of every exercise, and explores beyond it where that is asked for. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { formatExploration } from '../../exercise/explore/format-exploration.ts'
import { formatJunit } from '../../exercise/format-junit.ts'
import { type ResultFormat, resultFormats } from '../../exercise/format-results.ts'
import { hasPassed } from '../../exercise/has-passed.ts'
import { summarize } from '../../exercise/summarize.ts'
import type { ExerciseResult } from '../../exercise/test-exercises.ts'
import { exitCode, type Outcome } from '../exit-code.ts'
import { print, printError, progressLine } from '../print.ts'
import { test } from '../site.ts'

interface Options {
  readonly source: string
  readonly format: ResultFormat
  readonly junit?: string
  readonly jobs?: number
  readonly explore?: boolean
  readonly exploreLimit: number
  readonly exploreTime: number
}

/** Add the command to the program. */
export function addTest(program: Command, outcome: Outcome): void {
  program
    .command('test')
    .description('prove that every lab can be solved, by replaying its author’s solution')
    .argument('[filters...]', 'only exercises whose path or title contains one of these')
    .option('-s, --source <folder>', 'folder of the site', '.')
    .addOption(new Option('--format <form>', 'form of the result').choices(Object.keys(resultFormats)).default('tap'))
    .option('--junit <file>', 'also write the result as JUnit XML to this file')
    .option('-j, --jobs <number>', 'how many exercises to test at once', wholeNumber)
    .option('--explore', 'also search for shorter ways, tasks that pass too early, and dead ends')
    .option('--explore-limit <states>', 'most states to look at in each exercise', wholeNumber, 1000)
    .option('--explore-time <seconds>', 'longest time to explore each exercise', wholeNumber, 60)
    .action(async (filters: string[], options: Options) => {
      outcome.code = await runTests(filters, options)
    })
}

async function runTests(filters: readonly string[], options: Options): Promise<number> {
  const { source, format, junit, jobs, explore, exploreLimit, exploreTime } = options
  const progress = progressLine()
  const results = await test({
    source,
    filters,
    ...(jobs === undefined ? {} : { jobs }),
    ...(explore ? { explore: { limit: exploreLimit, ms: exploreTime * 1000 } } : {}),
    onResult: ({ file }, done, all) => progress.show(`${done}/${all} ${file}`),
  })
  progress.clear()
  if (results.length === 0) {
    const where = path.join(source, 'content')
    const which = filters.length > 0 ? ` that matches ${filters.join(', ')}` : ''
    printError(`labwright: no *.exercise.yaml under ${where}${which}; nothing was tested`)
    return exitCode.content
  }
  print(resultFormats[format](results).trimEnd())
  if (junit !== undefined) writeFileSync(junit, formatJunit(results))
  if (format !== 'tap') reportBeside(results)
  return hasPassed(results) ? exitCode.good : exitCode.content
}

/** Tell on standard error what TAP says in its comments. */
function reportBeside(results: readonly ExerciseResult[]): void {
  for (const { file, exploration } of results) {
    for (const line of exploration ? formatExploration(exploration) : []) printError(`${file}: ${line}`)
  }
  printError(summarize(results))
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new InvalidArgumentError('it has to be a whole number from 1 on')
}
