/**
 * Find the first name in an expression that means nothing: a host the cluster does not have, a field that no host has,
 * a status that is none. CEL itself would call each of them merely not true.
 *
 *     hosts['rhhi9'].stauts == 'upp'
 *            ^^^^^   ^^^^^^    ^^^
 */
import { closest } from '../../shared/closest.ts'
import type { CelNode, Extent } from './cel/node.ts'
import type { GoalFault, KnownNames } from './goal-check.ts'
import { goalFields, statusWords } from './goal-fields.ts'

type Collection = keyof typeof goalFields
/** The variables of `events.exists(e, …)`, which stand for an item itself, and the lists they go through. */
type Bound = ReadonlyMap<string, Collection>

const lists: readonly string[] = ['events', 'jobs', 'mails']

/** Fields that hold the name of another thing. */
const references: Readonly<Record<string, string>> = {
  selected_host: 'hosts',
  host: 'hosts',
  source: 'hosts',
  destination: 'hosts',
  selected_vm: 'vms',
  vm: 'vms',
  volume: 'volumes',
}

/** A longer list of what there is helps nobody who only mistyped. */
const LONGEST_LIST = 8

/** Find the first name that means nothing among all nodes of an expression. */
export function findStranger(nodes: readonly CelNode[], known: KnownNames): GoalFault | undefined {
  const bound = new Map<string, Collection>()
  for (const node of nodes) {
    if (node.op !== 'call' || node.on?.op !== 'variable' || !lists.includes(node.on.name)) continue
    const [variable] = node.args
    if (variable?.op === 'variable') bound.set(variable.name, node.on.name as Collection)
  }
  for (const node of nodes) {
    const fault = strangeItem(node, known) ?? strangeField(node, bound) ?? strangeWord(node, bound, known)
    if (fault) return fault
  }
  return undefined
}

/** `hosts['x']` or `hosts.x` with a name that the cluster does not have. */
function strangeItem(node: CelNode, known: KnownNames): GoalFault | undefined {
  if ((node.op !== 'index' && node.op !== 'field') || node.of.op !== 'variable') return undefined
  const { name } = node.of
  if (!Object.hasOwn(known, name)) return undefined
  if (node.op === 'field') return judge(node.field, known[name], `${name} has no`, lastOf(node, node.field))
  if (node.key.op !== 'literal' || typeof node.key.value !== 'string') return undefined
  return judge(node.key.value, known[name], `${name} has no`, node.key)
}

/** A field that things of this kind do not have. */
function strangeField(node: CelNode, bound: Bound): GoalFault | undefined {
  const read = fieldOf(node, bound)
  if (!read) return undefined
  const isOne = read.of === 'view' || read.of === 'subscriptions'
  const owner = isOne ? `${read.of} has no field` : `no item of ${read.of} has the field`
  return judge(read.field, Object.keys(goalFields[read.of]), owner, lastOf(node, read.field))
}

/** A comparison with a word that the field on the other side never holds. */
function strangeWord(node: CelNode, bound: Bound, known: KnownNames): GoalFault | undefined {
  if (node.op !== 'binary' || (node.sign !== '==' && node.sign !== '!=')) return undefined
  for (const [side, other] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    const read = fieldOf(side, bound)
    if (!read || other.op !== 'literal' || typeof other.value !== 'string' || other.value === '') continue
    const { of, field } = read
    const words = field === 'status' && of in statusWords ? statusWords[of as keyof typeof statusWords] : undefined
    const names = field === 'volume' && of === 'volumes' ? undefined : known[references[field] ?? '']
    const fault =
      judge(other.value, words, `${field} is never`, other) ??
      judge(other.value, names, `the cluster has nothing called`, other)
    if (fault) return fault
  }
  return undefined
}

/** Read `hosts[x].field`, `hosts.x.field`, `view.field` or, where `e` is an event, `e.field`. */
function fieldOf(node: CelNode, bound: Bound): { of: Collection; field: string } | undefined {
  if (node.op !== 'field') return undefined
  const { of: base, field } = node
  if (base.op === 'variable') {
    if (base.name === 'view' || base.name === 'subscriptions') return { of: base.name, field }
    const of = bound.get(base.name)
    return of === undefined ? undefined : { of, field }
  }
  if ((base.op !== 'index' && base.op !== 'field') || base.of.op !== 'variable') return undefined
  const { name } = base.of
  const isOne = name === 'view' || name === 'subscriptions' || lists.includes(name)
  return isOne || !Object.hasOwn(goalFields, name) ? undefined : { of: name as Collection, field }
}

function lastOf(node: CelNode, text: string): Extent {
  return { start: node.end - text.length, end: node.end }
}

function judge(
  name: string,
  known: readonly string[] | undefined,
  complaint: string,
  { start, end }: Extent,
): GoalFault | undefined {
  if (known === undefined || known.includes(name)) return undefined
  const meant = closest(name, known)
  const message = `${complaint} "${name}"${meant ? `; did you mean "${meant}"?` : ''}`
  if (meant !== undefined && known.length > LONGEST_LIST) return { message, start, end }
  return { message, start, end, hint: known.length > 0 ? `There are ${known.join(', ')}.` : 'There are none.' }
}
