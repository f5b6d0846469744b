/** Test the exercises of a site, several at once where there are many: each worker takes the next file when it is free. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ExploreOptions } from './explore/explore.ts'
import { findExercises } from './find-exercises.ts'
import type { ExerciseResult } from './test-exercises.ts'
import { testFile } from './test-exercises.ts'

/** Which exercises to test, and how. */
export interface TestOptions {
  /** Root of the site. */
  readonly source: string
  /** Only those whose path or title contains one of these; default all. */
  readonly filters?: readonly string[]
  /** Also search the states that can be reached; default not. */
  readonly explore?: ExploreOptions
  /** The built worker; without it everything is tested here. */
  readonly worker?: URL
  /** Most workers at once; default one for each processor. */
  readonly jobs?: number
  /** Be told of each result as it comes. */
  readonly onResult?: (result: ExerciseResult, done: number, all: number) => void
}

/** What a worker is handed. */
export interface WorkerTask {
  readonly source: string
  readonly file: string
  readonly explore: ExploreOptions | undefined
}

/** So many exercises are tested while a worker starts; fewer are not worth one. */
const FILES_WORTH_A_WORKER = 8

/** Test the exercises; results come in the order of the files. */
export async function testInParallel(options: TestOptions): Promise<readonly ExerciseResult[]> {
  const { source, filters = [], explore, worker, onResult } = options
  const files = findExercises(source, filters)
  const results = new Map<string, ExerciseResult>()
  const take = (result: ExerciseResult) => {
    results.set(result.file, result)
    onResult?.(result, results.size, files.length)
  }
  const worth = explore ? 1 : FILES_WORTH_A_WORKER
  const count = Math.min(options.jobs ?? availableParallelism(), Math.floor(files.length / worth))
  if (worker === undefined || count < 2) {
    for (const file of files) take(testFile(source, file, explore))
  } else {
    const waiting = files.map((file): WorkerTask => ({ source, file, explore }))
    await Promise.all(Array.from({ length: count }, () => work(worker, waiting, take)))
  }
  return files.flatMap(file => results.get(file) ?? [])
}

/** Let one worker take tasks until none is left. */
function work(url: URL, waiting: WorkerTask[], take: (result: ExerciseResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(url)
    const next = () => {
      const task = waiting.shift()
      if (task) worker.postMessage(task)
      else worker.terminate().then(() => resolve(), reject)
    }
    worker.on('error', reject)
    worker.on('message', (result: ExerciseResult) => {
      take(result)
      next()
    })
    next()
  })
}
