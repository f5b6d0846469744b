/** By what VMs can be searched, in the portal's names for their fields. */
import type { Vm } from '../../../simulator/index.ts'
import { vmStatusLabels } from '../labels.ts'
import type { Searchable } from '../search/search-language.ts'

/** The fields of a VM. */
export const vmSearchFields: Searchable<Vm> = {
  known: {
    name: [],
    status: Object.values(vmStatusLabels).map(({ raw }) => raw.toLowerCase()),
    host: [],
    description: [],
    tag: [],
    cpu_usage: 'number',
    mem_usage: 'number',
    network_usage: 'number',
  },
  fieldsOf: vm => ({
    name: vm.name,
    status: vmStatusLabels[vm.status].raw,
    host: vm.host ?? '',
    description: vm.description,
    tag: vm.tags,
    cpu_usage: Math.round(vm.cpuPercent),
    mem_usage: Math.round(vm.memoryPercent),
    network_usage: Math.round(vm.networkPercent),
  }),
}
