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

function createState(prepare?: (run: ReturnType<typeof createRun>) => void) {
  const run = createRun(readExercise(exercise))
  prepare?.(run)
  return run.state()
}

function draw(state: ReturnType<typeof createState>): HTMLElement {
  const place = document.createElement('div')
  render(svg`<svg>${drawCluster(state, strings).content}</svg>`, place)
  return place
}

describe('drawCluster', () => {
  it('draws every host, VM, volume and brick', () => {
    const picture = draw(createState())
    expect(picture.querySelectorAll('.host')).toHaveLength(3)
    expect(picture.querySelectorAll('.vm')).toHaveLength(2)
    expect(picture.querySelectorAll('.brick.up')).toHaveLength(6)
    expect(picture.querySelector('.stream')).toBeNull()
  })

  it('draws a VM on its way on the rail of the migration network', () => {
    const picture = draw(
      createState(run => {
        run.dispatch({ type: 'upgrade_host', host: 'rhhi3', reboot: true })
        run.advanceTo(30_000)
      }),
    )
    expect(picture.querySelector('.traveller')?.textContent).toMatch(/vm-from-template \d+%/)
    expect(picture.querySelector('.tile.migrating')).not.toBeNull()
  })

  it('keeps the tiles of a crowded host inside its box, without names that have no room', () => {
    const state = createState()
    const crowd = Array.from({ length: 12 }, (_, index) => ({ ...state.vms['vm-from-template']!, name: `vm${index}` }))
    const picture = draw({ ...state, vms: Object.fromEntries(crowd.map(vm => [vm.name, vm])) })
    const box = picture.querySelectorAll('.host')[2]!.querySelector('.box')!
    const tiles = [...picture.querySelectorAll('.tile')]
    expect(tiles).toHaveLength(12)
    const tops = tiles.map(tile => Number(tile.getAttribute('y')))
    expect(Math.min(...tops)).toBeGreaterThan(Number(box.getAttribute('y')) + 40)
    expect(picture.textContent).not.toContain('vm7')
  })

  it('hatches a host without power and outlines a volume that lost quorum', () => {
    const picture = draw(
      createState(run => {
        run.dispatch({ type: 'power_off_host', host: 'rhhi2' })
        run.dispatch({ type: 'power_off_host', host: 'rhhi3' })
        run.advanceTo(120_000)
      }),
    )
    expect(picture.querySelectorAll('[fill="url(#hatch-wide)"]')).toHaveLength(2)
    expect(picture.querySelectorAll('.band.lost')).toHaveLength(2)
    expect(picture.textContent).toContain('Quorum lost')
  })
})

describe('describeCluster', () => {
  it('says the same in words', () => {
    expect(describeCluster(createState(), strings)).toEqual([
      'rhhi1: Up, holds the SPM role, update available, runs HostedEngine.',
      'rhhi2: Up, runs no virtual machine.',
      'rhhi3: Up, update available, runs vm-from-template.',
      'Volume engine: Up, 3 of 3 bricks up.',
      'Volume vmstore: Up, 3 of 3 bricks up.',
    ])
  })
})
