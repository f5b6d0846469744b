/** `fence_host`: Management › Power Management › Restart, Start and Stop, and the Test of the Edit Host dialog. */
import { noteJob, openJob } from '../jobs.ts'
import { logEvent } from '../log-event.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { agentFails, cutPower, givePower, hasFenceProxy } from '../rules/fence-host.ts'
import type { HostStatus } from '../state.ts'
import type { World } from '../world.ts'
import { getHost, innerHost, patchInnerHost } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf } from './host-menu.ts'
import { refuseWord } from './refuse-word.ts'

const fenceTypes = ['restart', 'start', 'stop', 'status'] as const

/** Statuses in which the agent may give power, and cut it; a restart is possible in any. */
const startable: readonly HostStatus[] = ['down', 'non_responsive', 'reboot', 'maintenance']
const stoppable: readonly HostStatus[] = ['maintenance']

/** Have a host's fence agent restart, start or stop it, or say whether it answers (`status`). */
export const fenceHost: ActionRule<'fence_host'> = {
  place: 'portal',
  fields: { host: 'host', fence_type: 'text' },
  refuse: (state, { host: name, fence_type: type }) => {
    const wrong = refuseWord('fence_type', type, fenceTypes)
    if (wrong) return wrong
    const host = hostOf(state, name)
    if (!host.power_management) {
      return refuse('noPowerManagement', { host: name })
    }
    if (type === 'start' && !startable.includes(host.status)) return refuseStatus(name, 'Start', host.status, startable)
    if (type === 'stop' && !stoppable.includes(host.status)) return refuseStatus(name, 'Stop', host.status, stoppable)
    return undefined
  },
  perform: (world, { host, fence_type: type }) => {
    if (!hasFenceProxy(world, host)) {
      return refuse('noFenceProxy', { host })
    }
    if (type === 'status') {
      testAgent(world, host)
      return undefined
    }
    const quiet = refuseQuietTime(world, host)
    if (quiet) return quiet
    const { user } = world.settings
    patchInnerHost(world, host, { fencedAt: world.kernel.now })
    if (type === 'start') {
      openJob(world, 'start_by_power', { host, user })
      givePower(world, host, 'start')
    } else {
      openJob(world, type === 'stop' ? 'stop_by_power' : 'restart_by_power', { host, user })
      cutPower(world, host, type === 'stop' ? 'stop' : 'restart')
    }
    return undefined
  },
}

function testAgent(world: World, host: string): void {
  logEvent(world, agentFails(world, host) ? 'fenceTestFailed' : 'fenceTested', { host })
  noteJob(world, 'update_host', { host, user: world.settings.user })
}

/** Refuse what would follow too soon upon the last order to the agent. */
function refuseQuietTime(world: World, name: string): Refusal | undefined {
  const { fencedAt } = innerHost(world, name)
  const left = fencedAt === null ? 0 : fencedAt + world.profile.fenceQuietMs - world.kernel.now
  if (left <= 0) return undefined
  const seconds = Math.ceil(left / 1000)
  return refuse('fenceQuietTime', { host: getHost(world, name).name, n: seconds })
}

function refuseStatus(name: string, item: string, status: HostStatus, allowed: readonly HostStatus[]): Refusal {
  return refuse('itemByPower', { item, host: name, hostStatus: status, hostStatuses: allowed.join(',') })
}
