/** Generated templates and data, executed by Go and by us: every difference is shown with the seed that makes it again. */
import { parseTemplate } from '../../../template/index.ts'
import { runGo } from '../go/run-go.ts'
import { funcs } from './host-functions.ts'
import { createRandom } from './random.ts'
import { randomData, type TaggedData, untag } from './random-data.ts'
import { randomTemplate } from './random-template.ts'

/** What executing a template gave. */
interface Outcome {
  readonly output: string
  readonly error: string
}

interface Sample {
  readonly seed: number
  readonly mode: 'text' | 'html'
  readonly source: string
  readonly data: TaggedData
}

const portion = 1000
/** Templates that call each other without end are stopped at another depth here, the JavaScript stack being what it is. */
const tooDeep = 'exceeded maximum template depth (100000)'
/** What the Go program says of a template that would run for ages; it is not run here. */
const noEnd = 'no end within 2 s'

/** Compare `count` generated templates; answers how many differ. */
export function runDifferential(count: number, firstSeed: number): number {
  process.stdout.write(`differential: ${count} templates from seed ${firstSeed}\n`)
  let differences = 0
  let failures = 0
  for (let done = 0; done < count; done += portion) {
    const samples = Array.from({ length: Math.min(portion, count - done) }, (_, index) =>
      sample(firstSeed + done + index),
    )
    const theirs = runGo<Outcome>('differential', samples)
    for (const [index, each] of samples.entries()) {
      if (theirs[index]!.error) failures++
      if (theirs[index]!.error === noEnd) continue
      const ours = render(each)
      if (isSame(ours, theirs[index]!)) continue
      differences++
      show(each, ours, theirs[index]!)
    }
  }
  process.stdout.write(`differential: ${differences} of ${count} differ (${failures} end in an error in Go)\n`)
  return differences
}

function sample(seed: number): Sample {
  const random = createRandom(seed)
  const mode = random.chance(0.5) ? 'text' : 'html'
  return { seed, mode, source: randomTemplate(random, mode), data: randomData(random) }
}

function render({ mode, source, data }: Sample): Outcome {
  try {
    return { output: parseTemplate('t', source, { mode, funcs }).execute(untag(data)), error: '' }
  } catch (error) {
    return { output: '', error: error instanceof Error ? error.message : String(error) }
  }
}

function isSame(ours: Outcome, theirs: Outcome): boolean {
  const isTooDeep = theirs.error.endsWith(tooDeep) && ours.error.endsWith(tooDeep)
  return isTooDeep || (ours.error === theirs.error && ours.output === theirs.output)
}

function show({ seed, mode, source, data }: Sample, ours: Outcome, theirs: Outcome): void {
  const outcome = ({ output, error }: Outcome) => (error ? `error ${error}` : JSON.stringify(output))
  process.stdout.write(
    `\nseed ${seed}, ${mode}: ${JSON.stringify(source)}\n  data ${JSON.stringify(data)}\n  Go   ${outcome(theirs)}\n  ours ${outcome(ours)}\n`,
  )
}
