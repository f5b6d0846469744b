/**
 * The Manager's tasks, as its Tasks drawer lists them (cluster-facts.md 2.8; titles and steps are those of
 * ovirt-engine's ExecutionMessages, the clean-up that of its JobRepositoryCleanupManager).
 */
import { fillIn } from '../../shared/fill-in.ts'
import type { Job, JobStatus, JobStep } from './state.ts'
import type { World } from './world.ts'
import { onceAtNextLook, own } from './world.ts'

/** What a task is about. */
export interface JobSubject {
  readonly host?: string | null
  readonly vm?: string | null
  /** Who began it; left out where the system did. */
  readonly user?: string | null
}

/** Titles of tasks by their kind, what they speak of in braces; a migration to a host that was asked for has its own. */
export const jobTitles = {
  deactivate_host: 'Moving Host(s) {host} to Maintenance',
  activate_host: 'Invoking Activate Host {host}',
  // That the packages of an upgrade show under this title too is inferred.
  reinstall_host: 'Installing Host {host}',
  update_host: 'Updating Host {host} properties',
  confirm_host_rebooted: 'Fencing Host {host} manually',
  restart_by_power: 'Restarting Host {host} (Fencing) on Cluster {cluster}',
  start_by_power: 'Starting Host {host} (Fencing) on Cluster {cluster}',
  stop_by_power: 'Stopping Host {host} (Fencing) on Cluster {cluster}',
  treat_silent_host: 'Handling non responsive Host {host}',
  select_spm: 'Force selecting {host} as SPM for Data Center {dataCenter}',
  migrate_vm: 'Migrating VM {vm}',
  migrate_vm_to: 'Migrating VM {vm} to Host {host}',
  cancel_migration: 'Canceling migration of VM {vm}',
  start_vm: 'Launching VM {vm}',
  stop_vm: 'Stopping VM {vm}',
  shutdown_vm: 'Shutting down VM {vm}',
  suspend_vm: 'Performing Hibernate action on VM {vm}',
  update_vm: 'Editing VM {vm} properties',
} as const

/** Kind of a task. */
export type JobType = Exclude<keyof typeof jobTitles, 'migrate_vm_to'>

/** How long the Manager keeps tasks that ended well, and those that did not. */
const KEPT_MS = 600_000
const KEPT_FAILED_MS = 3_600_000
/** Between two clean-ups. */
const CLEANUP_MS = 600_000

/** Begin a task: validated already, now executing. */
export function openJob(world: World, type: JobType, subject: JobSubject): void {
  const { cluster, dataCenter } = world.settings
  const { now } = world.kernel
  const { host = null, vm = null, user = null } = subject
  const steps: JobStep[] = [
    { description: 'Validating', level: 0, status: 'finished', startedAt: now, endedAt: now },
    { description: 'Executing', level: 0, status: 'started', startedAt: now, endedAt: null },
  ]
  world.inner = { ...world.inner, jobCount: world.inner.jobCount + 1 }
  const id = world.inner.jobCount
  const values = { cluster, dataCenter, host: host ?? '', vm: vm ?? '' }
  const description = fillIn(jobTitles[titleOf({ type, host })], values)
  const job = {
    id,
    type,
    description,
    status: 'started',
    startedAt: now,
    endedAt: null,
    user,
    host,
    vm,
    steps,
  } as const
  own(world, 'jobs').push(job)
}

/** Tell under which title a task goes. */
export function titleOf({ type, host }: Pick<Job, 'type' | 'host'>): keyof typeof jobTitles {
  return type === 'migrate_vm' && host !== null ? 'migrate_vm_to' : (type as JobType)
}

/** End the task of this kind on a host or VM, if one is under way. */
export function closeJob(world: World, type: JobType, name: string, status: JobStatus = 'finished'): void {
  patchJob(world, type, name, job => ({
    ...job,
    status,
    endedAt: world.kernel.now,
    steps: job.steps.map(step => (step.endedAt === null ? ended(world, step, status) : step)),
  }))
  onceAtNextLook(world, CLEANUP_MS, { type: 'clear_jobs' })
}

/** List a task that is done as soon as it is begun. */
export function noteJob(world: World, type: JobType, subject: JobSubject): void {
  openJob(world, type, subject)
  closeJob(world, type, subject.vm ?? subject.host ?? '')
}

/** Begin a part of the task of this kind on a host or VM. */
export function openStep(world: World, type: JobType, name: string, description: string): void {
  const step: JobStep = { description, level: 1, status: 'started', startedAt: world.kernel.now, endedAt: null }
  patchJob(world, type, name, job => ({ ...job, steps: [...job.steps, step] }))
}

/** End a part of the task of this kind, if it is under way. */
export function closeStep(world: World, type: JobType, name: string, description: string, status: JobStatus): void {
  patchJob(world, type, name, job => ({
    ...job,
    steps: job.steps.map(step =>
      step.description === description && step.endedAt === null ? ended(world, step, status) : step,
    ),
  }))
}

/** Name the step by which a VM leaves a host. */
export function migrationStep(vm: string, host: string): string {
  return `Migrating VM ${vm} from Host ${host}`
}

/** Forget the tasks that ended long enough ago. */
export function clearJobs(world: World): void {
  const { now } = world.kernel
  const isKept = ({ status, endedAt }: Job) =>
    endedAt === null || now - endedAt < (status === 'finished' ? KEPT_MS : KEPT_FAILED_MS)
  const jobs = own(world, 'jobs')
  const kept = jobs.filter(isKept)
  jobs.splice(0, jobs.length, ...kept)
  if (kept.some(job => job.endedAt !== null)) onceAtNextLook(world, CLEANUP_MS, { type: 'clear_jobs' })
}

function patchJob(world: World, type: JobType, name: string, change: (job: Job) => Job): void {
  const isMeant = (job: Job) => job.endedAt === null && job.type === type && (job.vm === name || job.host === name)
  const index = world.state.jobs.findLastIndex(isMeant)
  const job = world.state.jobs[index]
  if (job) own(world, 'jobs')[index] = change(job)
}

function ended(world: World, step: JobStep, status: JobStatus): JobStep {
  return { ...step, status, endedAt: world.kernel.now }
}
