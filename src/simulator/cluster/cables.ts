/** Which of a host's cables are pulled, and what it then cannot reach. */
import type { ClusterState, Host, Network } from './state.ts'

type Networked = Pick<ClusterState, 'hosts' | 'networks'>

/** Find the network that plays a role: the one that has it, else the management network, else the first. */
export function networkOf(state: Pick<ClusterState, 'networks'>, role: string): Network | undefined {
  const networks = Object.values(state.networks)
  return (
    networks.find(network => network.roles.includes(role)) ??
    networks.find(network => network.roles.includes('management')) ??
    networks[0]
  )
}

/** Say whether the cable is pulled at a host on which what plays this role travels. */
export function lacksRole(state: Networked, host: string, role: 'management' | 'gluster' | 'migration'): boolean {
  const network = networkOf(state, role)
  return network !== undefined && state.hosts[host]?.unplugged.includes(network.name) === true
}

/** List the networks a host lacks that the Manager can still ask it about: all but the one they talk on. */
export function missingNetworks(state: Networked, host: Host): readonly string[] {
  const management = networkOf(state, 'management')?.name
  return host.unplugged.filter(name => name !== management)
}
