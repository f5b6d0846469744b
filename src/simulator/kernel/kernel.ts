/**
 * The discrete-event kernel: a clock in whole simulated milliseconds, a queue of things to come, seeded chance. It
 * knows no cluster. What is queued is data, never a closure, so that a snapshot is plain JSON.
 */
import { assert } from '../../shared/assert.ts'
import type { Scheduled } from './event-queue.ts'
import { popScheduled, pushScheduled } from './event-queue.ts'
import type { Random } from './random.ts'
import { createRandom, restoreRandom } from './random.ts'

/** A running kernel. */
export interface Kernel<E> {
  /** Simulated milliseconds since the start. */
  now: number
  /** Number given to the next thing scheduled. */
  sequence: number
  /** How many events have been handled. */
  handled: number
  readonly heap: Scheduled<E>[]
  /** Sequence numbers that were cancelled and still lie in the heap. */
  readonly cancelled: Set<number>
  random: Random
}

/** A kernel at rest, as plain JSON. */
export interface KernelSnapshot<E> {
  readonly now: number
  readonly sequence: number
  readonly handled: number
  readonly queue: readonly Scheduled<E>[]
  readonly random: readonly number[]
}

/** Make a kernel at time 0. */
export function createKernel<E>(seed: number): Kernel<E> {
  return { now: 0, sequence: 0, handled: 0, heap: [], cancelled: new Set(), random: createRandom(seed) }
}

/** Queue an event `delayMs` from now and return its sequence number, by which it can be cancelled. */
export function schedule<E>(kernel: Kernel<E>, delayMs: number, event: E, priority = 0): number {
  assert(Number.isInteger(delayMs) && delayMs >= 0, `expected a delay in whole milliseconds, got ${delayMs}`)
  const sequence = kernel.sequence++
  pushScheduled(kernel.heap, { time: kernel.now + delayMs, priority, sequence, event })
  return sequence
}

/** Take back what was scheduled under this number; one that has already happened must not be named. */
export function cancel<E>(kernel: Kernel<E>, sequence: number): void {
  kernel.cancelled.add(sequence)
}

/** Tell when the next event is due, or undefined when nothing is queued. */
export function nextTime<E>(kernel: Kernel<E>): number | undefined {
  dropCancelled(kernel)
  return kernel.heap[0]?.time
}

/** Move the clock to the next event and hand it over; undefined when nothing is queued. */
export function step<E>(kernel: Kernel<E>): E | undefined {
  dropCancelled(kernel)
  const item = popScheduled(kernel.heap)
  if (item === undefined) return undefined
  kernel.now = item.time
  kernel.handled++
  return item.event
}

/** Hand over every event due up to `time`, in order, then set the clock to it. */
export function advanceTo<E>(kernel: Kernel<E>, time: number, handle: (event: E) => void): void {
  assert(Number.isInteger(time) && time >= kernel.now, `expected a time from ${kernel.now} on, got ${time}`)
  for (let next = nextTime(kernel); next !== undefined && next <= time; next = nextTime(kernel)) {
    const event = step(kernel)
    if (event !== undefined) handle(event)
  }
  kernel.now = time
}

/** Write the kernel down as plain JSON. */
export function snapshotKernel<E>(kernel: Kernel<E>): KernelSnapshot<E> {
  return {
    now: kernel.now,
    sequence: kernel.sequence,
    handled: kernel.handled,
    queue: kernel.heap.filter(item => !kernel.cancelled.has(item.sequence)),
    random: [...kernel.random.state()],
  }
}

/** Set a kernel to what was written down. */
export function restoreKernel<E>(snapshot: KernelSnapshot<E>): Kernel<E> {
  const heap: Scheduled<E>[] = []
  for (const item of snapshot.queue) pushScheduled(heap, item)
  const { now, sequence, handled } = snapshot
  return { now, sequence, handled, heap, cancelled: new Set(), random: restoreRandom(snapshot.random) }
}

function dropCancelled<E>(kernel: Kernel<E>): void {
  for (let first = kernel.heap[0]; first !== undefined; first = kernel.heap[0]) {
    if (!kernel.cancelled.delete(first.sequence)) return
    popScheduled(kernel.heap)
  }
}
