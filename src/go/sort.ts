/**
 * Go's sort.Sort and sort.Stable. Where elements compare as equal, or a comparison contradicts itself, the order that comes
 * out hangs on each step of the algorithm (pattern-defeating quicksort, and merging of sorted blocks in place).
 */

/** Whose random numbers scatter what is sorted badly: those of Go up to 1.22, or of those since. */
export type GoRandom = 'up to 1.22' | 'since 1.23'

/** A list to be sorted: `isLess` compares what stands at two places now. */
interface Sortable<T> {
  readonly list: T[]
  readonly isLess: (i: number, j: number) => boolean
  readonly random: GoRandom
}

/** Sort in place as sort.Sort does; equal elements may change places. */
export function sortUnstable<T>(list: T[], isBefore: (a: T, b: T) => boolean, random: GoRandom = 'since 1.23'): void {
  const data: Sortable<T> = { list, isLess: (i, j) => isBefore(list[i] as T, list[j] as T), random }
  sortRange(data, 0, list.length, bitLength(list.length))
}

/** Sort in place as sort.SliceStable does, by places: `isLess` may look at where an element stands. */
export function sortStable<T>(list: T[], isLess: (i: number, j: number) => boolean): void {
  const data: Sortable<T> = { list, isLess, random: 'since 1.23' }
  const size = list.length
  let block = 20
  for (let from = 0; from < size; from += block) sortByInsertion(data, from, Math.min(from + block, size))
  for (; block < size; block *= 2) {
    for (let from = 0; from + block < size; from += 2 * block)
      mergeInPlace(data, from, from + block, Math.min(from + 2 * block, size))
  }
}

function swap<T>({ list }: Sortable<T>, i: number, j: number): void {
  const kept = list[i] as T
  list[i] = list[j] as T
  list[j] = kept
}

function bitLength(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(value)) + 1
}

function sortByInsertion<T>(data: Sortable<T>, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    for (let j = i; j > from && data.isLess(j, j - 1); j--) swap(data, j, j - 1)
  }
}

/** Sort [from, to); after `badPivots` bad choices of a pivot it is left to a heap. */
function sortRange<T>(data: Sortable<T>, from: number, to: number, badPivots: number): void {
  let [start, end, left] = [from, to, badPivots]
  let wasBalanced = true
  let wasPartitioned = true
  while (end - start > 12) {
    const length = end - start
    if (left === 0) {
      sortByHeap(data, start, end)
      return
    }
    if (!wasBalanced) {
      breakPatterns(data, start, end)
      left--
    }
    let { pivot, order } = choosePivot(data, start, end)
    if (order === 'falling') {
      for (let i = start, j = end - 1; i < j; i++, j--) swap(data, i, j)
      pivot = end - 1 - (pivot - start)
      order = 'rising'
    }
    if (wasBalanced && wasPartitioned && order === 'rising' && repairOrder(data, start, end)) return
    if (start > 0 && !data.isLess(start - 1, pivot)) {
      start = partitionEqual(data, start, end, pivot)
      continue
    }
    const { middle, wasSorted } = partition(data, start, end, pivot)
    wasPartitioned = wasSorted
    const threshold = Math.floor(length / 8)
    wasBalanced = Math.min(middle - start, end - middle) >= threshold
    if (middle - start < end - middle) {
      sortRange(data, start, middle, left)
      start = middle + 1
    } else {
      sortRange(data, middle + 1, end, left)
      end = middle
    }
  }
  sortByInsertion(data, start, end)
}

function sortByHeap<T>(data: Sortable<T>, from: number, to: number): void {
  const size = to - from
  for (let i = Math.floor((size - 1) / 2); i >= 0; i--) siftDown(data, i, size, from)
  for (let i = size - 1; i >= 0; i--) {
    swap(data, from, from + i)
    siftDown(data, 0, i, from)
  }
}

function siftDown<T>(data: Sortable<T>, low: number, high: number, first: number): void {
  let root = low
  for (let child = 2 * root + 1; child < high; child = 2 * root + 1) {
    if (child + 1 < high && data.isLess(first + child, first + child + 1)) child++
    if (!data.isLess(first + root, first + child)) return
    swap(data, first + root, first + child)
    root = child
  }
}

