/**
 * Measure how far the simulator carries (`node .ci/tool.mjs scale [hosts to upgrade]`; all 100 if nothing is said):
 * events a second of the bare kernel, simulated against real time with 100 hosts and 5,000 VMs, the heap such a cluster
 * needs, and how long a jump in a lab's hour takes. Each stands beside its limit; ends with 1 where one is missed.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { largeCluster } from '../../simulator/fixtures/large-cluster.ts'
import { createRun, createStore, readExercise } from '../../simulator/index.ts'
import { advanceTo, createKernel, schedule } from '../../simulator/kernel/kernel.ts'

interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly limit: number
  readonly isGood: boolean
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const hosts = Number(process.argv[2] ?? 100)

const figures = [...atScale(hosts), bareKernel(), seeking()]
for (const { what, value, unit, limit, isGood } of figures) {
  const cells = [what.padEnd(44), value.toFixed(1).padStart(14), unit.padEnd(12), `limit ${limit}`.padEnd(16)]
  process.stdout.write(`${cells.join(' ')} ${isGood ? 'good' : 'MISSED'}\n`)
}
process.exitCode = figures.every(figure => figure.isGood) ? 0 : 1

/** Upgrade one host after another; the heap is what is left after a collection, at its highest. */
function atScale(count: number): Figure[] {
  collect()
  const before = process.memoryUsage().heapUsed
  const run = createRun(largeCluster())
  let heap = 0
  let cpu = 0
  for (let index = 0; index < count; index++) {
    const start = process.cpuUsage()
    const host = `h${index}`
    // Asked again where it was refused: a host with bricks is, while the one before it is being healed.
    while (run.state().hosts[host]?.update_available) {
      run.dispatch({ type: 'upgrade_host', host })
      run.advanceTo(run.now() + 660_000)
    }
    run.advanceTo(run.now() + 330_000)
    const { user, system } = process.cpuUsage(start)
    cpu += (user + system) / 1000
    if (index % 10 !== 9 && index !== count - 1) continue
    collect()
    heap = Math.max(heap, process.memoryUsage().heapUsed - before)
  }
  return [
    most('heap of 100 hosts and 5,000 VMs', heap / 1024 ** 2, 'MiB', 50),
    least(`speed of that, ${count} hosts upgraded`, run.now() / cpu, '× real time', 10_000),
  ]
}

function bareKernel(): Figure {
  const EVENTS = 3_000_000
  const kernel = createKernel<number>(1)
  for (let index = 0; index < 1000; index++) schedule(kernel, kernel.random.int(0, 1000), index)
  let handled = 0
  const start = process.cpuUsage()
  advanceTo(kernel, Number.MAX_SAFE_INTEGER, event => {
    if (++handled <= EVENTS - 1000) schedule(kernel, 1 + (event % 997), event)
  })
  const { user, system } = process.cpuUsage(start)
  return least('bare kernel', (handled * 1_000_000) / (user + system), 'events/s', 1_000_000)
}

function seeking(): Figure {
  const store = createStore(readExercise({ format: 1 }))
  for (const host of ['rhhi3', 'rhhi2', 'rhhi1']) {
    store.dispatch({ type: 'upgrade_host', host })
    store.advance(1_200_000)
  }
  const times = [0, 3_600_000, 1_800_000, 10_000, 3_599_000, 29_999]
  let worst = 0
  for (const time of [...times, ...times]) {
    const start = performance.now()
    store.seek(time)
    worst = Math.max(worst, performance.now() - start)
  }
  return most('worst jump in an hour of a lab', worst, 'ms', 50)
}

function most(what: string, value: number, unit: string, limit: number): Figure {
  return { what, value, unit, limit, isGood: value <= limit }
}

function least(what: string, value: number, unit: string, limit: number): Figure {
  return { what, value, unit, limit, isGood: value >= limit }
}
