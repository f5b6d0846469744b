/** An exercise in its normal form: every default filled, every unit read (design.md 7.1). Plain JSON. */
import type { Action } from '../cluster/actions/action.ts'
import type { PolicyName, ProfileName } from '../cluster/profile.ts'
import type { MigrationMode, ResumeBehaviour, Subscriptions, VmPriority } from '../cluster/state.ts'

/** One host as the exercise starts with it. */
export interface HostSpec {
  readonly name: string
  readonly address: string
  readonly comment: string
  readonly tags: readonly string[]
  readonly memory: number
  readonly cores: number
  readonly update: boolean
  readonly spm: boolean
  readonly spmPriority: number
  readonly hostedEngine: boolean
  readonly power: 'on' | 'off'
  readonly status: 'up' | 'maintenance'
  /** Percentages the grid shows at the start. */
  readonly cpu: number
  readonly memoryUsed: number
  /** How long the machine takes to boot, milliseconds; null for the profile's time. */
  readonly bootMs: number | null
  /** How often the installation of packages, a VM's start and the fence agent fail before they succeed. */
  readonly installFailures: number
  readonly startFailures: number
  readonly fenceFailures: number
  /** Whether a fence agent is configured, and whether the Manager waits for kernel dumps. */
  readonly powerManagement: boolean
  readonly kdumpDetection: boolean
  /** Whether the machine's kernel writes a dump when it panics. */
  readonly kdump: boolean
}

/** One VM as the exercise starts with it. */
export interface VmSpec {
  readonly name: string
  readonly description: string
  readonly tags: readonly string[]
  /** Null for a VM that is down. */
  readonly host: string | null
  readonly memory: number
  readonly vcpus: number
  readonly hostedEngine: boolean
  readonly ha: boolean
  readonly migrationMode: MigrationMode
  /** Hosts it may start on; none named means any. */
  readonly placement: readonly string[]
  readonly volume: string
  /** Size of its disk, bytes. */
  readonly disk: number
  readonly dirtyRate: number
  readonly workingSet: number
  readonly zeroPercent: number
  readonly priority: VmPriority
  /** Whether it has a lease on its storage. */
  readonly lease: boolean
  /** What becomes of it when its storage returns. */
  readonly resume: ResumeBehaviour
  /** Its own migration policy; null for the cluster's. */
  readonly migrationPolicy: PolicyName | null
}

/** One volume as the exercise starts with it. */
export interface VolumeSpec {
  readonly name: string
  readonly replica: number
  readonly hosts: readonly string[]
  /** Bytes that each of its bricks has room for. */
  readonly brickSize: number
}

/** One network as the exercise starts with it. */
export interface NetworkSpec {
  readonly name: string
  readonly roles: readonly string[]
  /** Bits a second; 0 where the link does not tell. */
  readonly speed: number
}

/** The cluster at the start. */
export interface ClusterSpec {
  readonly name: string
  readonly dataCenter: string
  readonly user: string
  /** Name of the Manager's own machine. */
  readonly manager: string
  /** Null for the profile's. */
  readonly migrationPolicy: PolicyName | null
  readonly hosts: readonly HostSpec[]
  readonly vms: readonly VmSpec[]
  readonly volumes: readonly VolumeSpec[]
  readonly networks: readonly NetworkSpec[]
  /** Which events are mailed to whom at the start. */
  readonly notifications: Subscriptions
}

/** Something that happens at a time of its own. */
export interface Incident {
  readonly at: number
  readonly do: Action
}

/** One thing the learner is to do. */
export interface Task {
  readonly id: string
  /** Which item of the page's first ordered list it belongs to, from 1; null for none. */
  readonly item: number | null
  readonly title: string | null
  /** CEL expression that is true once it is done. */
  readonly goal: string
  readonly hints: readonly string[]
  /** Simulated time it may take after the task before it (the start, for the first); null for any. */
  readonly within: number | null
}

/** Something that must hold all the time. */
export interface Invariant {
  readonly id: string
  readonly always: string
  /** What the learner is told when it breaks; null for a general text. */
  readonly message: string | null
}

/** One step of a solution: an act, a wait until something holds, a leap in time. */
export type Step =
  | { readonly type: 'do'; readonly action: Action }
  | { readonly type: 'wait'; readonly until: string; readonly within: number }
  | { readonly type: 'advance'; readonly ms: number }

/** A run that must break what it names. */
export interface Negative {
  readonly name: string
  readonly steps: readonly Step[]
  readonly breaks: string
}

/** A whole exercise. */
export interface Exercise {
  readonly format: 1
  readonly title: string
  readonly seed: number
  readonly profile: ProfileName
  /** Whether tasks may pass in any order, or each only after the one before. */
  readonly order: 'any' | 'sequence'
  readonly cluster: ClusterSpec
  readonly incidents: readonly Incident[]
  readonly tasks: readonly Task[]
  readonly invariants: readonly Invariant[]
  readonly solution: readonly Step[]
  readonly negative: readonly Negative[]
}

/** A fault of an exercise, with the path of the value at fault. */
export class ExerciseError extends Error {
  readonly path: readonly (string | number)[]

  constructor(path: readonly (string | number)[], message: string) {
    super(`${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`)
    this.name = 'ExerciseError'
    this.path = path
    this.reason = message
  }

  /** The message without its path. */
  readonly reason: string
}