/** Scatter three elements by a random number that the length alone decides. */
function breakPatterns<T>(data: Sortable<T>, from: number, to: number): void {
  const length = to - from
  const [right, left] = data.random === 'since 1.23' ? [7n, 17n] : [17n, 5n]
  let random = BigInt(length)
  const mask = (1n << BigInt(bitLength(length))) - 1n
  const middle = from + Math.floor(length / 4) * 2
  for (let i = middle - 1; i <= middle + 1; i++) {
    random = BigInt.asUintN(64, random ^ (random << 13n))
    random ^= random >> right
    random = BigInt.asUintN(64, random ^ (random << left))
    const other = Number(random & mask)
    swap(data, i, from + (other >= length ? other - length : other))
  }
}

interface Pivot {
  readonly pivot: number
  readonly order: 'rising' | 'falling' | 'unknown'
}

function choosePivot<T>(data: Sortable<T>, from: number, to: number): Pivot {
  const length = to - from
  const quarter = Math.floor(length / 4)
  let swaps = 0
  const ordered = (a: number, b: number): [number, number] => {
    if (!data.isLess(b, a)) return [a, b]
    swaps++
    return [b, a]
  }
  const median = (first: number, second: number, third: number): number => {
    const [low, high] = ordered(first, second)
    const [middle] = ordered(high, third)
    return ordered(low, middle)[1]
  }
  const around = (place: number) => (length >= 50 ? median(place - 1, place, place + 1) : place)
  const [a, b, c] = [around(from + quarter), around(from + 2 * quarter), around(from + 3 * quarter)]
  const pivot = median(a, b, c)
  return { pivot, order: swaps === 0 ? 'rising' : swaps === 12 ? 'falling' : 'unknown' }
}

/** Put right up to five pairs in a list that is nearly sorted; tell whether it is sorted now. */
function repairOrder<T>(data: Sortable<T>, from: number, to: number): boolean {
  let i = from + 1
  for (let step = 0; step < 5; step++) {
    while (i < to && !data.isLess(i, i - 1)) i++
    if (i === to) return true
    if (to - from < 50) return false
    swap(data, i, i - 1)
    if (i - from >= 2) for (let j = i - 1; j >= 1 && data.isLess(j, j - 1); j--) swap(data, j, j - 1)
    if (to - i >= 2) for (let j = i + 1; j < to && data.isLess(j, j - 1); j++) swap(data, j, j - 1)
  }
  return false
}

function partition<T>(data: Sortable<T>, from: number, to: number, pivot: number) {
  swap(data, from, pivot)
  let i = from + 1
  let j = to - 1
  let wasSorted = true
  for (;;) {
    while (i <= j && data.isLess(i, from)) i++
    while (i <= j && !data.isLess(j, from)) j--
    if (i > j) break
    wasSorted = false
    swap(data, i++, j--)
  }
  swap(data, j, from)
  return { middle: j, wasSorted }
}

/** Bring what equals the pivot to the front, where nothing is smaller; give the place after it. */
function partitionEqual<T>(data: Sortable<T>, from: number, to: number, pivot: number): number {
  swap(data, from, pivot)
  let i = from + 1
  let j = to - 1
  for (;;) {
    while (i <= j && !data.isLess(from, i)) i++
    while (i <= j && data.isLess(from, j)) j--
    if (i > j) return i
    swap(data, i++, j--)
  }
}

/** Merge the sorted [from, middle) and [middle, to) by symmetric comparisons. */
function mergeInPlace<T>(data: Sortable<T>, from: number, middle: number, to: number): void {
  if (middle - from === 1) {
    const place = search(middle, to, at => !data.isLess(at, from))
    for (let i = from; i < place - 1; i++) swap(data, i, i + 1)
    return
  }
  if (to - middle === 1) {
    const place = search(from, middle, at => data.isLess(middle, at))
    for (let i = middle; i > place; i--) swap(data, i, i - 1)
    return
  }
  const half = Math.floor((from + to) / 2)
  const sum = half + middle
  const start = search(middle > half ? sum - to : from, middle > half ? half : middle, at =>
    data.isLess(sum - 1 - at, at),
  )
  const end = sum - start
  if (start < middle && middle < end) rotate(data, start, middle, end)
  if (from < start && start < half) mergeInPlace(data, from, start, half)
  if (half < end && end < to) mergeInPlace(data, half, end, to)
}

/** Find the first place of [from, to) where the claim holds, by halving. */
function search(from: number, to: number, holds: (place: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function rotate<T>({ list }: Sortable<T>, from: number, middle: number, to: number): void {
  list.splice(from, to - from, ...list.slice(middle, to), ...list.slice(from, middle))
}
