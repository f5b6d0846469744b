/** A worker of `labwright test`: tests the exercises it is handed, one at a time. */
import { parentPort } from 'node:worker_threads'
import { testFile } from './test-exercises.ts'
import type { WorkerTask } from './test-in-parallel.ts'

parentPort?.on('message', ({ source, file, explore }: WorkerTask) => {
  parentPort?.postMessage(testFile(source, file, explore))
})
