/** What must hold whatever an operator does: property test over random sequences of actions. */
import { describe, expect, it } from 'vitest'
import { anyAction, hashRun, profileOf, workshopCluster } from '../fixtures/random-runs.ts'
import type { Action, ClusterState, Exercise, Run } from '../index.ts'
import { createRun, readExercise } from '../index.ts'
import { createRandom } from '../kernel/random.ts'
import { HOST_RESERVE } from './host-figures.ts'

const SEQUENCES = 1000

/** A cluster of another shape: two replica sets, replica 2, an unknown link, no engine VM. */
const other: Exercise = readExercise({
  format: 1,
  cluster: {
    hosts: {
      a: {},
      b: { cores: 2 },
      c: { status: 'maintenance' },
      d: { update: true, memory: '8 GiB' },
      e: { update: true },
      f: {},
    },
    vms: {
      one: { host: 'a', ha: true, priority: 'high' },
      two: { host: 'a', migration_mode: 'user_migratable' },
      three: { host: 'e', vcpus: 4 },
      four: { host: 'd', memory: '7 GiB' },
      five: { volume: 'pair' },
    },
    volumes: { data: { replica: 3, hosts: ['a', 'b', 'c', 'd', 'e', 'f'] }, pair: { replica: 2, hosts: ['a', 'b'] } },
    networks: { net: { roles: ['migration'], speed: 'unknown' } },
  },
})

/** Check one moment; `before` is the moment checked last. */
function checkMoment(run: Run, before: ClusterState): ClusterState {
  const state = run.state()
  if (Object.keys(state.vms).join() !== run.exercise.cluster.vms.map(({ name }) => name).join())
    throw new Error('a VM is absent')
  for (const vm of Object.values(state.vms)) checkVm(state, before, vm.name)
  for (const host of Object.values(state.hosts)) {
    const promised = Object.values(state.vms).filter(vm => vm.host === host.name || vm.destination === host.name)
    const memory = promised.reduce((sum, vm) => sum + vm.memory, HOST_RESERVE)
    if (memory > host.memory) throw new Error(`${host.name} has promised ${memory} of ${host.memory} bytes`)
    const count = Object.values(state.vms).filter(vm => vm.host === host.name).length
    if (count !== host.vm_count) throw new Error(`${host.name} shows ${host.vm_count} VMs and holds ${count}`)
  }
  if (Object.values(state.hosts).filter(host => host.spm).length > 1) throw new Error('two hosts are SPM')
  for (let index = Math.max(1, before.events.length); index < state.events.length; index++) {
    if (state.events[index]!.at < state.events[index - 1]!.at) throw new Error('events out of order')
  }
  return state
}

/** No VM runs on a machine that does not. */
function checkTruth(run: Run): void {
  const { inner, state } = run.checkpoint()
  for (const [name, { alive }] of Object.entries(inner.vms)) {
    const host = state.vms[name]?.host ?? ''
    if (alive && !inner.hosts[host]?.running) throw new Error(`${name} runs on ${host || 'nothing'}, which does not`)
  }
}

const stopped: readonly string[] = ['down', 'paused', 'unknown', 'suspended']

function checkVm(state: ClusterState, before: ClusterState, name: string): void {
  const vm = state.vms[name]!
  const migration = state.migrations[name]
  const fail = (why: string) => new Error(`${name} at ${state.now} (${vm.status} on ${vm.host}): ${why}`)
  if (['down', 'suspended'].includes(vm.status) !== (vm.host === null))
    throw fail('a VM is on a host unless it is down or suspended')
  if ((vm.status === 'migrating') !== (migration !== undefined)) throw fail('status and migration disagree')
  if (migration && (migration.source !== vm.host || migration.destination !== vm.destination))
    throw fail('source or destination is wrong')
  if (!migration && vm.destination !== null) throw fail('a destination without a migration')
  if (migration && migration.source === migration.destination) throw fail('migrates onto itself')
  if (!stopped.includes(vm.status) || before.vms[name]?.status === vm.status) return
  const told = state.events.slice(before.events.length).some(event => event.vm === name)
  if (!told) throw fail(`was ${before.vms[name]?.status}, and no event says why`)
}

function play(seed: number, exercise: Exercise = workshopCluster): Run {
  const random = createRandom(seed)
  const profile = profileOf(seed)
  const run = createRun(exercise, { seed, profile })
  let state = run.state()
  for (let count = 0; count < 25; count++) {
    run.dispatch(anyAction(random, exercise))
    if (count % 5 === 0) checkTruth(run)
    state = checkMoment(run, state)
    const until = run.now() + random.int(0, 90_000)
    for (let next = run.nextTime(); next !== undefined && next <= until; next = run.nextTime()) {
      run.advanceTo(next)
      state = checkMoment(run, state)
    }
    run.advanceTo(until)
  }
  return run
}

/** Power, every cable and its VDSM for a machine; one that hangs is switched off and on. */
function comeBack(run: Run, host: string): Action[] {
  const { running, dump } = run.checkpoint().inner.hosts[host]!
  const hangs = !running && dump !== 'writing' && run.state().hosts[host]?.power === 'on'
  const plugs = workshopCluster.cluster.networks.map(
    ({ name }): Action => ({ type: 'plug_cable', host, network: name }),
  )
  return [
    ...(hangs ? [{ type: 'power_off_host', host } as const] : []),
    { type: 'power_on_host', host },
    ...plugs,
    { type: 'start_vdsm', host },
  ]
}

describe('the cluster, whatever is done to it', () => {
  it(`loses no VM, doubles none and stops none without a word, in ${SEQUENCES} random sequences`, () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      try {
        play(seed, seed % 5 === 0 ? other : workshopCluster)
      } catch (error) {
        throw new Error(`sequence ${seed}: ${(error as Error).message}`, { cause: error })
      }
    }
  }, 120_000)

  it('gives the same cluster for the same seed and actions, in 50 logs of 200', () => {
    const hashes = Array.from({ length: 50 }, (_, index) => hashRun(index + 1, 200))
    expect(new Set(hashes).size).toBe(50)
    for (const [index, hash] of hashes.entries()) expect(hashRun(index + 1, 200)).toBe(hash)
  })

  it('comes to rest: no state waits for ever once every machine has power and its cables', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const run = play(seed)
      for (const host of workshopCluster.cluster.hosts.map(({ name }) => name))
        for (const action of comeBack(run, host)) run.dispatch(action)
      run.advanceTo(run.now() + 3_600_000)
      const { hosts: after, migrations } = run.state()
      const waiting = Object.values(after).filter(
        host => !['up', 'maintenance', 'install_failed', 'preparing_for_maintenance', 'down'].includes(host.status),
      )
      expect(waiting.map(host => `${seed}: ${host.name} ${host.status}`)).toEqual([])
      expect(
        Object.values(migrations).filter(
          migration => migration.phase === 'setup' && migration.startedAt < run.now() - 1_800_000,
        ),
      ).toEqual([])
    }
  })
})
