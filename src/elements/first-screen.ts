/** What a lab's page needs from the start: the frame of the console with the hosts in it, and the steps of the lab. */
import { ClusterConsole } from './console/cluster-console/cluster-console.ts'
import { ClusterHosts } from './console/cluster-hosts/cluster-hosts.ts'
import { ClusterSearch } from './console/cluster-search/cluster-search.ts'
import { ClusterTimeBar } from './console/cluster-time-bar/cluster-time-bar.ts'
import type { Elements } from './console/lazy-elements.ts'
import { ClusterMenu } from './widgets/cluster-menu/cluster-menu.ts'
import { ClusterProgress } from './widgets/cluster-progress/cluster-progress.ts'
import { ClusterStatus } from './widgets/cluster-status/cluster-status.ts'
import { ClusterTable } from './widgets/cluster-table/cluster-table.ts'
import { ClusterTabs } from './widgets/cluster-tabs/cluster-tabs.ts'
import { LabHint } from './workshop/lab-hint/lab-hint.ts'
import { LabProgress } from './workshop/lab-progress/lab-progress.ts'
import { LabTask } from './workshop/lab-task/lab-task.ts'

/** These elements by their tag. The console comes first, so that it has its session when others look for it. */
export const firstScreen = {
  'cluster-console': ClusterConsole,
  'cluster-time-bar': ClusterTimeBar,
  'cluster-hosts': ClusterHosts,
  'cluster-search': ClusterSearch,
  'cluster-table': ClusterTable,
  'cluster-menu': ClusterMenu,
  'cluster-tabs': ClusterTabs,
  'cluster-progress': ClusterProgress,
  'cluster-status': ClusterStatus,
  'lab-task': LabTask,
  'lab-hint': LabHint,
  'lab-progress': LabProgress,
} as const satisfies Elements
