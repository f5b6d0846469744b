import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../shared/diagnostic.ts'
import { checkSource } from './check-source.ts'

const path = 'content/labs/one.exercise.yaml'
const check = (text: string) => checkSource({ path, text }).map(formatDiagnostic)
/** `code line:column` of every message. */
const places = (text: string) =>
  checkSource({ path, text }).map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)

const sound = `format: 1
tasks:
  - {id: pick, item: 1, goal: "view.selected_host == 'rhhi3'"}
solution: [{type: select_host, host: rhhi3}]
`

describe('checkSource', () => {
  it('has nothing to say of a sound exercise, nor of other files', () => {
    expect(check(sound)).toEqual([])
    expect(checkSource({ path: 'content/labs/one.md', text: 'a: [' })).toEqual([])
  })

  it('points at an unknown key and says what was meant', () => {
    expect(check('format: 1\ncluster:\n  hosts:\n    rhhi1: {memroy: 4 GiB}\n')).toEqual([
      [
        `${path}:4:13: error[exercise/unknown-key]: unknown key "memroy"`,
        '  4 |     rhhi1: {memroy: 4 GiB}',
        '    |             ^^^^^^',
        '  Did you mean "memory"?',
      ].join('\n'),
    ])
  })

  it('guesses what a step that is none was meant for', () => {
    expect(check('format: 1\nsolution:\n  - {wat: "true"}\n').join()).toContain('Did you mean "wait" instead of "wat"?')
  })

  it.each([
    ['broken YAML', 'format: [\n', ['decode/yaml-syntax 2:1']],
    ['no format', 'title: x\n', ['exercise/missing-key 1:1']],
    ['a wrong type', 'format: 1\ncluster: {hosts: {a: {memory: 4}}}\n', ['exercise/wrong-type 2:31']],
    ['a size without a unit', 'format: 1\ncluster: {hosts: {a: {memory: "4"}}}\n', ['exercise/invalid-value 2:31']],
    ['an unknown profile', 'format: 1\nprofile: worksop\n', ['exercise/unknown-value 2:10']],
    [
      'two faults at once',
      'format: 1\ntitel: x\ntasks: [{id: a, gaol: "true"}]\n',
      ['exercise/missing-key 3:9', 'exercise/unknown-key 3:17', 'exercise/unknown-key 2:1'],
    ],
    ['an unknown action', 'format: 1\nsolution:\n  - type: slect_host\n', ['exercise/unknown-value 3:11']],
    [
      'an unknown action in a negative',
      'format: 1\nnegative:\n  - name: x\n    actions: [{type: fly}]\n    breaks: nothing\n',
      ['exercise/unknown-value 4:22'],
    ],
    [
      'an unknown host in the solution',
      'format: 1\nsolution:\n  - {type: select_host, host: rhhi9}\n',
      ['exercise/invalid-value 3:31'],
    ],
    [
      'an unknown host in a goal',
      sound.replace("view.selected_host == 'rhhi3'", "hosts['rhhi9'].spm"),
      ['exercise/invalid-expression 3:38'],
    ],
    ['a goal cut short', sound.replace("== 'rhhi3'", '=='), ['exercise/invalid-expression 3:53']],
    [
      'a goal in a folded block',
      'format: 1\ntasks:\n  - id: a\n    goal: >-\n      foo == 1\nsolution: [{type: close_dialog}]\n',
      ['exercise/invalid-expression 5:7'],
    ],
    [
      'an unknown variable in a wait',
      `${sound}  \n`.replace('[{type', '[{wait: "nwo > 1"}, {type'),
      ['exercise/invalid-expression 4:20'],
    ],
    ['a wait that is misspelt', 'format: 1\nsolution:\n  - {wait: "true", withn: 5m}\n', ['exercise/unknown-key 3:20']],
    ['a step that is none', 'format: 1\nsolution:\n  - {wat: "true"}\n', ['exercise/missing-key 3:5']],
    ['an id in capitals', sound.replace('pick', 'Pick'), ['exercise/invalid-value 3:10']],
    ['tasks without a solution', sound.replace(/solution.*/, ''), ['exercise/no-solution 2:1']],
    [
      'a negative that breaks nothing known',
      'format: 1\nnegative: [{name: x, actions: [], breaks: nothing}]\n',
      ['exercise/invalid-value 2:43'],
    ],
  ])('places %s', (_, text, expected) => {
    expect(places(text).sort()).toEqual([...expected].sort())
  })
})

/** A whole exercise to make mistakes in, and for each mistake what stands first in the only message, and its last line. */
const whole = `format: 1
cluster:
  hosts: {rhhi1: {memory: 32 GiB, spm: true}, rhhi2: {}, rhhi3: {update: true}}
  vms:
    web: {host: rhhi3, memory: 8 GiB}
tasks:
  - {id: pick, item: 1, goal: "view.selected_host == 'rhhi3'"}
  - {id: empty, item: 2, goal: "hosts['rhhi3'].status == 'maintenance'"}
incidents: [{at: 10m, do: {type: power_off_host, host: rhhi2}}]
solution:
  - {type: select_host, host: rhhi3}
  - {type: deactivate_host, host: rhhi3}
  - {wait: "hosts['rhhi3'].status == 'maintenance'", within: 2m}
`

