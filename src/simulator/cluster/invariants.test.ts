/** What must hold whatever an operator does: property test over random sequences of actions. */
import { describe, expect, it } from 'vitest'
import type { Action, ClusterState, Exercise, Run } from '../index.ts'
import { createRun, readExercise } from '../index.ts'
import type { Random } from '../kernel/random.ts'
import { createRandom } from '../kernel/random.ts'
import { HOST_RESERVE } from './host-figures.ts'

const SEQUENCES = 1000

const exercise: Exercise = readExercise({
  format: 1,
  cluster: {
    hosts: { rhhi1: { spm: true, update: true }, rhhi2: { update: true }, rhhi3: { update: true } },
    vms: {
      HostedEngine: { host: 'rhhi1', memory: '8 GiB', vcpus: 2, hosted_engine: true },
      busy: { host: 'rhhi2', memory: '10 GiB', dirty_rate: '150 MiB/s', working_set: '4 GiB' },
      fixed: { host: 'rhhi2', memory: '2 GiB', migration_mode: 'pinned' },
      off: { memory: '4 GiB' },
      shop: { host: 'rhhi3', memory: '4 GiB', ha: true },
      'vm-from-template': { host: 'rhhi3', memory: '8 GiB' },
    },
  },
})

const hosts = exercise.cluster.hosts.map(host => host.name)
const vms = exercise.cluster.vms.map(vm => vm.name)

function anyAction(random: Random): Action {
  const one = (list: readonly string[]) => list[random.int(0, list.length - 1)]!
  const flip = () => random.int(0, 1) === 1
  const host = one(hosts)
  const vm = one(vms)
  const actions: Action[] = [
    { type: 'upgrade_host', host, reboot: flip() },
    { type: 'upgrade_host', host },
    { type: 'deactivate_host', host, ignore_gluster: flip(), stop_gluster: flip() },
    { type: 'activate_host', host },
    { type: 'confirm_host_rebooted', host },
    { type: 'select_spm', host },
    { type: 'check_for_upgrade', host },
    { type: 'power_off_host', host },
    { type: 'power_on_host', host },
    { type: 'power_on_host', host },
    { type: 'start_vm', vm },
    { type: 'start_vm', vm },
    { type: 'shutdown_vm', vm },
    { type: 'stop_vm', vm },
    { type: 'migrate_vm', vm },
    { type: 'migrate_vm', vm, host },
    { type: 'cancel_migration', vm },
    { type: 'select_host', host },
    { type: 'open_dialog', dialog: 'upgrade_host', host },
  ]
  return actions[random.int(0, actions.length - 1)]!
}

/** Check one moment; `before` is the moment checked last. */
function checkMoment(run: Run, before: ClusterState): ClusterState {
  const state = run.state()
  if (Object.keys(state.vms).join() !== vms.join()) throw new Error('a VM is absent')
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

const stopped: readonly string[] = ['down', 'paused', 'unknown']

function checkVm(state: ClusterState, before: ClusterState, name: string): void {
  const vm = state.vms[name]!
  const migration = state.migrations[name]
  const fail = (why: string) => new Error(`${name} at ${state.now} (${vm.status} on ${vm.host}): ${why}`)
  if ((vm.status === 'down') !== (vm.host === null)) throw fail('a VM is on a host unless it is down')
  if ((vm.status === 'migrating') !== (migration !== undefined)) throw fail('status and migration disagree')
  if (migration && (migration.source !== vm.host || migration.destination !== vm.destination)) throw fail('source or destination is wrong')
  if (!migration && vm.destination !== null) throw fail('a destination without a migration')
  if (migration && migration.source === migration.destination) throw fail('migrates onto itself')
  if (!stopped.includes(vm.status) || before.vms[name]?.status === vm.status) return
  const told = state.events.slice(before.events.length).some(event => event.vm === name)
  if (!told) throw fail(`was ${before.vms[name]?.status}, and no event says why`)
}

function play(seed: number): Run {
  const random = createRandom(seed)
  const profile = (['workshop', 'engine', 'modern'] as const)[seed % 3]
  const run = createRun(exercise, { seed, profile })
  let state = run.state()
  for (let count = 0; count < 25; count++) {
    run.dispatch(anyAction(random))
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

/** Hash a text as FNV-1a does, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}

describe('the cluster, whatever is done to it', () => {
  it(`loses no VM, doubles none and stops none without a word, in ${SEQUENCES} random sequences`, () => {
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      try {
        play(seed)
      } catch (error) {
        throw new Error(`sequence ${seed}: ${(error as Error).message}`, { cause: error })
      }
    }
  }, 120_000)

  it('gives the same event log for the same seed and actions', () => {
    for (let seed = 1; seed <= 20; seed++) {
      expect(hash(JSON.stringify(play(seed).checkpoint()))).toBe(hash(JSON.stringify(play(seed).checkpoint())))
    }
  })

  it('comes to rest: no state waits for ever once every machine has power', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const run = play(seed)
      for (const host of hosts) run.dispatch({ type: 'power_on_host', host })
      run.advanceTo(run.now() + 3_600_000)
      const { hosts: after, migrations } = run.state()
      const waiting = Object.values(after).filter(host => !['up', 'maintenance', 'install_failed', 'preparing_for_maintenance'].includes(host.status))
      expect(waiting.map(host => `${seed}: ${host.name} ${host.status}`)).toEqual([])
      expect(Object.values(migrations).filter(migration => migration.phase === 'setup' && migration.startedAt < run.now() - 1_800_000)).toEqual([])
    }
  })
})
