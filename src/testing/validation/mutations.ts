/** Deliberate faults in the simulator's rules: each of them has to make a test fail (`node .ci/tool.mjs mutations`). */

/** One fault: what is replaced by what, in a file below `src/simulator`. */
export interface Mutation {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
}

/** Every fault. */
export const mutations: readonly Mutation[] = [
  {
    name: 'client quorum of half',
    file: 'cluster/rules/gluster-truth.ts',
    from: 'Math.floor(volume.replica / 2) + 1',
    to: 'Math.floor(volume.replica / 2)',
  },
  {
    name: 'server quorum of half',
    file: 'cluster/rules/gluster-truth.ts',
    from: 'alive * 2 > peers.size',
    to: 'alive * 2 > peers.size - 2',
  },
  {
    name: 'dirty pages lost',
    file: 'cluster/rules/migrate-vm.ts',
    from: 'const next = flow.dirtied',
    to: 'const next = 0',
  },
  {
    name: 'two SPMs',
    file: 'cluster/rules/elect-spm.ts',
    from: 'if (host.spm && host.name !== name) patchHost',
    to: 'if (false) patchHost',
  },
  {
    name: 'gate quorum',
    file: 'cluster/maintenance-gate.ts',
    from: 'staying.length < Math.ceil(volume.replica / 2)',
    to: 'staying.length < Math.floor(volume.replica / 2)',
  },
  {
    name: 'gate unsynced',
    file: 'cluster/maintenance-gate.ts',
    from: 'brick.unsyncedEntries > 0,',
    to: 'brick.unsyncedEntries > 1e9,',
  },
  {
    name: 'reboot timer',
    file: 'cluster/rules/upgrade-host.ts',
    from: 'after(world, world.profile.rebootMs',
    to: 'after(world, world.profile.rebootMs + 60_000',
  },
  {
    name: 'progress falls',
    file: 'cluster/rules/migrate-vm.ts',
    from: 'const progress = Math.max(migration.progress, Math.min(99, done))',
    to: 'const progress = Math.min(99, done)',
  },
  {
    name: 'link not shared',
    file: 'cluster/rules/migration-rates.ts',
    from: 'payloadOf(speed) / sharing',
    to: 'payloadOf(speed)',
  },
  {
    name: 'lease held elsewhere ignored',
    file: 'cluster/rules/bury-vm.ts',
    from: 'if (innerVm(world, name).alive) {\n    after(',
    to: "if (name === '') {\n    after(",
  },
  {
    name: 'memory filter',
    file: 'cluster/scheduler.ts',
    from: 'if (vm.memory > free) return',
    to: 'if (false) return',
  },
  { name: 'rank', file: 'cluster/scheduler.ts', from: 'other > weight', to: 'other < weight' },
  {
    name: 'pause without event',
    file: 'cluster/rules/pause-vms.ts',
    from: "    logEvent(world, 'vmPausedIo'",
    to: "    if (vm.name === '') logEvent(world, 'vmPausedIo'",
  },
  { name: 'never resumed', file: 'cluster/rules/pause-vms.ts', from: "vm.paused !== 'io_error' ||", to: 'true ||' },
  {
    name: 'heal takes no part of the link',
    file: 'cluster/link-flows.ts',
    from: ', ...healFlows(world)]',
    to: ']',
  },
  {
    name: 'fenced without a look',
    file: 'cluster/rules/treat-silent-host.ts',
    from: 'if (!host.power_management) {',
    to: 'if (false) {',
  },
  {
    name: 'lease of a ghost ignored',
    file: 'cluster/rules/vm-lifecycle.ts',
    from: 'if (ghost !== null && vm.lease)',
    to: 'if (false)',
  },
  {
    name: 'no mail of the end',
    file: 'cluster/notify.ts',
    from: 'event.solvedBy === id &&',
    to: 'event.solvedBy === -id &&',
  },
  {
    name: 'failed starts forgiven',
    file: 'cluster/rules/fail-start.ts',
    from: 'failedStarts + 1 >= MOST_FAILED_STARTS',
    to: 'failedStarts + 1 > MOST_FAILED_STARTS',
  },
  {
    name: 'tasks kept for ever',
    file: 'cluster/jobs.ts',
    from: 'jobs.splice(0, jobs.length, ...kept)',
    to: 'jobs.splice(0, jobs.length, ...jobs)',
  },
  {
    name: 'heal does nothing',
    file: 'cluster/rules/heal-bricks.ts',
    from: '[brick]: owed - healed',
    to: '[brick]: owed',
  },
  {
    name: 'no event 197',
    file: 'cluster/rules/upgrade-host.ts',
    from: "    logEvent(world, 'sshRestarted', { host: name })\n",
    to: '',
  },
  {
    name: 'update icon stays',
    file: 'cluster/rules/upgrade-host.ts',
    from: 'update_available: false',
    to: 'update_available: true',
  },
  {
    name: 'agent idle',
    file: 'cluster/rules/hosted-engine.ts',
    from: "if (destination === null) {\n    atNextLook(world, world.profile.agentMs, { type: 'agent_migrate_engine', host })",
    to: "if (true) {\n    atNextLook(world, world.profile.agentMs, { type: 'agent_migrate_engine', host })",
  },
  {
    name: 'incoming not cancelled',
    file: 'cluster/rules/enter-maintenance.ts',
    from: 'move?.destination === name &&',
    to: "move?.destination === '' &&",
  },
  { name: 'grace of SPM', file: 'cluster/rules/refresh-host.ts', from: '(host.spm ? forSpm : 0)', to: '0' },
  {
    name: 'ties reversed',
    file: 'kernel/event-queue.ts',
    from: 'return a.sequence < b.sequence',
    to: 'return a.sequence > b.sequence',
  },
  {
    name: 'no auto-converge',
    file: 'cluster/rules/migrate-vm.ts',
    from: 'throttle === 0 ? 20 : Math.min(99, throttle + 10)',
    to: '0',
  },
  {
    name: 'post-copy cancelled',
    file: 'cluster/actions/migrate-vm.ts',
    from: "phase === 'postcopy'",
    to: "phase === 'setup'",
  },
  {
    name: 'old checkpoints kept',
    file: 'store/timeline.ts',
    from: 'run.kernel.now <= time && done <= count',
    to: 'done <= count',
  },
  {
    name: 'unknown forever',
    file: 'cluster/rules/refresh-host.ts',
    from: "vm.status !== 'unknown' || !innerVm(world, vm.name).alive) continue",
    to: 'true) continue',
  },
  {
    name: 'unsynced counted on the wrong brick',
    file: 'cluster/rules/gluster-truth.ts',
    from: 'owe(world, holder.id, missing, elapsed * writers, most)',
    to: 'owe(world, missing[0]!.id, [holder], elapsed * writers, most)',
  },
  {
    name: 'goals never judged again',
    file: 'scenario/progress.ts',
    from: 'if (seen === watched.judged) return false',
    to: "if (watched.judged !== '') return false",
  },
  {
    name: 'dead machine runs VMs',
    file: 'cluster/rules/host-power.ts',
    from: 'patchInnerVm(world, vm.name, { alive: false, taskId: null })',
    to: 'patchInnerVm(world, vm.name, { taskId: null })',
  },
  {
    name: 'maintenance with VMs',
    file: 'cluster/rules/refresh-host.ts',
    from: 'host.vm_count === 0 && host.migratingIn.length === 0',
    to: 'host.migratingIn.length === 0',
  },
]
