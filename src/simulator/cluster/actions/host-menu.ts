/** Which host action is enabled in which status: the matrix of cluster-facts.md 2.5 (ovirt-engine ActionUtils). */
import { type Refusal, refuse } from '../refusal.ts'
import type { ClusterState, Host, HostStatus } from '../state.ts'

/** Items of the host's menus that the matrix speaks of. */
export type HostMenuItem =
  | 'Maintenance'
  | 'Activate'
  | 'Upgrade'
  | 'Check for Upgrade'
  | 'Reinstall'
  | 'Restart'
  | 'Stop'

/** The statuses in which each item can be chosen. */
export const hostMenuStatuses: Readonly<Record<HostMenuItem, readonly HostStatus[]>> = {
  Maintenance: ['up', 'non_operational', 'install_failed', 'non_responsive', 'down', 'error'],
  Activate: ['non_operational', 'maintenance', 'preparing_for_maintenance', 'install_failed', 'error'],
  Upgrade: ['up', 'non_operational', 'maintenance', 'install_failed'],
  Reinstall: ['maintenance', 'install_failed'],
  Restart: [
    'up',
    'non_operational',
    'maintenance',
    'preparing_for_maintenance',
    'installing',
    'install_failed',
    'reboot',
    'initializing',
    'unassigned',
    'connecting',
    'non_responsive',
    'error',
    'kdumping',
  ],
  Stop: [
    'non_operational',
    'maintenance',
    'preparing_for_maintenance',
    'install_failed',
    'reboot',
    'initializing',
    'unassigned',
    'connecting',
    'non_responsive',
    'error',
    'kdumping',
  ],
  'Check for Upgrade': ['up', 'non_operational', 'maintenance', 'install_failed'],
}

/** Refuse a menu item that the host's status does not allow. */
export function refuseByMenu(state: ClusterState, name: string, item: HostMenuItem): Refusal | undefined {
  const host = hostOf(state, name)
  if (hostMenuStatuses[item].includes(host.status)) return undefined
  return refuse('itemForHost', { item, host: name, hostStatus: host.status })
}

/** Get a host that is known to exist. */
export function hostOf(state: ClusterState, name: string): Host {
  const host = state.hosts[name]
  if (!host) throw new Error(`labwright: expected a host named ${name}`)
  return host
}
