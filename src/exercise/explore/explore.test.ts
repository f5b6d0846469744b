/** Faults of exercises that only a search finds. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Exercise } from '../../simulator/index.ts'
import { readExercise } from '../../simulator/index.ts'
import { readSource } from '../read-source.ts'
import { exploreExercise } from './explore.ts'
import { formatExploration } from './format-exploration.ts'

/** Two hosts, one VM: small enough to be searched in no time. */
function small(rest: object): Exercise {
  return readExercise({
    format: 1,
    cluster: {
      hosts: { a: { update: true }, b: { update: true } },
      vms: { web: { host: 'a', memory: '1 GiB' } },
      volumes: {},
    },
    ...rest,
  })
}

const explore = (exercise: Exercise, limit = 30) => exploreExercise(exercise, { limit, ms: 60_000 })

describe('exploring an exercise', () => {
  it('finds a way with fewer acts than the author’s', () => {
    const found = explore(
      small({
        tasks: [{ id: 'moved', goal: "vms['web'].host == 'b'" }],
        solution: [
          { type: 'select_host', host: 'a' },
          { type: 'stop_vm', vm: 'web' },
          { type: 'start_vm', vm: 'web' },
          { wait: "vms['web'].status == 'up'" },
          { type: 'migrate_vm', vm: 'web', host: 'b' },
          { wait: "vms['web'].host == 'b'" },
        ],
      }),
    )
    expect(found.solutionActs).toBe(4)
    expect(found.shortest?.filter(step => !step.startsWith('wait'))).toHaveLength(1)
    expect(found).toMatchObject({ early: [], deadEnds: [] })
  })

  it('finds a way through where no solution is given, and says so where there is none', () => {
    const upgrade = small({
      tasks: [{ id: 'done', goal: "!hosts['b'].update_available && hosts['b'].status == 'up'" }],
    })
    expect(explore(upgrade).shortest).toEqual(['upgrade_host b', 'wait until all is done'])
    const impossible = small({ tasks: [{ id: 'never', goal: "hosts['a'].cores == 5" }] })
    expect(explore(impossible).shortest).toBeNull()
    expect(formatExploration(explore(impossible))).toContain('no way through was found')
  })

  it('finds a task that passes although nothing is done', () => {
    const found = explore(small({ tasks: [{ id: 'wait', goal: 'now > ms("10m")' }] }), 10)
    expect(found.early).toEqual([{ id: 'wait', before: null, path: [] }])
    expect(formatExploration(found)).toContain('task wait passes although nothing is done')
  })

  it('finds a task that passes before the one it follows, unless they have to pass in sequence', () => {
    const tasks = [
      { id: 'maintenance', goal: "hosts['b'].status == 'maintenance'" },
      { id: 'moved', goal: "vms['web'].host == 'b'" },
    ]
    const found = explore(small({ tasks }))
    expect(found.early).toMatchObject([{ id: 'moved', before: ['maintenance'] }])
    expect(found.early[0]?.path).toHaveLength(2)
    expect(explore(small({ tasks, order: 'sequence' })).early).toEqual([])
  })

  it('finds the nearest state from which there is no way through any more', () => {
    const found = explore(
      small({
        tasks: [{ id: 'kept', goal: "!hosts['b'].update_available && !happened(33)" }],
        solution: [{ type: 'upgrade_host', host: 'b' }, { wait: "!hosts['b'].update_available" }],
      }),
    )
    expect(found.deadEnds).toEqual([['stop_vm web', 'wait until all is done']])
    expect(formatExploration(found).at(-1)).toBe('no way through was found after: stop_vm web, wait until all is done')
  })

  it('does not take for lost what one act puts right', () => {
    const found = explore(
      small({
        tasks: [{ id: 'moved', goal: "vms['web'].host == 'b' && vms['web'].status == 'up'" }],
        solution: [{ type: 'migrate_vm', vm: 'web', host: 'b' }, { wait: "vms['web'].host == 'b'" }],
      }),
      25,
    )
    expect(found.deadEnds).toEqual([])
  })

  it('finds the same in the same number of states', () => {
    const path = join(import.meta.dirname, '../fixtures/scenarios/e-pinned-vm.exercise.yaml')
    const { exercise } = readSource({ path: 'e.exercise.yaml', text: readFileSync(path, 'utf8') })
    const twice = [1, 2].map(() => explore(exercise!, 30))
    expect(twice[0]).toEqual(twice[1])
    expect(twice[0]).toMatchObject({ solutionActs: 3, early: [] })
    expect(twice[0]?.shortest?.[0]).toBe('upgrade_host rhhi3')
  })
})
