/**
 * The part of an upgrade that follows Maintenance: Gluster stopped, packages, reboot (cluster-facts.md 4.1 steps 6 to
 * 9; ovirt-engine HostUpgradeCallback, UpgradeHostInternalCommand, SshHostRebootCommand).
 */
import { closeJob, openJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import type { World } from '../world.ts'
import { after, atNextLook, getHost, innerHost, patchHost, patchInnerHost } from '../world.ts'
import { settleGluster } from './gluster-truth.ts'
import { beginActivation, endJob } from './host-job.ts'
import { switchOff } from './host-power.ts'
import { showBricksOf } from './sync-bricks.ts'

/** Stop glusterd on a host in Maintenance and mark its bricks down at once. */
export function stopGluster(world: World, name: string): void {
  if (getHost(world, name).status !== 'maintenance') return
  patchInnerHost(world, name, { glusterd: false })
  settleGluster(world, 'clean')
  showBricksOf(world, name)
  const { job } = innerHost(world, name)
  if (job?.type === 'upgrade') planInstall(world, name)
  else endJob(world, name)
}

/** Have the upgrade's callback look at the host. */
export function planInstall(world: World, name: string): void {
  atNextLook(world, world.profile.callbackMs, { type: 'install_packages', host: name })
}

/** Begin to install packages. */
export function installPackages(world: World, name: string): void {
  const { job, running } = innerHost(world, name)
  if (job?.type !== 'upgrade' || getHost(world, name).status !== 'maintenance') return
  if (!running) {
    failInstall(world, name, `Host ${name} does not answer.`)
    return
  }
  patchHost(world, name, { status: 'installing' })
  openJob(world, 'reinstall_host', { host: name })
  after(world, world.profile.packagesMs, { type: 'packages_installed', host: name })
}

/** Packages are in: reboot, or return without one. */
export function finishPackages(world: World, name: string): void {
  const { job, running, installFailures } = innerHost(world, name)
  if (job === null || getHost(world, name).status !== 'installing') return
  if (!running) {
    failInstall(world, name, `Host ${name} lost its power while packages were being installed.`)
    return
  }
  if (installFailures > 0) {
    patchInnerHost(world, name, { installFailures: installFailures - 1 })
    failInstall(world, name, `A package could not be installed on Host ${name}.`)
    return
  }
  closeJob(world, 'reinstall_host', name)
  if (job.type === 'reinstall') {
    logEvent(world, 'installed', { host: name })
    returnWithoutReboot(world, name, false)
    return
  }
  if (job.reboot) {
    logEvent(world, 'sshRestarted', { host: name })
    switchOff(world, name, 'booting')
    after(world, world.profile.rebootMs, { type: 'reboot_over', host: name })
  }
  logEvent(world, 'upgradeDone', { host: name })
  patchHost(world, name, { update_available: false, ...(job.reboot ? { status: 'reboot' as const } : {}) })
  if (!job.reboot) returnWithoutReboot(world, name, job.fromMaintenance)
}

function returnWithoutReboot(world: World, name: string, fromMaintenance: boolean): void {
  if (fromMaintenance) {
    endJob(world, name)
    patchHost(world, name, { status: 'maintenance' })
    return
  }
  beginActivation(world, name)
  patchHost(world, name, { status: 'initializing' })
}

function failInstall(world: World, name: string, why: string): void {
  const { job } = innerHost(world, name)
  patchHost(world, name, { status: 'install_failed' })
  closeJob(world, 'reinstall_host', name, 'failed')
  if (job?.type === 'reinstall') logEvent(world, 'installFailed', { host: name, why })
  else logEvent(world, 'upgradeFailed', { host: name, user: job?.user ?? '' }, why)
  endJob(world, name)
}
