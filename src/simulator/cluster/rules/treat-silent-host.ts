/**
 * What the Manager does about a host that has become NonResponsive: it restarts its VDSM over SSH, then waits for a
 * kernel dump, then has its power cut and given again, each as far as it can (ovirt-engine
 * VdsNotRespondingTreatmentCommand, SshSoftFencingCommand, VdsKdumpDetectionCommand).
 */
import { closeJob, closeStep, openJob, openStep } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { answersSsh } from '../reach.ts'
import type { World } from '../world.ts'
import { after, atNextLook, getHost, innerHost, patchHost, patchInnerHost } from '../world.ts'
import { clearVms } from './clear-vms.ts'
import { cutPower } from './fence-host.ts'

/** Begin the treatment of a host that has just become NonResponsive. */
export function treatSilentHost(world: World, name: string): void {
  openJob(world, 'treat_silent_host', { host: name })
  if (!answersSsh(world, name)) {
    treatFurther(world, name)
    return
  }
  openStep(world, 'treat_silent_host', name, sshStep(name))
  after(world, world.profile.softFenceMs, { type: 'soft_fence', host: name })
}

/** VDSM has been restarted over SSH, if the host could still be reached. */
export function softFence(world: World, name: string): void {
  if (getHost(world, name).status !== 'non_responsive') {
    closeJob(world, 'treat_silent_host', name)
    return
  }
  if (!answersSsh(world, name)) {
    closeStep(world, 'treat_silent_host', name, sshStep(name), 'failed')
    treatFurther(world, name)
    return
  }
  patchInnerHost(world, name, { vdsm: true })
  logEvent(world, 'softRecover', { host: name })
  closeJob(world, 'treat_silent_host', name)
  atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host: name })
}

/** The wait for a kernel dump is over. */
export function endKdumpWait(world: World, name: string): void {
  if (getHost(world, name).status !== 'non_responsive') {
    closeJob(world, 'treat_silent_host', name)
  } else if (innerHost(world, name).dump !== 'none') {
    watchDump(world, name)
  } else {
    logEvent(world, 'kdumpNotDetected', { host: name })
    cutPower(world, name, 'recover')
  }
}

/** A machine writes its dump no longer: where the Manager watched that, it takes the host for silent again. */
export function endDumpWatch(world: World, name: string): void {
  if (getHost(world, name).status !== 'kdumping') return
  logEvent(world, 'kdumpFinished', { host: name })
  patchHost(world, name, { status: 'non_responsive' })
  closeJob(world, 'treat_silent_host', name)
}

function treatFurther(world: World, name: string): void {
  const host = getHost(world, name)
  if (!host.power_management) {
    logEvent(world, 'cannotFence', { host: name })
    logEvent(world, 'noPowerManagement', { host: name })
    closeJob(world, 'treat_silent_host', name, 'failed')
    return
  }
  const { kdump, dump } = innerHost(world, name)
  if (!host.kdump_detection) {
    cutPower(world, name, 'recover')
  } else if (!kdump) {
    logEvent(world, 'kdumpNotConfigured', { host: name })
    cutPower(world, name, 'recover')
  } else if (dump !== 'none') {
    watchDump(world, name)
  } else {
    after(world, world.profile.kdumpWaitMs, { type: 'kdump_awaited', host: name })
  }
}

/** The machine writes its dump, or has: its VMs are certainly dead, so that they can be started elsewhere. */
function watchDump(world: World, name: string): void {
  logEvent(world, 'kdumpDetected', { host: name })
  patchHost(world, name, { status: 'kdumping' })
  clearVms(world, name)
  if (innerHost(world, name).dump === 'written') endDumpWatch(world, name)
}

function sshStep(name: string): string {
  return `Executing SSH Soft Fencing on host ${name}`
}
