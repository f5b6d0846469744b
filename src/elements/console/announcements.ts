/** What a screen reader is told when the cluster changes: the same facts the grids show, one sentence each. */

import type { ClusterState, Snapshot } from '../../simulator/index.ts'
import type { Strings } from '../runtime/strings.ts'
import { describeEvent } from './describe-event.ts'
import { describeVmStatus, nameHostStatus } from './labels.ts'

/** Progress is told at every step of this many percent. */
const progressStep = 20

/** Tell what is different between two snapshots, the gravest first; an empty list when nothing worth saying changed. A task
 * without a title goes by the name `nameTask` gives it. */
export function describeChanges(
  before: Snapshot,
  after: Snapshot,
  strings: Strings,
  nameTask: (id: string) => string | undefined = () => undefined,
): string[] {
  if (after.state.now < before.state.now) return []
  return [
    ...describeManager(before.state, after.state, strings),
    ...describeTasks(before, after, strings, nameTask),
    ...describeHosts(before.state, after.state, strings),
    ...describeVms(before.state, after.state, strings),
    ...describeMigrations(before.state, after.state, strings),
    ...describeEvents(before.state, after.state, strings),
  ]
}

function describeManager(before: ClusterState, after: ClusterState, strings: Strings): string[] {
  if (before.managerReachable === after.managerReachable) return []
  return [strings(after.managerReachable ? 'say.managerBack' : 'say.managerLost')]
}

function describeTasks(
  before: Snapshot,
  after: Snapshot,
  strings: Strings,
  nameTask: (id: string) => string | undefined,
): string[] {
  const passed = new Set(before.tasks.filter(task => task.passed).map(task => task.id))
  return after.tasks
    .filter(task => task.passed && !passed.has(task.id))
    .map(task => strings('task.passedAnnounced', { task: task.title ?? nameTask(task.id) ?? task.id }))
}

function describeHosts(before: ClusterState, after: ClusterState, strings: Strings): string[] {
  return Object.values(after.hosts)
    .filter(host => before.hosts[host.name]?.status !== host.status)
    .map(host => strings('say.hostStatus', { host: host.name, status: nameHostStatus(host.status, strings) }))
}

function describeVms(before: ClusterState, after: ClusterState, strings: Strings): string[] {
  return Object.values(after.vms)
    .filter(vm => vm.status !== 'migrating' && before.vms[vm.name]?.status !== vm.status)
    .map(vm => strings('say.vmStatus', { vm: vm.name, status: describeVmStatus(vm, strings) }))
}

function describeMigrations(before: ClusterState, after: ClusterState, strings: Strings): string[] {
  return Object.values(after.migrations)
    .filter(({ vm, progress }) => {
      const previous = before.migrations[vm]?.progress ?? -progressStep
      return Math.floor(progress / progressStep) > Math.floor(previous / progressStep)
    })
    .map(({ vm, source, destination, progress }) =>
      strings('say.vmMigrating', { vm, source, destination, n: progress }),
    )
}

/** Of the events only those that are not good news: the good ones show as changes of status. */
function describeEvents(before: ClusterState, after: ClusterState, strings: Strings): string[] {
  const lastKnown = before.events.at(-1)?.index ?? -1
  return after.events
    .filter(event => event.index > lastKnown && event.severity !== 'normal')
    .map(event => describeEvent(event, strings))
}
