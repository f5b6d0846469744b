/** The package's door of the elements, without the effect: `register.ts` is this and registers all of them. */
import './hydration.ts'
import { bringElements, defineElements, lazyTags } from './console/lazy-elements.ts'
import { firstScreen } from './first-screen.ts'
import './quiz.ts'
import { watchForTasks } from './workshop/attach-tasks.ts'

/**
 * Register every element, and tie the tasks of an exercise to the text of its lab. Elements that were drawn on the server
 * take over their own markup.
 */
export async function registerElements(): Promise<void> {
  const late = await bringElements(lazyTags)
  if (typeof document !== 'undefined') watchForTasks(document)
  defineElements({ ...firstScreen, ...late })
}

export type { ClusterConsole } from './console/cluster-console/cluster-console.ts'
export type { ClusterPicture } from './console/cluster-picture/cluster-picture.ts'
export type { MachineRoom } from './console/machine-room/machine-room.ts'
export { parseStrings } from './runtime/strings.ts'
export { itemLabel } from './workshop/attach-tasks.ts'
export type { LabHint } from './workshop/lab-hint/lab-hint.ts'
export type { LabProgress } from './workshop/lab-progress/lab-progress.ts'
export type { LabQuiz } from './workshop/lab-quiz/lab-quiz.ts'
export type { LabTask } from './workshop/lab-task/lab-task.ts'