describe('the message on a mistake', () => {
  it.each<[string, string, string, string, string]>([
    [
      'an unknown key',
      'host: rhhi3, m',
      'hots: rhhi3, m',
      '5:11: error[exercise/unknown-key]: unknown key "hots"',
      'Did you mean "host"?',
    ],
    ['a wrong type', 'true}}', 'yes}}', '3:74: error[exercise/wrong-type]: update must be true or false', '^^^'],
    [
      'no format',
      'format: 1\n',
      '',
      '1:1: error[exercise/missing-key]: the key "format" is missing',
      'Begin the file with "format: 1".',
    ],
    ['another format', 'format: 1', 'format: 2', '1:9: error[exercise/unknown-value]: format must be 1', '^'],
    [
      'an unknown host in a goal',
      "hosts['rhhi3'].status == 'maintenance'\"}\nin",
      "hosts['rhhi4'].spm\"}\nin",
      '8:39: error[exercise/invalid-expression]: this expression cannot be judged: hosts has no "rhhi4"; did you mean "rhhi1"?',
      'There are rhhi1, rhhi2, rhhi3.',
    ],
    [
      'a name compared with',
      "== 'rhhi3'",
      "== 'rhi3'",
      '7:54: error[exercise/invalid-expression]: this expression cannot be judged: the cluster has nothing called "rhi3"; did you mean "rhhi3"?',
      'There are rhhi1, rhhi2, rhhi3.',
    ],
    [
      'an unknown field in a goal',
      "].status == 'maintenance'\"}\nin",
      "].stauts == 'maintenance'\"}\nin",
      '8:48: error[exercise/invalid-expression]: this expression cannot be judged: no item of hosts has the field "stauts"; did you mean "status"?',
      '^^^^^^',
    ],
    [
      'a status that is none',
      "== 'maintenance'\"}\nin",
      "== 'maintainance'\"}\nin",
      '8:58: error[exercise/invalid-expression]: this expression cannot be judged: status is never "maintainance"; did you mean "maintenance"?',
      '^'.repeat(14),
    ],
    [
      'an unknown host in the solution',
      'deactivate_host, host: rhhi3',
      'deactivate_host, host: rhhi33',
      '12:35: error[exercise/invalid-value]: "deactivate_host": host names the host "rhhi33", which the cluster does not have; did you mean "rhhi3"?',
      '^^^^^^',
    ],
    [
      'a lone =',
      "== 'rhhi3'",
      "= 'rhhi3'",
      '7:51: error[exercise/invalid-expression]: this expression cannot be judged: a lone "="',
      'Compare with "==".',
    ],
    [
      'an expression cut short',
      "== 'rhhi3'",
      "== 'rhhi3' &&",
      '7:64: error[exercise/invalid-expression]: this expression cannot be judged: it ends too early',
      'Something is missing at the end: a value, or a bracket.',
    ],
    [
      'an unknown function',
      "view.selected_host == 'rhhi3'",
      'hapened(840)',
      '7:32: error[exercise/invalid-expression]: this expression cannot be judged: there is no function "hapened"; did you mean "happened"?',
      "Beside CEL's own there are happened, count, within, before, ms.",
    ],
    [
      'a bad unit',
      '8 GiB',
      '8 GBi',
      '5:32: error[exercise/invalid-value]: memory must carry a unit, such as 8 GiB',
      '^^^^^',
    ],
    [
      'a time without a unit',
      'within: 2m',
      'within: 2',
      '13:62: error[exercise/wrong-type]: within must be text',
      'A length of time: 90s, 10m, 1h 30m.',
    ],
    [
      'an id used twice',
      'id: empty',
      'id: pick',
      '8:10: error[exercise/invalid-value]: id "pick" is used twice',
      '^^^^',
    ],
    [
      'a task without a goal',
      ', goal: "view.selected_host == \'rhhi3\'"',
      '',
      '7:5: error[exercise/missing-key]: the key "goal" is missing',
      "Say in CEL when the task is done, such as goal: \"hosts['rhhi3'].status == 'up'\".",
    ],
    [
      'item 0',
      'item: 1',
      'item: 0',
      '7:22: error[exercise/invalid-value]: item must be at least 1',
      'The items of the list count from 1.',
    ],
    [
      'a wrong field of an action',
      'deactivate_host, host',
      'deactivate_host, hosts',
      '12:29: error[exercise/invalid-value]: "deactivate_host" has no field "hosts"; did you mean "host"?',
      '^^^^^',
    ],
    [
      'a key given twice',
      'host: rhhi3, m',
      'host: rhhi3, host: rhhi2, m',
      '5:24: error[decode/yaml-duplicate-key]: the key "host" is given twice',
      'Keep one of the two.',
    ],
  ])('is one, clear and placed, on %s', (_, from, to, first, last) => {
    expect(check(whole)).toEqual([])
    const text = whole.replace(from, to)
    expect(text).not.toBe(whole)
    const messages = check(text)
    expect(messages).toHaveLength(1)
    const lines = messages[0]?.split('\n') ?? []
    expect(lines[0]).toBe(`${path}:${first}`)
    expect(lines[1]).toContain(text.split('\n')[Number(first.split(':')[0]) - 1])
    expect(
      lines
        .at(-1)
        ?.trim()
        .replace(/^[|] +/, ''),
    ).toBe(last)
  })

  it('is none where `on` and `no` are names, nor for a number written with a point', () => {
    const named = whole.replaceAll('rhhi2', 'on').replaceAll('web:', 'no:').replace('item: 1', 'item: 1.0')
    expect(check(named.replace('format: 1', 'format: 1.0'))).toEqual([])
  })
})
