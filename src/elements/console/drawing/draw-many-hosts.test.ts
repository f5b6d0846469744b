import { render, svg } from 'lit'
import { describe, expect, it } from 'vitest'
import { createRun, readExercise } from '../../../simulator/index.ts'
import { lateEnglish } from '../../runtime/late-english.ts'
import { addLateWords, createStrings } from '../../runtime/strings.ts'
import { exercise } from '../fixtures/exercise.ts'
import { describeCluster } from './describe-cluster.ts'
import { drawCluster } from './draw-cluster.ts'

addLateWords(lateEnglish)
const strings = createStrings()

function createLarge(count: number) {
  const hosts = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `host${index}`,
      { memory: '64 GiB', ...(index === 0 ? { spm: true } : {}) },
    ]),
  )
  const vms = {
    HostedEngine: { host: 'host0', memory: '8 GiB', hosted_engine: true },
    web: { host: 'host11', memory: '8 GiB', dirty_rate: '2 MiB/s' },
  }
  return createRun(
    readExercise({
      ...exercise,
      cluster: { ...exercise.cluster, hosts, vms },
      tasks: [],
      solution: [],
      invariants: [],
    }),
  )
}

describe('drawCluster with many hosts', () => {
  it('draws each as a box with the number of its VMs, and a moving VM as a line between two', () => {
    const run = createLarge(25)
    run.dispatch({ type: 'migrate_vm', vm: 'web', host: 'host20' })
    run.advanceTo(20_000)
    const place = document.createElement('div')
    render(svg`<svg>${drawCluster(run.state(), strings).content}</svg>`, place)
    expect(place.querySelectorAll('.host')).toHaveLength(25)
    expect(place.querySelectorAll('.vm')).toHaveLength(0)
    expect(place.querySelectorAll('.flow')).toHaveLength(1)
    expect(place.querySelector('.host')?.textContent).toMatch(/host0\s+1 VMs/)
  })

  it('hatches a host without power, and tells the statuses in numbers', () => {
    const run = createLarge(12)
    run.dispatch({ type: 'power_off_host', host: 'host5' })
    run.advanceTo(120_000)
    const place = document.createElement('div')
    render(svg`<svg>${drawCluster(run.state(), strings).content}</svg>`, place)
    expect(place.querySelectorAll('[fill="url(#hatch)"]')).toHaveLength(1)
    expect(describeCluster(run.state(), strings)).toContain('Hosts that are Up: 11.')
  })
})
