/** `restart_host`, `stop_host` and `reinstall_host`: SSH Management › Restart and Stop, Installation › Reinstall. */
import type { HostJob } from '../inner.ts'
import { openJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { answersSsh } from '../reach.ts'
import { refuse } from '../refusal.ts'
import { buryVms } from '../rules/bury-vm.ts'
import { endJob, giveUpUpgrade } from '../rules/host-job.ts'
import { switchOff } from '../rules/host-power.ts'
import type { World } from '../world.ts'
import { after, callOff, getHost, innerHost, onceAtNextLook, patchHost, patchInnerHost, patchVm } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { refuseByMenu } from './host-menu.ts'

/** Restart a host over SSH, whatever runs on it (event 197; 198 where it does not answer). */
export const restartHost: ActionRule<'restart_host'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => refuseByMenu(state, host, 'Restart'),
  perform: (world, { host }) => {
    if (!answersSsh(world, host)) {
      logEvent(world, 'sshRestartFailed', { host }, `Host ${host} does not answer.`)
      return undefined
    }
    const fromMaintenance = getHost(world, host).status === 'maintenance'
    giveUpJob(world, host, `${world.settings.user} restarted Host ${host}.`)
    patchInnerHost(world, host, { job: makeJob(world, 'restart', fromMaintenance) })
    logEvent(world, 'sshRestarted', { host })
    patchHost(world, host, { status: 'reboot', spm: false, since: world.kernel.now })
    switchOff(world, host, 'booting')
    loseSight(world, host)
    after(world, world.profile.rebootMs, { type: 'reboot_over', host })
    onceAtNextLook(world, world.profile.refreshMs, { type: 'elect_spm' })
    onceAtNextLook(world, world.profile.glusterSyncMs, { type: 'sync_bricks' })
    return undefined
  },
}

/** Shut a host down over SSH: the Manager knows it is Down, and so are its VMs. */
export const stopHost: ActionRule<'stop_host'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => refuseByMenu(state, host, 'Stop'),
  perform: (world, { host }) => {
    if (!answersSsh(world, host)) {
      return refuse('silentToStop', { host })
    }
    const { user } = world.settings
    giveUpJob(world, host, `${user} stopped Host ${host}.`)
    logEvent(world, 'hostStopped', { host, user })
    switchOff(world, host, 'off')
    patchHost(world, host, { status: 'down', spm: false })
    buryVms(world, host, 'The host it ran on was stopped')
    onceAtNextLook(world, world.profile.refreshMs, { type: 'elect_spm' })
    return undefined
  },
}

/** Install a host's packages anew; it is activated afterwards (recalled of 4.2, not sourced). */
export const reinstallHost: ActionRule<'reinstall_host'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => refuseByMenu(state, host, 'Reinstall'),
  perform: (world, { host }) => {
    const { job } = innerHost(world, host)
    if (job !== null) return refuse('hostBusy', { host })
    if (!answersSsh(world, host)) return refuse('hostSilent', { host })
    patchInnerHost(world, host, { job: makeJob(world, 'reinstall', false) })
    patchHost(world, host, { status: 'installing' })
    logEvent(world, 'installing', { host })
    openJob(world, 'reinstall_host', { host, user: world.settings.user })
    after(world, world.profile.packagesMs, { type: 'packages_installed', host })
    return undefined
  },
}

function makeJob(world: World, type: HostJob['type'], fromMaintenance: boolean): HostJob {
  const { user } = world.settings
  return { type, user, stopGluster: false, ignoreGluster: true, reboot: true, fromMaintenance }
}

/** Let go of whatever the host was under, an upgrade with a word. */
function giveUpJob(world: World, host: string, why: string): void {
  const { graceId } = innerHost(world, host)
  giveUpUpgrade(world, host, why)
  callOff(world, graceId)
  patchInnerHost(world, host, { graceId: null })
  endJob(world, host)
}

/** The VMs of a host that was restarted under them are Unknown until it is back. */
function loseSight(world: World, host: string): void {
  for (const vm of Object.values(world.state.vms)) {
    if (vm.host !== host || vm.status === 'unknown') continue
    patchVm(world, vm.name, { status: 'unknown' })
    logEvent(world, 'vmUnknown', { vm: vm.name, host })
  }
}
