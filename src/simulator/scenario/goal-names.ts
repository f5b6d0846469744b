/**
 * Find the first name in an expression that means nothing: a host the cluster does not have, a field that no host has,
 * a status that is none. CEL itself would call each of them merely not true.
 *
 *     hosts['rhhi9'].stauts == 'upp'
 *            ^^^^^   ^^^^^^    ^^^
 */
import type { ASTNode } from '@marcbachmann/cel-js'
import { closest } from '../../shared/closest.ts'
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
export function findStranger(nodes: readonly ASTNode[], known: KnownNames): GoalFault | undefined {
  const bound = new Map<string, Collection>()
  for (const node of nodes) {
    if (node.op !== 'rcall' || node.args[1].op !== 'id' || !lists.includes(node.args[1].args)) continue
    const [variable] = node.args[2]
    if (variable?.op === 'id') bound.set(variable.args, node.args[1].args as Collection)
  }
  for (const node of nodes) {
    const fault = strangeItem(node, known) ?? strangeField(node, bound) ?? strangeWord(node, bound, known)
    if (fault) return fault
  }
  return undefined
}

/** `hosts['x']` or `hosts.x` with a name that the cluster does not have. */
function strangeItem(node: ASTNode, known: KnownNames): GoalFault | undefined {
  if (node.op !== '[]' && node.op !== '.') return undefined
  const [of, key] = node.args
  if (of.op !== 'id' || !Object.hasOwn(known, of.args)) return undefined
  if (typeof key === 'string') return judge(key, known[of.args], `${of.args} has no`, lastOf(node, key))
  if (key.op !== 'value' || typeof key.args !== 'string') return undefined
  return judge(key.args, known[of.args], `${of.args} has no`, key.range)
}

/** A field that things of this kind do not have. */
function strangeField(node: ASTNode, bound: Bound): GoalFault | undefined {
  const read = fieldOf(node, bound)
  if (!read) return undefined
  const isOne = read.of === 'view' || read.of === 'subscriptions'
  const owner = isOne ? `${read.of} has no field` : `no item of ${read.of} has the field`
  return judge(read.field, Object.keys(goalFields[read.of]), owner, lastOf(node, read.field))
}

/** A comparison with a word that the field on the other side never holds. */
function strangeWord(node: ASTNode, bound: Bound, known: KnownNames): GoalFault | undefined {
  if (node.op !== '==' && node.op !== '!=') return undefined
  const sides = node.args as readonly [ASTNode, ASTNode]
  for (const [side, other] of [sides, [sides[1], sides[0]] as const]) {
    const read = fieldOf(side, bound)
    if (!read || other.op !== 'value' || typeof other.args !== 'string' || other.args === '') continue
    const { of, field } = read
    const words = field === 'status' && of in statusWords ? statusWords[of as keyof typeof statusWords] : undefined
    const names = field === 'volume' && of === 'volumes' ? undefined : known[references[field] ?? '']
    const fault =
      judge(other.args, words, `${field} is never`, other.range) ??
      judge(other.args, names, `the cluster has nothing called`, other.range)
    if (fault) return fault
  }
  return undefined
}

/** Read `hosts[x].field`, `hosts.x.field`, `view.field` or, where `e` is an event, `e.field`. */
function fieldOf(node: ASTNode, bound: Bound): { of: Collection; field: string } | undefined {
  if (node.op !== '.') return undefined
  const [base, field] = node.args
  if (base.op === 'id') {
    if (base.args === 'view' || base.args === 'subscriptions') return { of: base.args, field }
    const of = bound.get(base.args)
    return of === undefined ? undefined : { of, field }
  }
  if (base.op !== '[]' && base.op !== '.') return undefined
  const [of] = base.args
  if (
    of.op !== 'id' ||
    of.args === 'view' ||
    of.args === 'subscriptions' ||
    lists.includes(of.args) ||
    !Object.hasOwn(goalFields, of.args)
  )
    return undefined
  return { of: of.args as Collection, field }
}

function lastOf(node: ASTNode, text: string): { start: number; end: number } {
  return { start: node.range.end - text.length, end: node.range.end }
}

function judge(
  name: string,
  known: readonly string[] | undefined,
  complaint: string,
  { start, end }: { start: number; end: number },
): GoalFault | undefined {
  if (known === undefined || known.includes(name)) return undefined
  const meant = closest(name, known)
  const message = `${complaint} "${name}"${meant ? `; did you mean "${meant}"?` : ''}`
  if (meant !== undefined && known.length > LONGEST_LIST) return { message, start, end }
  return { message, start, end, hint: known.length > 0 ? `There are ${known.join(', ')}.` : 'There are none.' }
}
