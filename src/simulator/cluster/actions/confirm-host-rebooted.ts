/**
 * `confirm_host_rebooted`: the operator vouches that a silent host runs nothing any more (event 494). The Manager
 * believes it, true or not: said of a host on which VMs still run, it lets them start a second time, which damages
 * their disks unless they hold a lease (statuses: ovirt-engine FenceVdsManualyCommand).
 */
import { noteJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { refuse } from '../refusal.ts'
import { clearVms } from '../rules/clear-vms.ts'
import type { HostStatus } from '../state.ts'
import type { World } from '../world.ts'
import { atNextLook, innerHost, innerVm } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf } from './host-menu.ts'

const confirmable: readonly HostStatus[] = [
  'down',
  'install_failed',
  'maintenance',
  'non_operational',
  'non_responsive',
  'reboot',
  'installing',
  'connecting',
  'kdumping',
]

/** Confirm that a host which does not answer was rebooted. */
export const confirmHostRebooted: ActionRule<'confirm_host_rebooted'> = {
  place: 'portal',
  fields: { host: 'host' },
  refuse: (state, { host }) => {
    const { status } = hostOf(state, host)
    if (confirmable.includes(status)) return undefined
    return refuse('answers', { host, hostStatus: status })
  },
  perform: (world, { host }) => {
    const { user } = world.settings
    logEvent(world, 'manualFence', { host, user }, danger(world, host))
    noteJob(world, 'confirm_host_rebooted', { host, user })
    clearVms(world, host)
    atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host })
    return undefined
  },
}

/** Say what was wrong in confirming a host that was not rebooted; null when nothing was. */
function danger(world: World, host: string): string | null {
  const running = Object.values(world.state.vms).filter(vm => vm.host === host && innerVm(world, vm.name).alive)
  if (!innerHost(world, host).running || running.length === 0) return null
  const names = running.map(vm => vm.name).join(', ')
  return `Host ${host} was not rebooted, and VMs still run on it (${names}): started elsewhere, they damage their disks.`
}
