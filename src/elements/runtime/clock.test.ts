import { describe, expect, it } from 'vitest'
import { createClock, toSpeed } from './clock.ts'

function createFrames() {
  let pending: ((timeMs: number) => void) | undefined
  return {
    request(callback: (timeMs: number) => void) {
      pending = callback
      return 1
    },
    cancel() {
      pending = undefined
    },
    run(...timesMs: number[]) {
      for (const timeMs of timesMs) {
        const callback = pending
        pending = undefined
        callback?.(timeMs)
      }
    },
    get isWaiting() {
      return pending !== undefined
    },
  }
}

function createTarget() {
  const steps: number[] = []
  return { steps, advance: (ms: number) => void steps.push(ms) }
}

describe('createClock', () => {
  it('rests until it is told to play', () => {
    const frames = createFrames()
    createClock(createTarget(), 1, frames)
    expect(frames.isWaiting).toBe(false)
  })

  it.each([
    [1, 60],
    [10, 600],
    [60, 3600],
  ] as const)('at %i× turns 60 ms of frames into %i simulated ms', (speed, expected) => {
    const frames = createFrames()
    const target = createTarget()
    createClock(target, speed, frames).play()
    frames.run(1000, 1020, 1040, 1060)
    expect(target.steps).toEqual([expected])
  })

  it('does not leap after a frame that was held up', () => {
    const frames = createFrames()
    const target = createTarget()
    createClock(target, 1, frames).play()
    frames.run(1000, 61_000)
    expect(target.steps).toEqual([250])
  })

  it('stands still when paused and when detached, and tells its listeners', () => {
    const frames = createFrames()
    const clock = createClock(createTarget(), 1, frames)
    let told = 0
    clock.subscribe(() => void told++)
    clock.play()
    clock.setAttached(false)
    expect(frames.isWaiting).toBe(false)
    expect(clock.isPlaying).toBe(true)
    clock.setAttached(true)
    expect(frames.isWaiting).toBe(true)
    clock.pause()
    expect(frames.isWaiting).toBe(false)
    expect(told).toBe(4)
  })
})

describe('rest', () => {
  it('leaves the start of the clock to the next action', () => {
    const clock = createClock(createTarget(), 1, createFrames())
    clock.play()
    expect([clock.isPlaying, clock.isTouched]).toEqual([true, true])
    clock.rest()
    expect([clock.isPlaying, clock.isTouched]).toEqual([false, false])
  })
})

describe('toSpeed', () => {
  it.each([
    ['10', 10],
    ['60x', 60],
    ['7', 1],
    [null, 1],
  ] as const)('reads %s as %i', (text, expected) => {
    expect(toSpeed(text)).toBe(expected)
  })
})
