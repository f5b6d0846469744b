/**
 * The three clocks a cluster can run by (design.md 7.1, cluster-facts.md 9). `engine` keeps the timers and policies of
 * ovirt-engine 4.2; `workshop` is tuned so that an upgrade takes the five minutes a lab promises; `modern` is `engine`
 * with the end of the reboot polled. All times are simulated milliseconds.
 */

/** Name of a profile. */
export type ProfileName = 'workshop' | 'engine' | 'modern'

/** A migration policy (cluster-facts.md 7.1). */
export interface MigrationPolicy {
  readonly name: string
  /** Migrations at once, out of and into one host; the link speed is divided by it. */
  readonly concurrent: number
  readonly autoConverge: boolean
  readonly initialDowntimeMs: number
  /** `[iteration, downtimeMs]`: taken once the iteration count exceeds the first number. */
  readonly steps: readonly (readonly [number, number])[]
  /** Taken one at a time at each new iteration after the steps. */
  readonly lastSteps: readonly (number | 'postcopy' | 'abort')[]
  /** Whether steps go by the clock and patience by size, as VDSM did before there were policies (cluster-facts.md 7.3). */
  readonly isLegacy?: boolean
}

/** Name of a migration policy in exercise files. */
export type PolicyName = 'minimal_downtime' | 'suspend_workload' | 'post_copy' | 'legacy' | 'very_large'

/** The timers and policies of one profile. */
export interface Profile {
  readonly name: ProfileName
  /** Between the click and the engine's asynchronous work. */
  readonly asyncMs: number
  /** Between two looks at a host (VdsRefreshRate). */
  readonly refreshMs: number
  /** Between two looks of the upgrade's callback. */
  readonly callbackMs: number
  /** Set-up of one migration, drawn between the two. */
  readonly setupMs: readonly [number, number]
  /** Between two reports of a migration's progress, and the rate of its downtime steps. */
  readonly migrationPollMs: number
  /** Pause of the guest beyond the last round's transfer, drawn between the two. */
  readonly switchMs: readonly [number, number]
  readonly migrationPolicy: MigrationPolicy
  /** What counts as a new iteration: data left grew between two polls (4.2), or another memory round began. */
  readonly iterationRule: 'remaining' | 'round'
  readonly packagesMs: number
  /** How long the machine truly takes to come back. */
  readonly bootMs: number
  /** How long the host is held in `reboot` whatever it does (ServerRebootTimeout). */
  readonly rebootMs: number
  /** Whether the end of the boot is noticed at the next look, instead of waiting out `rebootMs`. */
  readonly rebootPolled: boolean
  /** Grace before a silent host is NonResponsive: base, for each VM, for the SPM. */
  readonly graceMs: readonly [number, number, number]
  /** After this a host still preparing tries again (HostPreparingForMaintenanceIdleTime). */
  readonly maintenanceRetryMs: number
  /** Between two looks at peers, volumes and bricks. */
  readonly glusterSyncMs: number
  /** Between two looks at heal info. */
  readonly healInfoMs: number
  /** How long a crashed brick holds I/O before it is given up (network.ping-timeout). */
  readonly pingTimeoutMs: number
  /** Between the hosted-engine agent's looks, and until it deems the engine dead. */
  readonly agentMs: number
  readonly agentAliveMs: number
  /** How long a VM takes to boot. */
  readonly vmBootMs: number
  /** How long a guest takes to shut down. */
  readonly vmShutdownMs: number
  /** Between two tries to restart an HA VM, and how many there are. */
  readonly haRetryMs: number
  readonly haRetries: number
  /** How long a check for upgrades takes. */
  readonly upgradeCheckMs: number
  /** Between two tries to bring a NonOperational host back. */
  readonly recoveryMs: number
  /** From NonResponsive until a VM with a lease is started elsewhere, and between further tries. */
  readonly leaseMs: number
  readonly leaseRetryMs: number
  /** Between two looks of the notification service at the log. */
  readonly notifierMs: number
  /** How long a try to restart VDSM over SSH takes (inferred). */
  readonly softFenceMs: number
  /** How long the Manager waits for a kernel dump to begin before it fences (KdumpStartedTimeout). */
  readonly kdumpWaitMs: number
  /** How long a kernel dump takes: our model's constant, not a sourced one. */
  readonly kdumpMs: number
  /** Until a fence agent is seen to have cut or given power (FenceStopStatusDelayBetweenRetriesInSec). */
  readonly fenceMs: number
  /** Between two orders of an operator to the fence agent (FenceQuietTimeBetweenOperationsInSec). */
  readonly fenceQuietMs: number
  /** How long a host on which VMs fail to start is left alone (TimeToReduceFailedRunOnVdsInMinutes). */
  readonly errorMs: number
  /** How long a VM that is to be killed may stay paused. */
  readonly killPausedMs: number
  /** Bytes a second at which a suspended VM's memory is written and read: our model's constant, not a sourced one. */
  readonly suspendRate: number
}

