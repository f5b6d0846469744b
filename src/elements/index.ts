/**
 * The public door of the elements: importing it registers all of them, and ties the tasks of an exercise to the text of
 * its lab. The first import lets elements that were drawn on the server take over their own markup.
 */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js'
import { ClusterConsole } from './console/cluster-console/cluster-console.ts'
import { ClusterEvents } from './console/cluster-events/cluster-events.ts'
import { ClusterHosts } from './console/cluster-hosts/cluster-hosts.ts'
import { ClusterMigrations } from './console/cluster-migrations/cluster-migrations.ts'
import { ClusterPicture } from './console/cluster-picture/cluster-picture.ts'
import { ClusterTimeBar } from './console/cluster-time-bar/cluster-time-bar.ts'
import { ClusterTimeline } from './console/cluster-timeline/cluster-timeline.ts'
import { ClusterTopology } from './console/cluster-topology/cluster-topology.ts'
import { ClusterVms } from './console/cluster-vms/cluster-vms.ts'
import { ClusterVolumes } from './console/cluster-volumes/cluster-volumes.ts'
import { MachineRoom } from './console/machine-room/machine-room.ts'
import { ClusterDialog } from './widgets/cluster-dialog/cluster-dialog.ts'
import { ClusterMenu } from './widgets/cluster-menu/cluster-menu.ts'
import { ClusterProgress } from './widgets/cluster-progress/cluster-progress.ts'
import { ClusterStatus } from './widgets/cluster-status/cluster-status.ts'
import { ClusterTable } from './widgets/cluster-table/cluster-table.ts'
import { ClusterTabs } from './widgets/cluster-tabs/cluster-tabs.ts'
import { watchForTasks } from './workshop/attach-tasks.ts'
import { LabHint } from './workshop/lab-hint/lab-hint.ts'
import { LabProgress } from './workshop/lab-progress/lab-progress.ts'
import { LabTask } from './workshop/lab-task/lab-task.ts'

/** Every element by its tag. The console comes first, so that it has its session when others look for it. */
const elements = {
  'cluster-console': ClusterConsole,
  'cluster-time-bar': ClusterTimeBar,
  'cluster-hosts': ClusterHosts,
  'cluster-vms': ClusterVms,
  'cluster-volumes': ClusterVolumes,
  'cluster-events': ClusterEvents,
  'cluster-topology': ClusterTopology,
  'cluster-migrations': ClusterMigrations,
  'cluster-timeline': ClusterTimeline,
  'cluster-picture': ClusterPicture,
  'machine-room': MachineRoom,
  'cluster-table': ClusterTable,
  'cluster-menu': ClusterMenu,
  'cluster-dialog': ClusterDialog,
  'cluster-tabs': ClusterTabs,
  'cluster-progress': ClusterProgress,
  'cluster-status': ClusterStatus,
  'lab-task': LabTask,
  'lab-hint': LabHint,
  'lab-progress': LabProgress,
} as const

if (typeof document !== 'undefined') watchForTasks(document)
for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element)
}

export { parseStrings } from './runtime/strings.ts'
export { itemLabel } from './workshop/attach-tasks.ts'
export { ClusterConsole, ClusterPicture, LabHint, LabProgress, LabTask, MachineRoom }
