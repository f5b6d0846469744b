/**
 * The views that are not on the first screen: their code comes when one of them is first drawn. What draws such a tag
 * calls `loadElement`; until the code is there the element stands empty, or as the server drew it, with its properties
 * set, and is then taken over as it stands.
 */
import { fetchLate } from '../arrival/fetch-late.ts'
import { addLateWords } from '../runtime/strings.ts'

const lazyElements = {
  'cluster-vms': async () => (await import('./cluster-vms/cluster-vms.ts')).ClusterVms,
  'cluster-dashboard': async () => (await import('./cluster-dashboard/cluster-dashboard.ts')).ClusterDashboard,
  'cluster-host': async () => (await import('./cluster-host/cluster-host.ts')).ClusterHost,
  'cluster-tasks': async () => (await import('./cluster-tasks/cluster-tasks.ts')).ClusterTasks,
  'cluster-outbox': async () => (await import('./cluster-outbox/cluster-outbox.ts')).ClusterOutbox,
  'cluster-edit-vm': async () => (await import('./cluster-edit-vm/cluster-edit-vm.ts')).ClusterEditVm,
  'cluster-edit-host': async () => (await import('./cluster-edit-host/cluster-edit-host.ts')).ClusterEditHost,
  'cluster-notifications': async () =>
    (await import('./cluster-notifications/cluster-notifications.ts')).ClusterNotifications,
  'cluster-volumes': async () => (await import('./cluster-volumes/cluster-volumes.ts')).ClusterVolumes,
  'cluster-events': async () => (await import('./cluster-events/cluster-events.ts')).ClusterEvents,
  'cluster-topology': async () => (await import('./cluster-topology/cluster-topology.ts')).ClusterTopology,
  'cluster-migrations': async () => (await import('./cluster-migrations/cluster-migrations.ts')).ClusterMigrations,
  'cluster-timeline': async () => (await import('./cluster-timeline/cluster-timeline.ts')).ClusterTimeline,
  'cluster-picture': async () => (await import('./cluster-picture/cluster-picture.ts')).ClusterPicture,
  'cluster-dialog': async () => (await import('../widgets/cluster-dialog/cluster-dialog.ts')).ClusterDialog,
  'machine-room': async () => (await import('./machine-room/machine-room.ts')).MachineRoom,
} as const satisfies Record<string, () => Promise<CustomElementConstructor>>

/** Tag of a view that is not on the first screen. */
export type LazyTag = keyof typeof lazyElements

/** Every tag of them. */
export const lazyTags = Object.keys(lazyElements) as readonly LazyTag[]

/** Whether `tag` is that of such a view. */
export function isLazyTag(tag: string): tag is LazyTag {
  return Object.hasOwn(lazyElements, tag)
}

/** Elements by their tag. */
export type Elements = Readonly<Record<string, CustomElementConstructor>>

/** Those that only stand in dialogs, or hold them. */
const dialogTags: readonly LazyTag[] = ['cluster-dialog', 'cluster-edit-host', 'cluster-edit-vm']

/** Those that stand beside the portal from the first, and whose words are here with its own. */
const earlyTags: readonly LazyTag[] = ['cluster-topology', 'cluster-picture', 'machine-room']

/** Bring the code of one view, and the words that no first screen needs. */
async function bring(tag: LazyTag): Promise<CustomElementConstructor> {
  const [element] = await fetchLate(() =>
    Promise.all([
      lazyElements[tag](),
      !earlyTags.includes(tag) && bringWords(),
      dialogTags.includes(tag) && bringDialogWords(),
    ]),
  )
  return element
}

async function bringWords(): Promise<void> {
  addLateWords((await import('../runtime/late-english.ts')).lateEnglish)
}

async function bringDialogWords(): Promise<void> {
  addLateWords((await import('../runtime/dialog-english.ts')).dialogEnglish)
}

/** Bring the code of `tags`, without making it known to the page. */
export async function bringElements(tags: Iterable<LazyTag>): Promise<Elements> {
  return Object.fromEntries(await Promise.all([...tags].map(async tag => [tag, await bring(tag)] as const)))
}

/** Make elements known to the page, in their order; a tag that is taken stays as it is. */
export function defineElements(elements: Elements): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (!customElements.get(tag)) customElements.define(tag, element)
  }
}

/** Bring the code of `tag` and make it known, unless it is. */
export async function loadElement(tag: LazyTag): Promise<void> {
  if (!customElements.get(tag)) defineElements({ [tag]: await bring(tag) })
}
