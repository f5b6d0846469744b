import { describe, expect, it } from 'vitest'
import { checkGoal } from './goal-check.ts'
import { goalFunctions, goalVariables } from './goal-language.ts'
import { readExercise } from './read-exercise.ts'
import { createRun } from './run.ts'

const exercise = readExercise({ format: 1 })

describe('goals', () => {
  it.each([
    ['hosts.size() == 3', true],
    ["hosts['rhhi1'].spm && hosts['rhhi1'].memory > 32000000000", true],
    ["vms.exists(v, vms[v].host == 'rhhi2')", true],
    ['volumes.all(v, volumes[v].bricks_up >= 2)', true],
    ["networks['gluster'].speed == 1000000000", true],
    ["bricks.filter(b, bricks[b].host == 'rhhi2').size() == 2", true],
    ['now == 150000 && now > ms("2m")', true],
    ['happened(840) && count(840) == 1 && !happened(65)', true],
    ['within(63, "2m") && !within(840, "1m")', true],
    ['before(840, 67) && !before(67, 840) && before(840, 9999)', true],
    ["view.selected_host == ''", true],
    ["hosts['rhhi9'].status == 'up'", false],
    ['migrations.size() > 0', false],
  ])('judges %s', (source, expected) => {
    const run = createRun(exercise)
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(150_000)
    expect(checkGoal(source)).toBeUndefined()
    expect(run.holds(source)).toBe(expected)
  })

  it.each([
    [
      "hosts['rhhi1'].spm && hosts['rhhi2'].status == 'maintenance'",
      "hosts['rhhi2'].status == 'maintenance' (hosts['rhhi2'].status is 'up')",
    ],
    ["hosts['rhhi3'].vm_count\n  == 0", "hosts['rhhi3'].vm_count == 0 (hosts['rhhi3'].vm_count is 1)"],
    ["volumes.all(v, v == 'engine')", "volumes.all(v, v == 'engine') (not for vmstore)"],
    ['happened(840)', 'not yet: happened(840)'],
    ["hosts['rhhi3'].stauts == 'up'", "hosts['rhhi3'].stauts == 'up': No such key: stauts"],
  ])('says of %s what is unmet', (source, unmet) => {
    expect(createRun(exercise).explain(source)).toBe(unmet)
  })

  it.each([
    ["hosts['rhhi3'].status == 'up'", '2:24 Host rhhi3 was restarted using SSH by the engine.'],
    ["vms.all(v, vms[v].host == 'rhhi1')", '0:01 Migration initiated by system (VM: vm-from-template, Source: rhhi3'],
    ["volumes['engine'].bricks_up == 3", '1:22 Brick rhhi3:/gluster_bricks/engine/engine of volume engine'],
    ["bricks.all(b, bricks[b].status == 'up')", '1:22 Brick rhhi3:/gluster_bricks/vmstore/vmstore of volume vmstore'],
    ['happened(65)', undefined],
  ])('names the event that led to %s not being so', (goal, cause) => {
    const run = createRun(readExercise({ format: 1, tasks: [{ id: 'a', goal: `${goal} && now > ms('1h')` }] }))
    run.dispatch({ type: 'upgrade_host', host: 'rhhi3' })
    run.advanceTo(150_000)
    const [task] = run.tasks()
    if (cause === undefined) expect(task?.cause).toBeUndefined()
    else expect(task?.cause).toContain(cause)
  })

  it.each([
    ['events.exists(e, e.id ==)', 'unexpected ")"', 24],
    ['hsots.size() == 3', 'there is no variable "hsots"; did you mean "hosts"?', 0],
    ['happend(840)', 'there is no function "happend"; did you mean "happened"?', 0],
    ['now + 1', 'it gives int, where true or false is wanted', 0],
    ["hosts['rhhi9'].status == 'up'", 'hosts has no "rhhi9"; did you mean "rhhi1"?', 6],
    ["vms.nothing.status == 'up'", 'vms has no "nothing"', 4],
  ])('finds what is wrong with %s', (source, message, start) => {
    const fault = checkGoal(source, { hosts: ['rhhi1'], vms: ['vm-from-template'] })
    expect(fault?.message).toContain(message)
    expect(fault?.start).toBe(start)
  })

  it('documents every variable and function, and knows each', () => {
    for (const name of Object.keys(goalVariables)) expect(checkGoal(`${name} == ${name}`)).toBeUndefined()
    for (const [signature, meaning] of Object.entries(goalFunctions)) {
      expect(meaning.length).toBeGreaterThan(10)
      const call = signature
        .replace(/: \w+$/, '')
        .replaceAll('int', '1')
        .replaceAll('string', '"1m"')
      expect(checkGoal(signature.endsWith('bool') ? call : `${call} == 1`)).toBeUndefined()
    }
  })
})

describe('tasks and invariants', () => {
  const timed = (within: string) =>
    readExercise({
      format: 1,
      tasks: [
        { id: 'late', goal: 'now >= ms("3m")', within },
        { id: 'next', goal: 'now >= ms("4m")', within: '90s' },
      ],
    })

  it('fails a task whose time has run out, counted from the task before it', () => {
    const run = createRun(timed('1m'))
    run.advanceTo(400_000)
    expect(run.tasks().map(({ passed, failed }) => [passed, failed])).toEqual([
      [false, true],
      [true, false],
    ])
    const other = createRun(timed('10m'))
    other.advanceTo(400_000)
    expect(other.tasks().map(task => task.passedAt)).toEqual([180_000, 240_000])
  })

  it('keeps a task passed when its goal no longer holds', () => {
    const run = createRun(readExercise({ format: 1, tasks: [{ id: 'pick', goal: "view.selected_host == 'rhhi3'" }] }))
    run.dispatch({ type: 'select_host', host: 'rhhi3' })
    run.dispatch({ type: 'select_host', host: 'rhhi1' })
    expect(run.tasks()[0]?.passed).toBe(true)
  })

  it('remembers that an invariant broke, when and why', () => {
    const run = createRun(
      readExercise({ format: 1, invariants: [{ id: 'quorum', always: 'volumes.all(v, volumes[v].bricks_up >= 3)' }] }),
    )
    run.dispatch({ type: 'power_off_host', host: 'rhhi2' })
    run.advanceTo(3_600_000)
    run.dispatch({ type: 'power_on_host', host: 'rhhi2' })
    run.advanceTo(4_000_000)
    expect(run.invariants()).toEqual([
      {
        id: 'quorum',
        broken: true,
        brokenAt: 3000,
        message: expect.stringContaining('At 0:03 this did not hold: volumes.all'),
      },
    ])
  })

  it('lets incidents happen at their time', () => {
    const run = createRun(
      readExercise({ format: 1, incidents: [{ at: '10m', do: { type: 'power_off_host', host: 'rhhi2' } }] }),
    )
    run.advanceTo(599_999)
    expect(run.state().hosts['rhhi2']?.power).toBe('on')
    run.advanceTo(600_000)
    expect(run.state().hosts['rhhi2']?.power).toBe('off')
  })
})
