/**
 * `node .ci/tool.mjs interaction`: how the console answers. The time from an interaction to the next paint with 3 hosts and
 * with 100 hosts and 5,000 virtual machines, long tasks while ten machines migrate, memory after 100 restarts, and how far
 * things move by themselves. Ends with 1 when something is over its limit.
 */
import { launchChromium } from '../browser/chromium.ts'
import { type Cluster, largeCluster, smallCluster, withCluster } from './interaction/clusters.ts'
import { measureInteractions } from './interaction/measure-interactions.ts'
import { measureLongTasks } from './interaction/measure-long-tasks.ts'
import { measureMemory } from './interaction/measure-memory.ts'

/** One figure with what it may be at most. */
interface Figure {
  readonly what: string
  readonly value: number
  readonly limit: number
  readonly unit: string
}

const browser = await launchChromium()
/** One that keeps no compiled code beside the data: for the first hundreds of runs that code is what grows. */
const plainBrowser = await launchChromium(
  '--js-flags=--no-opt --no-sparkplug --no-maglev --no-lazy-feedback-allocation',
)
const figures: Figure[] = []
const add = (what: string, value: number, limit: number, unit: string) => {
  figures.push({ what, value, limit, unit })
  const verdict = value <= limit ? 'good' : 'OVER'
  process.stdout.write(
    `${what.padEnd(62)}${value.toFixed(3).padStart(10)} ${unit.padEnd(3)} (at most ${limit}) ${verdict}\n`,
  )
}

async function interactions(cluster: Cluster, limitMs: number) {
  await withCluster(browser, cluster, async page => {
    const { slowest, movements } = await measureInteractions(page)
    for (const { name, durationMs } of slowest.slice(0, 3)) {
      process.stdout.write(`  ${name} ${durationMs} ms\n`)
    }
    add(`interaction to next paint, ${cluster.name}`, slowest[0]?.durationMs ?? 0, limitMs, 'ms')
    for (const { share, step, element } of movements) {
      process.stdout.write(`  moved after ${step}: ${share.toPrecision(2)} ${element}\n`)
    }
    add(
      `cumulative layout shift, ${cluster.name}`,
      movements.reduce((sum, { share }) => sum + share, 0),
      0,
      '',
    )
  })
}

try {
  await interactions(smallCluster, 100)
  await interactions(largeCluster, 200)
  await withCluster(browser, smallCluster, async page => {
    add('longest task while ten machines migrate', await measureLongTasks(page), 50, 'ms')
  })
  await withCluster(plainBrowser, smallCluster, async page => {
    add('growth of memory over 100 restarts', await measureMemory(page), 10, '%')
  })
} finally {
  await browser.close()
  await plainBrowser.close()
}
process.exitCode = figures.every(({ value, limit }) => value <= limit) ? 0 : 1
