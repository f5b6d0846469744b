/**
 * Power management: a fence agent cuts and gives a host's power, on the Manager's order or an operator's. Another host
 * has to be Up to speak to the agent (ovirt-engine FenceVdsBaseCommand, RestartVdsCommand, StartVdsCommand,
 * StopVdsCommand).
 */
import { closeJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import type { FencePurpose } from '../pending.ts'
import { answers } from '../reach.ts'
import type { World } from '../world.ts'
import { after, atNextLook, getHost, innerHost, onceAtNextLook, patchHost, patchInnerHost } from '../world.ts'
import { clearVms } from './clear-vms.ts'
import { endJob, giveUpUpgrade } from './host-job.ts'
import { switchOff, switchOn } from './host-power.ts'

const jobs = {
  recover: 'treat_silent_host',
  restart: 'restart_by_power',
  start: 'start_by_power',
  stop: 'stop_by_power',
} as const
const failures = {
  recover: 'systemRestartFailed',
  restart: 'restartFailed',
  start: 'startFailed',
  stop: 'stopFailed',
} as const

/** Say whether some other host can speak to a host's fence agent. */
export function hasFenceProxy(world: World, name: string): boolean {
  return Object.values(world.state.hosts).some(
    host => host.name !== name && host.status === 'up' && answers(world, host.name),
  )
}

/** Order the agent to cut a host's power; what follows depends on the purpose. */
export function cutPower(world: World, name: string, purpose: FencePurpose): void {
  if (!hasFenceProxy(world, name)) {
    logEvent(world, 'noFenceProxy', { host: name })
    fail(world, name, purpose)
    return
  }
  logEvent(world, 'powerOrdered', { host: name, to: 'stop' })
  after(world, world.profile.fenceMs, { type: 'power_cut', host: name, purpose })
}

/** Order the agent to give a host power. */
export function givePower(world: World, name: string, purpose: FencePurpose): void {
  logEvent(world, 'powerOrdered', { host: name, to: 'start' })
  after(world, world.profile.fenceMs, { type: 'power_given', host: name, purpose })
}

/** The agent has cut the power, or could not. */
export function finishCut(world: World, name: string, purpose: FencePurpose): void {
  if (purpose === 'recover' && getHost(world, name).status !== 'non_responsive') {
    closeJob(world, jobs[purpose], name)
    return
  }
  if (agentFails(world, name)) {
    logEvent(world, 'powerFailed', { host: name, to: 'stop' })
    fail(world, name, purpose)
    return
  }
  giveUpUpgrade(world, name, `Host ${name} was fenced.`)
  if (getHost(world, name).power !== 'off') switchOff(world, name, 'off')
  patchInnerHost(world, name, { fencedAt: world.kernel.now })
  logEvent(world, 'powerDone', { host: name, to: 'stop' })
  if (purpose === 'recover') logEvent(world, 'autoFence', { host: name })
  clearVms(world, name)
  if (purpose === 'stop') {
    logEvent(world, 'hostStopped', { host: name, user: world.settings.user })
    patchHost(world, name, { status: 'down', spm: false })
    closeJob(world, jobs[purpose], name)
    return
  }
  givePower(world, name, purpose)
}

/** The agent has given power, or could not. */
export function finishStart(world: World, name: string, purpose: FencePurpose): void {
  if (agentFails(world, name)) {
    logEvent(world, 'powerFailed', { host: name, to: 'start' })
    fail(world, name, purpose)
    return
  }
  logEvent(world, 'powerDone', { host: name, to: 'start' })
  if (getHost(world, name).power === 'off') switchOn(world, name)
  patchInnerHost(world, name, { fencedAt: world.kernel.now })
  closeJob(world, jobs[purpose], name)
  logSuccess(world, name, purpose)
  if (getHost(world, name).status === 'maintenance') return
  patchHost(world, name, { status: 'reboot', spm: false, since: world.kernel.now })
  after(world, world.profile.rebootMs, { type: 'reboot_over', host: name })
  if (world.profile.rebootPolled) {
    atNextLook(world, world.profile.callbackMs, { type: 'refresh_host', host: name })
  }
  onceAtNextLook(world, world.profile.refreshMs, { type: 'elect_spm' })
}

function logSuccess(world: World, name: string, purpose: FencePurpose): void {
  const { user } = world.settings
  if (purpose === 'restart') logEvent(world, 'hostRestarted', { host: name, user })
  else if (purpose === 'start') logEvent(world, 'hostStarted', { host: name, user })
  else {
    logEvent(world, 'systemRestarted', { host: name })
    logEvent(world, 'hostRebooting', { host: name })
  }
}

/** Report that a host could not be fenced: somebody has to go there. */
function fail(world: World, name: string, purpose: FencePurpose): void {
  logEvent(world, failures[purpose], { host: name, user: world.settings.user })
  if (purpose === 'recover') logEvent(world, 'recoverFailed', { host: name })
  logEvent(world, 'fenceGaveUp', { host: name })
  closeJob(world, jobs[purpose], name, 'failed')
  if (getHost(world, name).status !== 'reboot') return
  patchHost(world, name, { status: 'non_responsive' })
  endJob(world, name)
  atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host: name })
}

/** Say whether the agent fails this time, as the exercise may have it. */
export function agentFails(world: World, name: string): boolean {
  const { fenceFailures } = innerHost(world, name)
  if (fenceFailures === 0) return false
  patchInnerHost(world, name, { fenceFailures: fenceFailures - 1 })
  return true
}
