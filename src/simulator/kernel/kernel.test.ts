import { describe, expect, it } from 'vitest'
import { advanceTo, cancel, createKernel, nextTime, restoreKernel, schedule, snapshotKernel, step } from './kernel.ts'

describe('kernel', () => {
  it('orders events by time, then priority, then the order they were scheduled in', () => {
    const kernel = createKernel<string>(1)
    schedule(kernel, 20, 'late')
    schedule(kernel, 10, 'second', 1)
    schedule(kernel, 10, 'third', 1)
    schedule(kernel, 10, 'first', 0)
    const seen: string[] = []
    advanceTo(kernel, 30, event => seen.push(`${kernel.now} ${event}`))
    expect(seen).toEqual(['10 first', '10 second', '10 third', '20 late'])
    expect(kernel.now).toBe(30)
  })

  it('handles in the same advance what its handlers schedule', () => {
    const kernel = createKernel<number>(1)
    schedule(kernel, 1, 3)
    const seen: number[] = []
    advanceTo(kernel, 10, event => {
      seen.push(event)
      if (event > 0) schedule(kernel, event === 1 ? 0 : 2, event - 1)
    })
    expect(seen).toEqual([3, 2, 1, 0])
  })

  it('forgets what was cancelled', () => {
    const kernel = createKernel<string>(1)
    const id = schedule(kernel, 5, 'a')
    schedule(kernel, 7, 'b')
    cancel(kernel, id)
    expect(nextTime(kernel)).toBe(7)
    expect(step(kernel)).toBe('b')
    expect(step(kernel)).toBeUndefined()
  })

  it('goes on from a snapshot as if it had never stopped', () => {
    const kernel = createKernel<string>(42)
    for (const [delay, event] of [
      [9, 'c'],
      [3, 'a'],
      [9, 'd'],
      [4, 'b'],
    ] as const)
      schedule(kernel, delay, event)
    cancel(kernel, schedule(kernel, 1, 'never'))
    step(kernel)
    kernel.random.int(0, 1000)
    const other = restoreKernel<string>(JSON.parse(JSON.stringify(snapshotKernel(kernel))))
    const rest = (from: typeof kernel) => {
      const seen: unknown[] = []
      for (let event = step(from); event !== undefined; event = step(from))
        seen.push(from.now, event, from.random.int(0, 1e9))
      return seen
    }
    expect(rest(other)).toEqual(rest(kernel))
  })

  it('refuses times that are no whole milliseconds', () => {
    expect(() => schedule(createKernel<string>(1), 0.5, 'x')).toThrow('whole milliseconds')
  })

  it('keeps a million events in order in little time', () => {
    const kernel = createKernel<number>(7)
    for (let index = 0; index < 100_000; index++) schedule(kernel, kernel.random.int(0, 1000), index)
    let last = 0
    let count = 0
    const started = performance.now()
    advanceTo(kernel, 1_000_000, event => {
      if (kernel.now < last) throw new Error('time went back')
      last = kernel.now
      if (++count <= 900_000) schedule(kernel, 1 + (event % 997), event)
    })
    expect(count).toBe(1_000_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
