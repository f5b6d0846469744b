/**
 * Which rows of the grids are chosen. The state knows one host and one VM, which exercises ask for; what is chosen beside
 * them belongs to the reader's screen alone, and is forgotten as soon as the state's one is another.
 */
import type { ClusterState } from '../../simulator/index.ts'
import type { ChosenKind, ChosenRows } from './request-action.ts'

/** Names of the chosen hosts and VMs, in the order they were chosen in. */
export type Chosen = Readonly<Record<ChosenKind, readonly string[]>>

/** Tell what is chosen in `state`, given what the grids told last. */
export function chosenIn(state: ClusterState, told: Partial<Record<ChosenKind, ChosenRows>>): Chosen {
  const { selected_host, selected_vm } = state.view
  return {
    hosts: join(selected_host, told.hosts, state.hosts),
    vms: join(selected_vm, told.vms, state.vms),
  }
}

function join(selected: string, told: ChosenRows | undefined, known: Readonly<Record<string, unknown>>) {
  if (selected === '') return []
  return told?.id === selected ? told.ids.filter(id => id in known) : [selected]
}
