/**
 * `npm run bench`: CPU time of the template engine. Ten layouts against Go's html/template (`go124` on PATH), three
 * without any escaping against eta and liquidjs, everything in one run on the same data. `npm run bench -- go` and
 * `npm run bench -- plain` measure one of the two.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Eta } from 'eta'
import { Liquid } from 'liquidjs'
import { parseTemplate } from '../../template/index.ts'
import { benchData } from './bench/data.ts'
import { measure } from './bench/measure.ts'
import { funcs } from './fuzz/host-functions.ts'
import { hasGo, noGo, runGo } from './go/run-go.ts'

interface Measured {
  readonly output: string
  readonly error: string
  readonly microseconds: number
}

const folder = 'src/testing/tools/bench'
const data = benchData()
const read = (...names: string[]) => readFileSync(path.join(folder, ...names), 'utf8')
const namesIn = (name: string) =>
  [...new Set(readdirSync(path.join(folder, name)).map(file => file.split('.')[0]!))].sort()
const write = (...cells: string[]) =>
  process.stdout.write(`${cells.map((cell, index) => (index === 0 ? cell.padEnd(12) : cell.padStart(12))).join('')}\n`)
const shown = (microseconds: number) => microseconds.toFixed(1)

/** Ten layouts, html mode, against Go; answers whether the ratio of the sums is at most 3 and all outputs are the same. */
function againstGo(): boolean {
  const names = namesIn('layouts')
  const sources = names.map(name => read('layouts', `${name}.html`))
  const theirs = runGo<Measured>(
    'bench',
    sources.map(source => ({ mode: 'html' as const, source, data })),
  )
  write('layout', 'bytes', 'Go µs', 'ours µs', 'ratio')
  let sum = 0
  let isSame = true
  for (const [index, name] of names.entries()) {
    const { output, error, microseconds } = theirs[index]!
    if (error) throw new Error(`${name}: ${error}`)
    const template = parseTemplate('t', sources[index]!, { funcs })
    if (template.execute(data) !== output) {
      isSame = false
      process.stdout.write(`${name}: the output differs from Go's\n`)
    }
    const own = measure(() => template.execute(data))
    sum += own
    write(name, String(output.length), shown(microseconds), shown(own), (own / microseconds).toFixed(2))
  }
  const whole = theirs.reduce((total, each) => total + each.microseconds, 0)
  write('all', '', shown(whole), shown(sum), (sum / whole).toFixed(2))
  return isSame && sum / whole <= 3
}

/** What eta and liquidjs can express as well, nothing escaped; answers whether we are no slower than the faster one. */
function againstJavaScript(): boolean {
  const names = namesIn('plain')
  const eta = new Eta({ autoEscape: false, autoTrim: false })
  const liquid = new Liquid()
  const sums = { ours: 0, eta: 0, liquid: 0 }
  write('plain', 'bytes', 'ours µs', 'eta µs', 'liquidjs µs')
  for (const name of names) {
    const ours = parseTemplate('t', read('plain', `${name}.html`), { mode: 'text' })
    const etaTemplate = eta.compile(read('plain', `${name}.eta`))
    const liquidTemplate = liquid.parse(read('plain', `${name}.liquid`))
    const tasks = {
      ours: () => ours.execute(data),
      eta: () => etaTemplate.call(eta, data),
      liquid: () => liquid.renderSync(liquidTemplate, data) as string,
    }
    const output = tasks.ours()
    for (const [engine, task] of Object.entries(tasks)) {
      if (task().trim() !== output.trim()) process.stdout.write(`${name}: the output of ${engine} differs\n`)
    }
    const times = { ours: measure(tasks.ours), eta: measure(tasks.eta), liquid: measure(tasks.liquid) }
    sums.ours += times.ours
    sums.eta += times.eta
    sums.liquid += times.liquid
    write(name, String(output.length), shown(times.ours), shown(times.eta), shown(times.liquid))
  }
  write('all', '', shown(sums.ours), shown(sums.eta), shown(sums.liquid))
  return sums.ours <= Math.min(sums.eta, sums.liquid)
}

const task = process.argv[2] ?? 'all'
if (task !== 'plain' && !hasGo()) {
  process.stderr.write(noGo)
  process.exit(2)
}
const results = [task === 'plain' || againstGo(), task === 'go' || againstJavaScript()]
process.exit(results.every(Boolean) ? 0 : 1)
