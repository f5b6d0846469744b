/** Every act that a learner could think of in an exercise, those that its author uses first. */
import type { Action, Exercise } from '../../simulator/index.ts'
import { actionRules } from '../../simulator/index.ts'

/** One act, and whether the exercise's own steps never do its kind. */
export interface Candidate {
  readonly action: Action
  readonly isForeign: boolean
  /** Whether it only changes what is on the screen. */
  readonly isView: boolean
}

/** List the acts worth trying; what only changes the screen counts where a goal looks at the screen. */
export function listActions(exercise: Exercise): readonly Candidate[] {
  const own = ownActions(exercise)
  const ownTypes = new Set(own.map(action => action.type))
  const readsView = exercise.tasks.some(task => /\bview\b/.test(task.goal))
  const hosts = exercise.cluster.hosts.map(({ name }) => name)
  const vms = exercise.cluster.vms.map(({ name }) => name)
  const networks = exercise.cluster.networks.map(({ name }) => name)
  const made: Action[] = [
    ...own,
    ...hosts.flatMap(hostActions),
    ...vms.flatMap(vm => vmActions(vm, hosts)),
    ...hosts.flatMap(host => networks.map((network): Action => ({ type: 'pull_cable', host, network }))),
    ...hosts.flatMap(host => networks.map((network): Action => ({ type: 'plug_cable', host, network }))),
    ...hosts.map((host): Action => ({ type: 'select_host', host })),
    ...vms.map((vm): Action => ({ type: 'select_vm', vm })),
  ]
  const distinct = new Map(made.map(action => [JSON.stringify(action), action]))
  return [...distinct.values()]
    .map(action => ({
      action,
      isForeign: !ownTypes.has(action.type),
      isView: actionRules[action.type].place === 'view',
    }))
    .filter(candidate => readsView || !candidate.isView)
}

function ownActions({ solution, negative }: Exercise): Action[] {
  const steps = [...solution, ...negative.flatMap(run => run.steps)]
  return steps.flatMap(step => (step.type === 'do' ? [step.action] : []))
}

function hostActions(host: string): Action[] {
  return [
    { type: 'upgrade_host', host },
    { type: 'deactivate_host', host },
    { type: 'activate_host', host },
    { type: 'reinstall_host', host },
    { type: 'power_on_host', host },
    { type: 'power_off_host', host },
    { type: 'confirm_host_rebooted', host },
    { type: 'select_spm', host },
    { type: 'check_for_upgrade', host },
    { type: 'restart_host', host },
  ]
}

function vmActions(vm: string, hosts: readonly string[]): Action[] {
  return [
    { type: 'start_vm', vm },
    { type: 'migrate_vm', vm },
    ...hosts.map((host): Action => ({ type: 'migrate_vm', vm, host })),
    { type: 'cancel_migration', vm },
    { type: 'shutdown_vm', vm },
    { type: 'stop_vm', vm },
    { type: 'suspend_vm', vm },
  ]
}
