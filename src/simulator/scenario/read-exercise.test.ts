import { describe, expect, it } from 'vitest'
import { parseDuration, parseRate, parseSize, parseSpeed } from '../cluster/units.ts'
import { ExerciseError } from './exercise.ts'
import { readExercise } from './read-exercise.ts'
import { createRun } from './run.ts'

const MIB = 1024 * 1024

describe('units', () => {
  it.each([
    [parseSize, '32 GiB', 32 * 1024 * MIB],
    [parseSize, '8GB', 8e9],
    [parseSize, '1.5 GiB', 1536 * MIB],
    [parseSize, '8', undefined],
    [parseSize, '8 gib', undefined],
    [parseRate, '2 MiB/s', 2 * MIB],
    [parseRate, '2 MiB', undefined],
    [parseSpeed, '1 Gb/s', 1e9],
    [parseSpeed, '10 Gbps', 1e10],
    [parseSpeed, '1 GB/s', undefined],
    [parseDuration, '10m', 600_000],
    [parseDuration, '1h 30m', 5_400_000],
    [parseDuration, '90 s', 90_000],
    [parseDuration, '150ms', 150],
    [parseDuration, 'soon', undefined],
  ])('reads %s of %s', (parse, text, expected) => {
    expect(parse(text)).toBe(expected)
  })
})

