/** Show a cluster's state to CEL: whole numbers as BigInt, converted once for each object that changed. */
import type { ClusterState } from '../cluster/state.ts'
import type { Collection } from '../cluster/world.ts'

/** The variables of a goal. */
export type CelView = Readonly<Record<string, unknown>>

const lists = ['events', 'jobs', 'mails'] as const
const maps = ['hosts', 'vms', 'migrations', 'bricks', 'volumes', 'networks'] as const

/** Make a converter that remembers: an object that is still the same is not converted again. */
export function createCelView(): (state: ClusterState, versions: Readonly<Record<Collection, number>>) => CelView {
  const objects = new WeakMap<object, unknown>()
  const collections = new Map<Collection, { version: number; source: unknown; value: unknown }>()
  const convertOnce = (value: object) => {
    const found = objects.get(value)
    if (found !== undefined) return found
    const made = convert(value)
    objects.set(value, made)
    return made
  }
  const collection = (name: Collection, version: number, source: object, make: () => unknown) => {
    const known = collections.get(name)
    if (known && known.version === version && known.source === source) return known.value
    const value = make()
    collections.set(name, { version, source, value })
    return value
  }
  return (state, versions) => {
    const view: Record<string, unknown> = { now: BigInt(state.now), view: convertOnce(state.view) }
    lazy(view, 'subscriptions', () => convertOnce(state.subscriptions))
    for (const name of maps) {
      lazy(view, name, () =>
        collection(name, versions[name], state[name], () =>
          Object.fromEntries(Object.entries(state[name]).map(([key, value]) => [key, convertOnce(value)])),
        ),
      )
    }
    for (const name of lists) {
      lazy(view, name, () => collection(name, versions[name], state[name], () => state[name].map(convertOnce)))
    }
    return view
  }
}

/** Give a variable that is made only when an expression reads it. */
function lazy(view: Record<string, unknown>, name: string, make: () => unknown): void {
  Object.defineProperty(view, name, { enumerable: true, get: make })
}

function convert(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(convert)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item)]))
}
