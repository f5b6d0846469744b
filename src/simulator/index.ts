/** The public door of the simulator: read an exercise, run it, view it. Nothing here needs a DOM or a clock. */
export type { Action, ActionOf, ActionType } from './cluster/actions/action.ts'
export { hostMenuStatuses } from './cluster/actions/host-menu.ts'
export type { ActionResult, Enabled } from './cluster/actions/index.ts'
export { actionRules, isActionEnabled } from './cluster/actions/index.ts'
export { spmPriorities } from './cluster/actions/update-host.ts'
export { jobTitles, titleOf } from './cluster/jobs.ts'
export type { EventName } from './cluster/messages.ts'
export { eventKinds, inWords } from './cluster/messages.ts'
export type { NotifiableEvent } from './cluster/notify.ts'
export { notifiableEvents } from './cluster/notify.ts'
export type { MigrationPolicy, PolicyName, Profile, ProfileName } from './cluster/profile.ts'
export { policies, policyNames, profiles } from './cluster/profile.ts'
export type { Refusal } from './cluster/refusal.ts'
export { refusalKinds } from './cluster/refusal-kinds.ts'
export type {
  Brick,
  ClusterEvent,
  ClusterState,
  EventSeverity,
  Host,
  HostStatus,
  Job,
  JobStatus,
  JobStep,
  Mail,
  Migration,
  MigrationMode,
  Network,
  ResumeBehaviour,
  Subscriptions,
  View,
  Vm,
  VmPriority,
  VmStatus,
  Volume,
} from './cluster/state.ts'
export { formatClock } from './cluster/units.ts'
export type {
  ClusterSpec,
  Exercise,
  HostSpec,
  Incident,
  Invariant,
  Negative,
  NetworkSpec,
  Step,
  Task,
  VmSpec,
  VolumeSpec,
} from './scenario/exercise.ts'
export { ExerciseError } from './scenario/exercise.ts'
export type { GoalFault, KnownNames } from './scenario/goal-check.ts'
export { checkGoal } from './scenario/goal-check.ts'
export { goalFields, statusWords } from './scenario/goal-fields.ts'
export { goalFunctions, goalVariables } from './scenario/goal-language.ts'
export type { InvariantStatus, TaskStatus } from './scenario/progress.ts'
export { readExercise } from './scenario/read-exercise.ts'
export type { Run, RunCheckpoint, RunOptions } from './scenario/run.ts'
export { createRun } from './scenario/run.ts'
export type { Snapshot, Store } from './store/store.ts'
export { createStore } from './store/store.ts'
export type { ActionLog, LogEntry } from './store/timeline.ts'