describe('readExercise', () => {
  it("fills in the workshop's own cluster, with the figures of its first scene", () => {
    const { hosts, vms, bricks, volumes, networks, managerReachable } = createRun(readExercise({ format: 1 })).state()
    expect(
      Object.values(hosts).map(host => [
        host.name,
        host.vm_count,
        host.memoryPercent,
        host.cpuPercent,
        host.networkPercent,
      ]),
    ).toEqual([
      ['rhhi1', 1, 22, 13, 0],
      ['rhhi2', 0, 3, 6, 0],
      ['rhhi3', 1, 5, 7, 0],
    ])
    expect(hosts['rhhi1']).toMatchObject({
      address: 'rhhi1.localdomain',
      cores: 4,
      score: 3400,
      spm: true,
      status: 'up',
    })
    expect(Object.keys(vms)).toEqual(['HostedEngine', 'vm-from-template'])
    expect(Object.keys(volumes)).toEqual(['engine', 'vmstore'])
    expect(Object.keys(bricks)[0]).toBe('rhhi1:/gluster_bricks/engine/engine')
    expect(Object.keys(networks)).toEqual(['gluster', 'ovirtmgmt'])
    expect(managerReachable).toBe(true)
  })

  it('gives the same run for keys in any order', () => {
    const one = readExercise({
      format: 1,
      cluster: { hosts: { b: { update: true }, a: {}, c: {} }, vms: { z: { host: 'b' }, y: { host: 'b' } } },
    })
    const other = readExercise({
      cluster: { vms: { y: { host: 'b' }, z: { host: 'b' } }, hosts: { c: null, a: {}, b: { update: true } } },
      format: 1,
    })
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  })

  it('reads the example of the design as it stands', () => {
    const exercise = readExercise({
      format: 1,
      title: 'Upgrade a host',
      seed: 7,
      profile: 'workshop',
      cluster: {
        hosts: {
          rhhi1: { memory: '32 GiB', spm: true },
          rhhi2: { memory: '32 GiB' },
          rhhi3: { memory: '32 GiB', update: true },
        },
        vms: {
          HostedEngine: { host: 'rhhi1', memory: '8 GiB', hosted_engine: true },
          'vm-from-template': { host: 'rhhi3', memory: '8 GiB', dirty_rate: '2 MiB/s' },
        },
        volumes: { engine: { replica: 3 }, vmstore: { replica: 3 } },
        networks: { ovirtmgmt: {}, gluster: { roles: ['gluster', 'migration'], speed: '1 Gb/s' } },
      },
      incidents: [{ at: '10m', do: { type: 'power_off_host', host: 'rhhi2' } }],
      tasks: [
        {
          id: 'pick',
          item: 1,
          goal: "view.selected_host != '' && hosts[view.selected_host].update_available && hosts[view.selected_host].vm_count > 0",
          hints: ['Look for the box with a disc.'],
        },
        { id: 'agree', item: 4, goal: 'events.exists(e, e.id == 840)', within: '5m' },
      ],
      invariants: [{ id: 'quorum', always: 'volumes.all(v, volumes[v].bricks_up >= 2)' }],
      solution: [
        { type: 'select_host', host: 'rhhi3' },
        { type: 'open_dialog', dialog: 'upgrade_host' },
        { type: 'upgrade_host', host: 'rhhi3', reboot: true },
        { wait: "hosts['rhhi3'].status == 'up' && !hosts['rhhi3'].update_available" },
      ],
      negative: [
        {
          name: 'two at once',
          actions: [
            { type: 'upgrade_host', host: 'rhhi3', reboot: true },
            { type: 'power_off_host', host: 'rhhi2' },
            { advance: '1m' },
          ],
          breaks: 'quorum',
        },
      ],
    })
    expect(exercise.solution.at(-1)).toMatchObject({ type: 'wait', within: 3_600_000 })
    expect(exercise.negative[0]?.steps.at(-1)).toEqual({ type: 'advance', ms: 60_000 })
  })

  it.each([
    [{ format: 2 }, ['format'], 'format 1'],
    [{ titel: 'x' }, ['titel'], 'unknown key "titel"; did you mean "title"?'],
    [{ profile: 'worksop' }, ['profile'], 'did you mean "workshop"?'],
    [{ cluster: { hosts: { a: { memory: 32 } } } }, ['cluster', 'hosts', 'a', 'memory'], 'must carry a unit'],
    [{ cluster: { hosts: { a: { spm: true }, b: { spm: true } } } }, ['cluster', 'hosts', 'b', 'spm'], 'only one host'],
    [{ cluster: { hosts: { a: {} }, vms: { v: { host: 'b' } } } }, ['cluster', 'vms', 'v', 'host'], 'must be one of a'],
    [
      { cluster: { hosts: { a: {} }, vms: { v: { host: 'a', memory: '64 GiB' } } } },
      ['cluster', 'hosts', 'a', 'memory'],
      'need more memory',
    ],
    [
      { cluster: { volumes: { v: { replica: 2, hosts: ['rhhi1'] } } } },
      ['cluster', 'volumes', 'v', 'replica'],
      'needs a multiple of 2 hosts',
    ],
    [{ tasks: [{ id: 'A', goal: 'true' }] }, ['tasks', 0, 'id'], 'lower case'],
    [
      {
        tasks: [
          { id: 'a', goal: 'true' },
          { id: 'a', goal: 'true' },
        ],
      },
      ['tasks', 1, 'id'],
      'used twice',
    ],
    [{ tasks: [{ id: 'a' }] }, ['tasks', 0, 'goal'], 'goal is missing'],
    [
      { incidents: [{ at: '1m', do: { type: 'power_of_host', host: 'rhhi1' } }] },
      ['incidents', 0, 'do', 'type'],
      'did you mean "power_off_host"?',
    ],
    [{ solution: [{ type: 'upgrade_host', hosts: 'rhhi1' }] }, ['solution', 0, 'hosts'], 'did you mean "host"?'],
    [{ solution: [{ type: 'upgrade_host' }] }, ['solution', 0], 'host is missing'],
    [{ solution: [{ advance: 'soon' }] }, ['solution', 0, 'advance'], 'must carry a unit'],
    [
      { negative: [{ name: 'x', actions: [], breaks: 'nothing' }] },
      ['negative', 0, 'breaks'],
      'no invariant or task "nothing"',
    ],
  ])('refuses %j', (value, path, message) => {
    let error: unknown
    try {
      readExercise(value)
    } catch (caught) {
      error = caught
    }
    expect(error).toBeInstanceOf(ExerciseError)
    expect((error as ExerciseError).path).toEqual(path)
    expect((error as ExerciseError).reason).toContain(message)
  })

  it('names the place of a goal that cannot be read', () => {
    const exercise = readExercise({ format: 1, tasks: [{ id: 'a', goal: 'hosts.(' }] })
    expect(() => createRun(exercise)).toThrow('tasks.0.goal')
  })
})
