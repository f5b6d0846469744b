import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findExercises } from './find-exercises.ts'
import { formatTap } from './format-tap.ts'
import { hasPassed } from './has-passed.ts'
import { testExercise, testExercises } from './test-exercises.ts'

const good = `format: 1
title: Move a VM
tasks:
  - {id: move, item: 1, goal: "vms['vm-from-template'].host == 'rhhi2'"}
invariants:
  - {id: service, always: "vms.all(v, vms[v].status != 'down')"}
solution:
  - {type: migrate_vm, vm: vm-from-template, host: rhhi2}
  - {wait: "vms['vm-from-template'].status == 'up'"}
negative:
  - {name: cut, actions: [{type: stop_vm, vm: vm-from-template}], breaks: service}
`

const failed = (text: string) => {
  const { assertions } = testExercise('a.exercise.yaml', text)
  return assertions.filter(({ ok }) => !ok).map(({ name, message }) => `${name}: ${message}`)
}

describe('testExercise', () => {
  it('passes an exercise that its solution solves', () => {
    const result = testExercise('a.exercise.yaml', good)
    expect(result.assertions.map(({ ok }) => ok)).toEqual(Array(7).fill(true))
    expect(result.solutionMs).toBeGreaterThan(60_000)
    expect(hasPassed([result])).toBe(true)
  })

  it.each([
    [
      'a goal that holds before anything was done',
      good.replace("host == 'rhhi2'\"", "host == 'rhhi3'\""),
      'task move is not done at the start',
    ],
    [
      'a solution that does not reach a goal',
      good.replace('host: rhhi2}', 'host: rhhi1}'),
      "the solution does task move: vms['vm-from-template'].host == 'rhhi2' (vms['vm-from-template'].host is 'rhhi1')",
    ],
    [
      'a solution that is refused',
      good.replace('migrate_vm, vm: vm-from-template, host: rhhi2', 'power_on_host, host: rhhi1'),
      'the solution can be played: step 1: power_on_host was refused: Host rhhi1 has power already.',
    ],
    [
      'a solution that waits in vain',
      good.replace("status == 'up'\"}", "status == 'down'\", within: 2m}"),
      "the solution can be played: step 2: waited until 2:00 in vain for: vms['vm-from-template'].status == 'down'",
    ],
    [
      'an invariant broken on the way',
      good.replace("status != 'down'", "status != 'migrating'"),
      'the solution keeps invariant service: At 0:00 this did not hold',
    ],
    [
      'an invariant broken from the start',
      good.replace("status != 'down'", "status == 'down'"),
      'invariant service holds at the start',
    ],
    [
      'a negative that breaks nothing',
      good.replace('type: stop_vm, vm: vm-from-template', 'type: select_host, host: rhhi1'),
      'negative "cut" breaks service: invariant service still holds',
    ],
  ])('fails %s', (_, text, expected) => {
    expect(failed(text).join('\n')).toContain(expected)
  })

  it('runs nothing of a file that is at fault', () => {
    const result = testExercise('a.exercise.yaml', good.replace('title', 'titel'))
    expect(result.assertions).toEqual([])
    expect(result.diagnostics[0]?.code).toBe('exercise/unknown-key')
    expect(hasPassed([result])).toBe(false)
  })

  it('has not passed when there was nothing to prove', () => {
    expect(hasPassed([])).toBe(false)
    expect(formatTap([])).toContain('Bail out!')
  })
})

describe('testExercises', () => {
  const root = mkdtempSync(join(tmpdir(), 'labwright-exercises-'))
  afterAll(() => rmSync(root, { recursive: true }))

  it('finds the exercises of a site beside its labs and writes TAP', () => {
    for (const folder of ['content/labs', 'public/labs', 'node_modules/x', '.git']) {
      mkdirSync(join(root, folder), { recursive: true })
      writeFileSync(join(root, folder, 'b#1.exercise.yaml'), good)
    }
    writeFileSync(join(root, 'content/labs/a.exercise.yml'), 'format: 1\ntitel: x\n')
    expect(findExercises(root)).toEqual(['content/labs/a.exercise.yml', 'content/labs/b#1.exercise.yaml'])
    const results = testExercises({ source: root })
    expect(formatTap(results)).toBe(`TAP version 14
1..2
# Subtest: content/labs/a.exercise.yml
    # content/labs/a.exercise.yml:2:1: error[exercise/unknown-key]: unknown key "titel"
    #   2 | titel: x
    #     | ^^^^^
    #   Did you mean "title"?
    1..0
not ok 1 - content/labs/a.exercise.yml
# Subtest: content/labs/b\\#1.exercise.yaml
    1..7
    ok 1 - task move is not done at the start
    ok 2 - invariant service holds at the start
    ok 3 - the solution can be played
    ok 4 - the solution does task move
    ok 5 - the solution keeps invariant service
    ok 6 - the solution played twice gives the same cluster
    ok 7 - negative "cut" breaks service
ok 2 - content/labs/b\\#1.exercise.yaml
# 2 exercises, 7 assertions, 0 failed, 1 cannot be read
`)
  })
})
