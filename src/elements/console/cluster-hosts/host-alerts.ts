/** What the orange mark of a host means, cluster-facts.md 2.2: every line that applies. */
import type { ClusterState, Host } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'

/** List what is amiss with a host. */
export function describeHostAlerts(host: Host, state: ClusterState, strings: Strings): string[] {
  const lines = host.power_management ? [] : [strings('host.noPowerManagement')]
  const bricks = Object.values(state.bricks).filter(brick => brick.host === host.name)
  if (bricks.length > 0 && bricks.every(brick => brick.status === 'down')) lines.push(strings('host.glusterIssues'))
  if (host.status === 'install_failed') lines.push(strings('host.reinstall'))
  return lines
}
