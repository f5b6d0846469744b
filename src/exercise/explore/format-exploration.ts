/** Tell in lines what an exploration found. */
import type { EarlyTask, Exploration } from './explore.ts'

const endings = { complete: 'all there are', limit: 'the limit', time: 'time ran out' } as const

/** Write an exploration for a reader, a line for each finding. */
export function formatExploration(exploration: Exploration): readonly string[] {
  const { states, ended, solutionActs, shortest, early, deadEnds } = exploration
  const acts = shortest?.filter(step => !step.startsWith('wait ')).length
  return [
    `explored ${states} states (${endings[ended]})`,
    shortest === null
      ? 'no way through was found'
      : `shortest way through found: ${acts} acts (the solution has ${solutionActs}): ${shortest.join(', ')}`,
    ...early.map(formatEarly),
    ...deadEnds.map(path => `no way through was found after: ${path.join(', ')}`),
  ]
}

function formatEarly({ id, before, path }: EarlyTask): string {
  if (before === null) return `task ${id} passes although nothing is done`
  return `task ${id} passes before ${before.join(', ')}: ${path.join(', ')}`
}