/** `Minimal downtime`, the default of 4.2. */
export const minimalDowntime: MigrationPolicy = {
  name: 'Minimal downtime',
  concurrent: 2,
  autoConverge: true,
  initialDowntimeMs: 100,
  steps: [
    [1, 150],
    [2, 200],
    [3, 300],
    [4, 400],
    [6, 500],
  ],
  lastSteps: ['abort'],
}

/** `Suspend workload if needed`. */
export const suspendWorkload: MigrationPolicy = {
  ...minimalDowntime,
  name: 'Suspend workload if needed',
  concurrent: 1,
  lastSteps: [5000, 'abort'],
}

/** `Post-copy migration`. */
const postCopy: MigrationPolicy = {
  ...minimalDowntime,
  name: 'Post-copy migration',
  steps: [
    [1, 150],
    [2, 200],
  ],
  lastSteps: ['postcopy', 'abort'],
}

/** `Legacy`: VDSM's own steps, by the clock. */
const legacy: MigrationPolicy = {
  ...minimalDowntime,
  name: 'Legacy',
  autoConverge: false,
  initialDowntimeMs: 101,
  steps: [
    [1, 104],
    [2, 120],
    [3, 189],
    [4, 500],
  ],
  lastSteps: [],
  isLegacy: true,
}

/** `Very large VMs`, of 4.5. */
const veryLarge: MigrationPolicy = {
  ...minimalDowntime,
  name: 'Very large VMs',
  concurrent: 1,
  initialDowntimeMs: 300,
  steps: [
    [1, 400],
    [2, 500],
    [3, 700],
    [4, 1000],
    [6, 1500],
  ],
  lastSteps: [5000, 'abort'],
}

/** Every migration policy by its name. */
export const policies: Readonly<Record<PolicyName, MigrationPolicy>> = {
  minimal_downtime: minimalDowntime,
  suspend_workload: suspendWorkload,
  post_copy: postCopy,
  legacy,
  very_large: veryLarge,
}

/** The names of the policies. */
export const policyNames = Object.keys(policies) as readonly PolicyName[]

const engine: Profile = {
  name: 'engine',
  asyncMs: 1000,
  refreshMs: 3000,
  callbackMs: 10_000,
  setupMs: [2000, 6000],
  migrationPollMs: 10_000,
  switchMs: [20, 60],
  migrationPolicy: minimalDowntime,
  iterationRule: 'remaining',
  packagesMs: 180_000,
  bootMs: 120_000,
  rebootMs: 300_000,
  rebootPolled: false,
  graceMs: [60_000, 500, 20_000],
  maintenanceRetryMs: 300_000,
  glusterSyncMs: 15_000,
  healInfoMs: 600_000,
  pingTimeoutMs: 20_000,
  agentMs: 10_000,
  agentAliveMs: 60_000,
  vmBootMs: 20_000,
  vmShutdownMs: 15_000,
  haRetryMs: 30_000,
  haRetries: 10,
  upgradeCheckMs: 20_000,
  recoveryMs: 300_000,
  leaseMs: 30_000,
  leaseRetryMs: 300_000,
  notifierMs: 120_000,
  softFenceMs: 5000,
  kdumpWaitMs: 30_000,
  kdumpMs: 180_000,
  fenceMs: 10_000,
  fenceQuietMs: 180_000,
  errorMs: 1_800_000,
  killPausedMs: 80_000,
  suspendRate: 200 * 1024 * 1024,
}

/** Every profile by its name. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  engine,
  modern: { ...engine, name: 'modern', rebootPolled: true },
  workshop: {
    ...engine,
    name: 'workshop',
    callbackMs: 3000,
    setupMs: [3000, 3000],
    migrationPollMs: 3000,
    migrationPolicy: { ...minimalDowntime, concurrent: 1 },
    packagesMs: 60_000,
    rebootMs: 150_000,
    glusterSyncMs: 3000,
    healInfoMs: 3000,
    agentMs: 3000,
    upgradeCheckMs: 5000,
    notifierMs: 15_000,
    kdumpMs: 90_000,
  },
}
