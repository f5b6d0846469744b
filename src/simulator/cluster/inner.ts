/**
 * What the cluster knows or does beyond what a portal shows: the truth of machines and bricks, jobs under way, the
 * arithmetic of migrations. Plain JSON like the state, and stored with it.
 */
import type { MigrationReason } from './state.ts'

/** An upgrade, a move to maintenance, a reinstallation or a restart under way on a host. */
export interface HostJob {
  readonly type: 'maintenance' | 'upgrade' | 'reinstall' | 'restart'
  readonly user: string
  /** Whether glusterd is stopped once Maintenance is reached. */
  readonly stopGluster: boolean
  /** Whether Gluster checks are skipped. */
  readonly ignoreGluster: boolean
  readonly reboot: boolean
  /** Whether the host was in Maintenance already when the job began, to which it then returns. */
  readonly fromMaintenance: boolean
}

/** The truth of one machine. */
export interface InnerHost {
  /** Whether its system is up and its agent answers. */
  readonly running: boolean
  /** Whether its glusterd runs (bricks also need server quorum). */
  readonly glusterd: boolean
  /** Whether the hosted-engine agent is in local maintenance. */
  readonly localMaintenance: boolean
  readonly job: HostJob | null
  /** Load of the machine without its VMs, for the grid's bars. */
  readonly baseCpu: number
  readonly baseMemory: number
  /** Numbers of the pending boot, grace and retry, to cancel them. */
  readonly bootId: number | null
  readonly graceId: number | null
  readonly retryId: number | null
  readonly scoreId: number | null
  /** How long this machine takes to boot; null for the profile's time. */
  readonly bootMs: number | null
  /** How often the installation of packages, a start of a VM and the fence agent still fail here. */
  readonly installFailures: number
  readonly startFailures: number
  readonly fenceFailures: number
  /** Starts of VMs that failed here since one succeeded. */
  readonly failedStarts: number
  /** Whether its VDSM runs, through which alone the Manager talks to it. */
  readonly vdsm: boolean
  /** Whether its kernel writes a dump when it panics, and how far it is with one since it last ran. */
  readonly kdump: boolean
  readonly dump: 'none' | 'writing' | 'written'
  /** When the Manager last cut or gave its power; null for never. */
  readonly fencedAt: number | null
}

/** What a VM is like inside. */
export interface InnerVm {
  /** Whether its process truly runs (on `vms[x].host`). */
  readonly alive: boolean
  /** Bytes of memory it dirties a second, and within how many bytes. */
  readonly dirtyRate: number
  readonly workingSet: number
  /** Share of its memory that is zero pages, percent. */
  readonly zeroPercent: number
  /** What it adds to its host's bars, percent points. */
  readonly cpuPoints: number
  readonly memoryPoints: number
  /** Pending boot, shutdown or restart, to cancel it. */
  readonly taskId: number | null
  /** Who asked for the start under way, and the hosts on which it failed; null while none is. */
  readonly start: { readonly user: string; readonly tried: readonly string[] } | null
  /** Tries left to restart an HA VM that failed; 0 when none is wanted. */
  readonly restarts: number
  /** Host on which a process of it still runs that the Manager no longer counts; null for none. */
  readonly ghost: string | null
  /** When storage paused it, to end those that may not wait. */
  readonly pausedAt: number | null
}

/** The arithmetic of one migration, keyed by its VM. */
export interface Flow {
  readonly vm: string
  readonly reason: MigrationReason
  readonly user: string | null
  readonly queuedAt: number
  /** Waits for its turn at the hosts (busy ones take `concurrent` at once). */
  readonly waiting: boolean
  /** Destinations tried, this one included. */
  readonly tried: readonly string[]
  /** Host the user asked for, or null for any. */
  readonly wanted: string | null
  readonly precopyAt: number
  /** Bytes a second it is given now. */
  readonly rate: number
  readonly settledAt: number
  /** Bytes left in this round, and bytes this round had at its start. */
  readonly left: number
  readonly roundBytes: number
  /** Bytes dirtied since the round began. */
  readonly dirtied: number
  /** Percent by which auto-converge slows the guest. */
  readonly throttle: number
  readonly highDirty: number
  /** Iterations seen, steps taken, and what was left at the last poll. */
  readonly iteration: number
  readonly stepsTaken: number
  readonly lastPollLeft: number
  /** Least data left so far and since when, for the policy that watches that. */
  readonly lowWater: number
  readonly lowWaterAt: number
  readonly downtimeMs: number
  readonly roundId: number | null
  readonly pollId: number | null
}

/** Everything beyond the portal's view. */
export interface Inner {
  readonly hosts: Record<string, InnerHost>
  readonly vms: Record<string, InnerVm>
  readonly flows: Record<string, Flow>
  /** Brick processes that truly run. */
  readonly bricks: Record<string, boolean>
  /** For each brick that holds marks: for each brick that lacks them, milliseconds of writes owed. */
  readonly owed: Record<string, Record<string, number>>
  /** Per volume, since when writes are not yet counted. */
  readonly owedSince: Record<string, number>
  /** Events that are to be mailed at the notification service's next look, by their index. */
  readonly unsent: readonly number[]
  /** How many tasks there have been. */
  readonly jobCount: number
  /** Cadence events that are pending: heal info, brick sync, heal. */
  readonly pendingOnce: Record<string, number>
}
