/**
 * The state of a simulated cluster: plain JSON, every moment of it. Spellings are those of the oVirt REST API model.
 * Times are simulated milliseconds from the start; sizes are bytes unless a name says otherwise.
 */
import type { PolicyName } from './profile.ts'

/** Host statuses (oVirt REST API model, HostStatus). */
export type HostStatus =
  | 'up'
  | 'down'
  | 'maintenance'
  | 'preparing_for_maintenance'
  | 'non_operational'
  | 'non_responsive'
  | 'connecting'
  | 'unassigned'
  | 'reboot'
  | 'installing'
  | 'install_failed'
  | 'initializing'
  | 'error'
  | 'installing_os'
  | 'kdumping'
  | 'pending_approval'

/** VM statuses (oVirt REST API model, VmStatus). */
export type VmStatus =
  | 'up'
  | 'down'
  | 'powering_up'
  | 'powering_down'
  | 'paused'
  | 'migrating'
  | 'suspended'
  | 'saving_state'
  | 'restoring_state'
  | 'wait_for_launch'
  | 'reboot_in_progress'
  | 'not_responding'
  | 'image_locked'
  | 'unknown'
  | 'unassigned'

/** Severity of an audit log event. */
export type EventSeverity = 'normal' | 'warning' | 'error' | 'alert'

/** Priorities of a VM, in the portal's words. */
export type VmPriority = 'low' | 'medium' | 'high'
/** What becomes of a VM that storage paused (VM Edit, High Availability). */
export type ResumeBehaviour = 'auto_resume' | 'leave_paused' | 'kill'
/** Who may migrate a VM (cluster-facts.md 6.3). */
export type MigrationMode = 'migratable' | 'user_migratable' | 'pinned'

/** One physical host, as the Manager sees it and as it is. */
export interface Host {
  readonly name: string
  /** `rhhi1.localdomain` */
  readonly address: string
  readonly comment: string
  /** Words by which it is found again. */
  readonly tags: readonly string[]
  /** What the Manager believes. */
  readonly status: HostStatus
  /** Whether the machine has power: the truth, which the Manager may not know yet. */
  readonly power: 'on' | 'off' | 'booting'
  /** Ids of the networks whose cable is pulled at this host. */
  readonly unplugged: readonly string[]
  /** Memory of the machine, bytes. */
  readonly memory: number
  readonly cores: number
  /** Load in percent, 0 to 100, for the grid's bars. */
  readonly cpuPercent: number
  readonly memoryPercent: number
  readonly networkPercent: number
  readonly update_available: boolean
  /** Whether a fence agent is configured, so that the Manager can cut and give its power. */
  readonly power_management: boolean
  /** Whether the Manager waits for a kernel dump before it fences. */
  readonly kdump_detection: boolean
  /** Whether it holds the Storage Pool Manager role. */
  readonly spm: boolean
  /** −1 never, 2 low, 5 normal, 7 high. */
  readonly spmPriority: number
  /** Hosted-engine score, 3400 at best, 0 in local maintenance. */
  readonly score: number
  /** Host holds or can hold the engine VM. */
  readonly hostedEngine: boolean
  /** Number of VMs running here, incoming migrations not counted. */
  readonly vm_count: number
  /** Names of VMs coming in and going out. */
  readonly migratingIn: readonly string[]
  readonly migratingOut: readonly string[]
  /** When the status was entered. */
  readonly since: number
}

/** One virtual machine. While it migrates, `host` is its source. */
export interface Vm {
  readonly name: string
  readonly description: string
  /** Words by which it is found again. */
  readonly tags: readonly string[]
  readonly status: VmStatus
  /** Host it runs on, or null when it is down. */
  readonly host: string | null
  /** Destination while it is `migrating`, else null. */
  readonly destination: string | null
  /** Guest memory, bytes. */
  readonly memory: number
  readonly vcpus: number
  /** Load for the grid's sparklines, percent. */
  readonly cpuPercent: number
  readonly memoryPercent: number
  readonly networkPercent: number
  readonly hosted_engine: boolean
  readonly ha: boolean
  /** Which VMs go first when a host is emptied or VMs are started again. */
  readonly priority: VmPriority
  /** Whether it holds a lease on its storage, so that it can be started elsewhere without anybody's word. */
  readonly lease: boolean
  /** What becomes of it when its storage returns. */
  readonly resume: ResumeBehaviour
  readonly migration_mode: MigrationMode
  /** Its own migration policy; null for the cluster's. */
  readonly migration_policy: PolicyName | null
  /** Hosts it may start on; none named means any. */
  readonly placement: readonly string[]
  /** Memory it gets when it is next started, bytes; null when that is what it has. */
  readonly next_memory: number | null
  /** Whether two processes have written to its disk at once: the truth, which the Manager does not know. */
  readonly damaged: boolean
  /** Why it is paused, such as a storage I/O error; null when it is not. */
  readonly paused: 'io_error' | 'user' | null
  /** Volume its disk lies on, or '' for storage that is not simulated. */
  readonly volume: string
  /** Size of its disk, bytes, all of it laid out from the start. */
  readonly disk: number
  /** When it was started, for its uptime; null when down. */
  readonly startedAt: number | null
}

