/** By what hosts can be searched, in the portal's names for their fields. */
import type { Host } from '../../../simulator/index.ts'
import { hostStatusLabels } from '../labels.ts'
import type { Searchable } from '../search/search-language.ts'

/** The fields of a host. */
export const hostSearchFields: Searchable<Host> = {
  known: {
    name: [],
    status: Object.values(hostStatusLabels).map(({ raw }) => raw.toLowerCase()),
    address: [],
    comment: [],
    tag: [],
    active_vms: 'number',
    cpu_usage: 'number',
    mem_usage: 'number',
    network_usage: 'number',
    update_available: ['true', 'false'],
  },
  fieldsOf: host => ({
    name: host.name,
    status: hostStatusLabels[host.status].raw,
    address: host.address,
    comment: host.comment,
    tag: host.tags,
    active_vms: host.vm_count,
    cpu_usage: Math.round(host.cpuPercent),
    mem_usage: Math.round(host.memoryPercent),
    network_usage: Math.round(host.networkPercent),
    update_available: String(host.update_available),
  }),
}
