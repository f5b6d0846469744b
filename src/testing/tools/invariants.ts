/**
 * Play random sequences of actions and check after every event what must always hold, then compare the hashes of random
 * logs in Node and in Chromium (`node .ci/tool.mjs invariants [sequences] [logs]`; 10,000 and 1,000 if nothing is said).
 * Ends with 1 where something did not hold.
 */
import { build as bundle } from 'esbuild'
import { hashRun } from '../../simulator/fixtures/random-runs.ts'
import { checkRest, playSequence } from '../../simulator/fixtures/random-sequences.ts'
import { launchChromium } from '../browser/chromium.ts'

const ACTIONS = 200
const [sequences = 10_000, logs = 1000] = process.argv.slice(2).map(Number)
const faults: string[] = []

for (let seed = 1; seed <= sequences; seed++) {
  try {
    checkRest(playSequence(seed))
  } catch (error) {
    faults.push(`sequence ${seed}: ${(error as Error).message}`)
  }
}
process.stdout.write(`${sequences} sequences, ${faults.length} in which something did not hold\n`)

const inNode = Array.from({ length: logs }, (_, index) => hashRun(index + 1, ACTIONS))
const inChromium = await hashInChromium(logs)
const differing = inNode.flatMap((hash, index) => (hash === inChromium[index] ? [] : [`log ${index + 1}`]))
process.stdout.write(`${logs} logs of ${ACTIONS} actions, ${differing.length} that differ between Node and Chromium\n`)
for (const fault of [...faults, ...differing].slice(0, 20)) process.stdout.write(`${fault}\n`)
process.exitCode = faults.length + differing.length > 0 ? 1 : 0

async function hashInChromium(count: number): Promise<readonly string[]> {
  const { outputFiles } = await bundle({
    entryPoints: ['src/simulator/fixtures/random-runs.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'randomRuns',
  })
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.addScriptTag({ content: outputFiles[0]!.text })
  const hashes = await page.evaluate(
    ([most, actions]) => {
      const { hashRun: hash } = (
        globalThis as unknown as { randomRuns: typeof import('../../simulator/fixtures/random-runs.ts') }
      ).randomRuns
      return Array.from({ length: most }, (_, index) => hash(index + 1, actions))
    },
    [count, ACTIONS] as const,
  )
  await browser.close()
  return hashes
}