/** Why a VM migrates. */
export type MigrationReason = 'maintenance' | 'user' | 'hosted_engine_agent' | 'non_operational'

/** One live migration under way, keyed by its VM's name. */
export interface Migration {
  readonly vm: string
  readonly source: string
  readonly destination: string
  readonly reason: MigrationReason
  readonly startedAt: number
  readonly phase: 'setup' | 'precopy' | 'downtime' | 'postcopy'
  /** Pre-copy round, from 1. */
  readonly round: number
  /** Bytes still to send in this round, and what each round had to send, for the chart. */
  readonly remaining: number
  readonly rounds: readonly number[]
  /** Bytes sent so far. */
  readonly sent: number
  /** Present share of the link, bytes a second. */
  readonly bandwidth: number
  /** Longest pause allowed now, milliseconds. */
  readonly downtimeLimitMs: number
  /** What the portal shows, 0 to 100; never falls. */
  readonly progress: number
}

/** One brick of a Gluster volume, id `rhhi1:/gluster_bricks/engine/engine`. */
export interface Brick {
  readonly id: string
  readonly volume: string
  readonly host: string
  readonly status: 'up' | 'down'
  /** Bytes it has room for, and how many of them are in use. */
  readonly size: number
  readonly used: number
  /** Entries this brick holds that another brick lacks, as heal info last reported. */
  readonly unsyncedEntries: number
  /** Entries it really holds for others now. */
  readonly pendingEntries: number
}

/** One replicated Gluster volume. */
export interface Volume {
  readonly name: string
  readonly replica: number
  readonly bricks: readonly string[]
  readonly bricks_up: number
  readonly status: 'up' | 'down'
  /** Whether client and server quorum are met, so that VMs can write. */
  readonly quorum: boolean
  readonly needs_heal: boolean
  /** Bytes it has room for, and how many of them are in use: copies count once. */
  readonly size: number
  readonly used: number
}

/** One network and what it carries. */
export interface Network {
  readonly name: string
  readonly roles: readonly string[]
  /** Bits a second. */
  readonly speed: number
}

/** One line of the audit log. */
export interface ClusterEvent {
  readonly index: number
  /** oVirt's audit log type number, such as 840. */
  readonly id: number
  readonly at: number
  /** Our name of this kind of event, such as `upgradeStarted`. */
  readonly name: string
  readonly severity: EventSeverity
  readonly message: string
  /** What the message speaks of, so that it can be said in another language. */
  readonly values: Readonly<Record<string, string | number>>
  readonly user: string | null
  readonly host: string | null
  readonly vm: string | null
  readonly volume: string | null
  /** Why, where the original leaves it unsaid: the condition that failed and the objects it concerns. */
  readonly detail: string | null
}

/** How a task or one of its steps stands (oVirt REST API model, JobStatus). */
export type JobStatus = 'started' | 'finished' | 'failed' | 'aborted'

/** One step of a task. */
export interface JobStep {
  readonly description: string
  /** 0 for the task's own steps, 1 for what a step is made of. */
  readonly level: 0 | 1
  readonly status: JobStatus
  readonly startedAt: number
  readonly endedAt: number | null
}

/** One task of the portal's Tasks drawer. */
export interface Job {
  readonly id: number
  /** What it does, in the words of the action that begins such a task. */
  readonly type: string
  readonly description: string
  readonly status: JobStatus
  readonly startedAt: number
  readonly endedAt: number | null
  /** Who began it; null where the system did. */
  readonly user: string | null
  readonly host: string | null
  readonly vm: string | null
  readonly steps: readonly JobStep[]
}

/** One e-mail of the notification service. */
export interface Mail {
  readonly index: number
  readonly at: number
  readonly to: string
  readonly subject: string
  readonly body: string
  /** Index of the event it tells of. */
  readonly event: number
}

/** Which events are mailed to whom (the portal's Event Notifier). */
export interface Subscriptions {
  readonly address: string
  /** Numbers of the events. */
  readonly events: readonly number[]
}

/** What the learner has selected and opened in the console; it touches no cluster state. */
export interface View {
  readonly selected_host: string
  readonly selected_vm: string
  /** Name of the dialog that is open, such as `upgrade_host`, or ''. */
  readonly dialog: string
  /** Page shown: `hosts`, `vms`, `events`, … */
  readonly page: string
}

/** The whole cluster at one moment. */
export interface ClusterState {
  readonly format: 1
  /** Simulated milliseconds since the start. */
  readonly now: number
  readonly hosts: Readonly<Record<string, Host>>
  readonly vms: Readonly<Record<string, Vm>>
  readonly migrations: Readonly<Record<string, Migration>>
  readonly bricks: Readonly<Record<string, Brick>>
  readonly volumes: Readonly<Record<string, Volume>>
  readonly networks: Readonly<Record<string, Network>>
  readonly events: readonly ClusterEvent[]
  /** Tasks under way, and those that ended lately. */
  readonly jobs: readonly Job[]
  /** The outbox of the notification service. */
  readonly mails: readonly Mail[]
  readonly subscriptions: Subscriptions
  /** Whether the Manager's VM runs and can be reached: without it the portal is gone, the machine room is not. */
  readonly managerReachable: boolean
  readonly view: View
}
