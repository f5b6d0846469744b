/** Runs a property many times, in portions so that there is something to see, and stops at the first counterexample. */
import fc from 'fast-check'

const portion = 20_000

/** Run a check on `count` values of an arbitrary; answers whether all passed. */
export function runProperty<Value>(
  name: string,
  arbitrary: fc.Arbitrary<Value>,
  count: number,
  check: (value: Value) => string | undefined,
): boolean {
  const first = Date.now() & 0x7fffffff
  process.stdout.write(`${name}: ${count} cases, seed ${first}\n`)
  let slowest = 0
  for (let done = 0; done < count; ) {
    const numRuns = Math.min(portion, count - done)
    const property = fc.property(arbitrary, value => {
      const start = performance.now()
      const fault = check(value)
      slowest = Math.max(slowest, performance.now() - start)
      if (fault) throw new Error(fault)
    })
    const result = fc.check(property, { numRuns, seed: first + done })
    if (result.failed) {
      const fault = result.errorInstance instanceof Error ? result.errorInstance.message : ''
      process.stdout.write(`\n${fc.defaultReportMessage(result)}\n${fault}\n`)
      return false
    }
    done += numRuns
    process.stdout.write(`\r${name}: ${done} of ${count}`)
  }
  process.stdout.write(`\r${name}: ${count} passed, the slowest in ${slowest.toFixed(1)} ms\n`)
  return true
}
