/**
 * A binary heap of things that are to happen, ordered by (time, priority, sequence): of two that fall on the same
 * millisecond the lower priority number goes first, then the one scheduled first (simpy/core.py schedule()).
 */

/** One thing that is to happen; `event` is plain data, so that a queue can be stored as JSON. */
export interface Scheduled<E> {
  readonly time: number
  readonly priority: number
  readonly sequence: number
  readonly event: E
}

/** Say whether `a` comes before `b`. */
function isBefore<E>(a: Scheduled<E>, b: Scheduled<E>): boolean {
  if (a.time !== b.time) return a.time < b.time
  if (a.priority !== b.priority) return a.priority < b.priority
  return a.sequence < b.sequence
}

/** Add an item to the heap. */
export function pushScheduled<E>(heap: Scheduled<E>[], item: Scheduled<E>): void {
  let index = heap.length
  heap.push(item)
  while (index > 0) {
    const parent = (index - 1) >> 1
    if (!isBefore(item, heap[parent]!)) break
    heap[index] = heap[parent]!
    index = parent
  }
  heap[index] = item
}

/** Take the first item off the heap, or undefined when it is empty. */
export function popScheduled<E>(heap: Scheduled<E>[]): Scheduled<E> | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (first === undefined || last === undefined || heap.length === 0) return first
  let index = 0
  for (;;) {
    let child = 2 * index + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++
    if (!isBefore(heap[child]!, last)) break
    heap[index] = heap[child]!
    index = child
  }
  heap[index] = last
  return first
}
