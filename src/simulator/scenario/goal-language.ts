/**
 * The language of goals and invariants: CEL over `hosts vms migrations bricks volumes networks events jobs mails subscriptions view now`
 * (design.md 7.1). Whole numbers reach CEL as integers; times are milliseconds, and functions take `5m`.
 */
import type { ClusterEvent } from '../cluster/state.ts'
import { parseDuration } from '../cluster/units.ts'
import type { Functions } from './cel/functions.ts'

/** The variables an expression may use, each with its CEL type. */
export const goalVariables = {
  hosts: 'map',
  vms: 'map',
  migrations: 'map',
  bricks: 'map',
  volumes: 'map',
  networks: 'map',
  events: 'list',
  jobs: 'list',
  mails: 'list',
  subscriptions: 'map',
  view: 'map',
  now: 'int',
} as const

/** The functions an expression may call beside CEL's own, and what each tells. */
export const goalFunctions = {
  'happened(int): bool': 'whether an event of this number has been logged',
  'count(int): int': 'how many events of this number have been logged',
  'within(int, string): bool': 'whether an event of this number was logged in the last such time: within(12, "5m")',
  'before(int, int): bool': 'whether the first event of the one number was logged before the first of the other',
  'ms(string): int': 'the milliseconds of a length of time: now > ms("5m")',
} as const

/** What the functions look at. */
export interface GoalFacts {
  readonly events: readonly Pick<ClusterEvent, 'id' | 'at'>[]
  readonly now: number
}

/** Make the functions of goals; `facts` tells the moment. */
export function createGoalFunctions(facts: () => GoalFacts): Functions {
  const first = (id: bigint) => facts().events.findIndex(event => event.id === Number(id))
  const handlers: Record<keyof typeof goalFunctions, (...args: never[]) => unknown> = {
    'happened(int): bool': (id: bigint) => first(id) >= 0,
    'count(int): int': (id: bigint) => BigInt(facts().events.filter(event => event.id === Number(id)).length),
    'within(int, string): bool': (id: bigint, text: string) => {
      const since = facts().now - readDuration(text)
      return facts().events.some(event => event.id === Number(id) && event.at >= since)
    },
    'before(int, int): bool': (one: bigint, other: bigint) => {
      const [a, b] = [first(one), first(other)]
      return a >= 0 && (b < 0 || a < b)
    },
    'ms(string): int': (text: string) => BigInt(readDuration(text)),
  }
  const made = Object.entries(handlers).map(([signature, call]) => {
    const { name, takes, gives } = readSignature(signature)
    return [name, [{ takes, gives, call }]] as const
  })
  return Object.fromEntries(made)
}

function readSignature(signature: string): { name: string; takes: string[]; gives: string } {
  const [, name = '', takes = '', gives = ''] = /^(\w+)\((.*)\): (\w+)$/.exec(signature) ?? []
  return { name, takes: takes.split(', '), gives }
}

function readDuration(text: string): number {
  const ms = parseDuration(text)
  if (ms === undefined) throw new Error(`"${text}" is no length of time; write one such as 5m`)
  return ms
}
