/** What the system does by itself: each kind of pending event and its rule. */
import { performAction } from '../actions/index.ts'
import { clearJobs } from '../jobs.ts'
import { sendMails } from '../notify.ts'
import type { ClusterPending } from '../pending.ts'
import type { World } from '../world.ts'
import { after, lookDone } from '../world.ts'
import { killPausedVm, restartLeasedVm } from './bury-vm.ts'
import { finishCheck } from './check-for-upgrade.ts'
import { electSpm } from './elect-spm.ts'
import { beginMaintenance, retryMaintenance } from './enter-maintenance.ts'
import { endError, endStart } from './fail-start.ts'
import { finishCut, finishStart as finishPowerOn } from './fence-host.ts'
import { healBricks, readHealInfo } from './heal-bricks.ts'
import { finishBoot, finishDump } from './host-power.ts'
import { agentLeavesHost, agentMigrateEngine, agentRestartEngine } from './hosted-engine.ts'
import { beginPrecopy, endRound, pollMigration } from './migrate-vm.ts'
import { pauseVms, resumeVms } from './pause-vms.ts'
import { endGrace, endReboot, recoverHost, refreshHost, restoreScore } from './refresh-host.ts'
import { syncBricks } from './sync-bricks.ts'
import { endDumpWatch, endKdumpWait, softFence } from './treat-silent-host.ts'
import { finishPackages, installPackages, stopGluster } from './upgrade-host.ts'
import { finishShutdown, finishStart, finishSuspend, restartHaVm } from './vm-lifecycle.ts'

type Rules = {
  readonly [T in ClusterPending['type']]: (world: World, event: Extract<ClusterPending, { type: T }>) => void
}

const rules: Rules = {
  heartbeat: (world, event) => {
    after(world, event.everyMs, event)
  },
  perform: (world, { action }) => {
    performAction(world, action)
  },
  begin_maintenance: (world, { host }) => beginMaintenance(world, host),
  retry_maintenance: (world, { host }) => retryMaintenance(world, host),
  refresh_host: (world, { host }) => refreshHost(world, host),
  stop_gluster: (world, { host }) => stopGluster(world, host),
  install_packages: (world, { host }) => installPackages(world, host),
  packages_installed: (world, { host }) => finishPackages(world, host),
  reboot_over: (world, { host }) => endReboot(world, host),
  host_booted: (world, { host }) => finishBoot(world, host),
  grace_over: (world, { host }) => endGrace(world, host),
  restore_score: (world, { host }) => restoreScore(world, host),
  upgrade_checked: (world, { host }) => finishCheck(world, host),
  elect_spm: once(electSpm),
  sync_bricks: once(syncBricks),
  heal_info: once(readHealInfo),
  heal_bricks: once(healBricks),
  pause_vms: (world, { volume }) => pauseVms(world, volume),
  resume_vms: (world, { volume }) => resumeVms(world, volume),
  agent_migrate_engine: (world, { host }) => agentMigrateEngine(world, host),
  agent_restart_engine: agentRestartEngine,
  migration_ready: (world, { vm }) => beginPrecopy(world, vm),
  migration_round: (world, { vm }) => endRound(world, vm),
  migration_poll: (world, { vm }) => pollMigration(world, vm),
  vm_started: (world, { vm }) => endStart(world, vm, name => finishStart(world, name)),
  vm_shut_down: (world, { vm }) => finishShutdown(world, vm),
  restart_ha_vm: (world, { vm }) => restartHaVm(world, vm),
  restart_leased_vm: (world, { vm }) => restartLeasedVm(world, vm),
  kill_paused_vm: (world, { vm, since }) => killPausedVm(world, vm, since),
  vm_suspended: (world, { vm }) => finishSuspend(world, vm),
  recover_host: (world, { host }) => recoverHost(world, host),
  agent_leaves_host: (world, { host }) => agentLeavesHost(world, host),
  soft_fence: (world, { host }) => softFence(world, host),
  kdump_awaited: (world, { host }) => endKdumpWait(world, host),
  dump_written: (world, { host }) => {
    finishDump(world, host)
    endDumpWatch(world, host)
  },
  power_cut: (world, { host, purpose }) => finishCut(world, host, purpose),
  power_given: (world, { host, purpose }) => finishPowerOn(world, host, purpose),
  error_over: (world, { host }) => endError(world, host),
  send_mails: once(sendMails),
  clear_jobs: once(clearJobs),
}

/** Let the rule for a pending event act. */
export function applyRule(world: World, event: ClusterPending): void {
  const rule = rules[event.type] as (world: World, event: ClusterPending) => void
  rule(world, event)
}

function once(rule: (world: World) => void): (world: World, event: ClusterPending) => void {
  return (world, event) => {
    lookDone(world, event)
    rule(world)
  }
}
