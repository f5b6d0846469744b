/**
 * Read an exercise from a parsed object: check its shape, fill its defaults, read its units. Maps are taken in the
 * order of their names, so that YAML as written and JSON with its keys sorted give the same run.
 */

import type { Action } from '../cluster/actions/action.ts'
import { checkActionForm } from '../cluster/actions/index.ts'
import { parseDuration } from '../cluster/units.ts'
import type { ClusterSpec, Exercise, Incident, Invariant, Negative, Step, Task } from './exercise.ts'
import { ExerciseError } from './exercise.ts'
import { readCluster } from './read-cluster.ts'
import type { Path } from './read-fields.ts'
import { asObject, readFields } from './read-fields.ts'

/** How long a `wait` may take unless it says otherwise: an hour. */
const LONGEST_WAIT = 3_600_000

const keys = [
  'format',
  'title',
  'seed',
  'profile',
  'order',
  'cluster',
  'incidents',
  'tasks',
  'invariants',
  'solution',
  'negative',
] as const

/** Read an exercise; an ExerciseError names the path of what is wrong. */
export function readExercise(object: unknown): Exercise {
  const fields = readFields(object, [], keys)
  if (fields.number('format', 1) !== 1) throw new ExerciseError(['format'], 'this version reads exercises of format 1')
  const cluster = readCluster(fields.raw('cluster'), ['cluster'])
  const tasks = fields.list('tasks').map((task, index) => readTask(task, ['tasks', index]))
  const invariants = fields.list('invariants').map((item, index) => readInvariant(item, ['invariants', index]))
  checkIds(tasks, 'tasks')
  checkIds(invariants, 'invariants')
  const watched = [...invariants, ...tasks].map(({ id }) => id)
  return {
    format: 1,
    title: fields.text('title', ''),
    seed: fields.number('seed', 1),
    profile: fields.word('profile', ['workshop', 'engine', 'modern'], 'workshop'),
    order: fields.word('order', ['any', 'sequence'], 'any'),
    cluster,
    incidents: fields.list('incidents').map((item, index) => readIncident(item, ['incidents', index], cluster)),
    tasks,
    invariants,
    solution: readSteps(fields.list('solution'), ['solution'], cluster),
    negative: fields.list('negative').map((item, index) => readNegative(item, ['negative', index], cluster, watched)),
  }
}

function readTask(value: unknown, path: Path): Task {
  const fields = readFields(value, path, ['id', 'item', 'title', 'goal', 'hints', 'within'])
  const item = fields.has('item') ? fields.number('item') : null
  if (item !== null && item < 1) throw new ExerciseError([...path, 'item'], 'items count from 1')
  return {
    id: readId(fields.text('id'), [...path, 'id']),
    item,
    title: fields.has('title') ? fields.text('title') : null,
    goal: fields.text('goal'),
    hints: fields.texts('hints'),
    within: fields.duration('within'),
  }
}

function readInvariant(value: unknown, path: Path): Invariant {
  const fields = readFields(value, path, ['id', 'always', 'message'])
  return {
    id: readId(fields.text('id'), [...path, 'id']),
    always: fields.text('always'),
    message: fields.has('message') ? fields.text('message') : null,
  }
}

function readIncident(value: unknown, path: Path, cluster: ClusterSpec): Incident {
  const fields = readFields(value, path, ['at', 'do'])
  const at = fields.duration('at')
  if (at === null) throw new ExerciseError([...path, 'at'], 'at is missing')
  return { at, do: readAction(fields.raw('do'), [...path, 'do'], cluster) }
}

function readNegative(value: unknown, path: Path, cluster: ClusterSpec, watched: readonly string[]): Negative {
  const fields = readFields(value, path, ['name', 'actions', 'breaks'])
  const breaks = fields.text('breaks')
  if (!watched.includes(breaks)) {
    throw new ExerciseError(
      [...path, 'breaks'],
      `there is no invariant or task "${breaks}"; there are ${watched.join(', ')}`,
    )
  }
  return { name: fields.text('name'), steps: readSteps(fields.list('actions'), [...path, 'actions'], cluster), breaks }
}

function readSteps(list: readonly unknown[], path: Path, cluster: ClusterSpec): Step[] {
  return list.map((value, index) => readStep(value, [...path, index], cluster))
}

function readStep(value: unknown, path: Path, cluster: ClusterSpec): Step {
  const object = asObject(value, path)
  if (Object.hasOwn(object, 'wait')) {
    const fields = readFields(object, path, ['wait', 'within'])
    return { type: 'wait', until: fields.text('wait'), within: fields.duration('within') ?? LONGEST_WAIT }
  }
  if (Object.hasOwn(object, 'advance')) {
    readFields(object, path, ['advance'])
    const ms = parseDuration(String(object['advance']))
    if (ms === undefined) throw new ExerciseError([...path, 'advance'], 'advance must carry a unit, such as 5m')
    return { type: 'advance', ms }
  }
  return { type: 'do', action: readAction(object, path, cluster) }
}

function readAction(value: unknown, path: Path, cluster: ClusterSpec): Action {
  const object = asObject(value, path)
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  const known = { hosts: names(cluster.hosts), vms: names(cluster.vms), networks: names(cluster.networks) }
  const wrong = checkActionForm(object, known)
  if (wrong) throw new ExerciseError([...path, ...wrong.path], wrong.message)
  return sortKeys(object) as unknown as Action
}

/** Copy an action with `type` first and the rest by name, so that logs compare alike. */
function sortKeys(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const rest = Object.keys(object)
    .filter(key => key !== 'type')
    .sort()
  return Object.fromEntries(['type', ...rest].map(key => [key, object[key]]))
}

function readId(id: string, path: Path): string {
  if (/^[a-z][a-z0-9_-]*$/.test(id)) return id
  throw new ExerciseError(path, `id "${id}" must be lower case: letters, digits, "-" and "_", a letter first`)
}

function checkIds(items: readonly { readonly id: string }[], name: string): void {
  for (const [index, { id }] of items.entries()) {
    if (items.findIndex(other => other.id === id) === index) continue
    throw new ExerciseError([name, index, 'id'], `id "${id}" is used twice`)
  }
}
