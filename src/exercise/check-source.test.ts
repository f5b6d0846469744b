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
