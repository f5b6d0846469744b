/**
 * `npm run fuzz`: the long runs over the template engine, of which `npm test` makes short ones.
 *
 *     npm run fuzz                          1,000,000 mutated templates through lexer, parser and execution
 *     npm run fuzz -- 50000                 as many as said
 *     npm run fuzz -- property 100000       the escaping property, over hostile data
 *     npm run fuzz -- differential 5000 7   generated templates against Go 1.24 (`go124` on PATH), from seed 7
 */
import vm from 'node:vm'
import { escapingCase, escapingFault } from '../../template/fixtures/escaping-property.ts'
import { mutation, survive } from '../../template/fixtures/mutations.ts'
import { runDifferential } from './fuzz/differential.ts'
import { runProperty } from './fuzz/run-property.ts'
import { hasGo, noGo } from './go/run-go.ts'

function count(text: string | undefined, normal: number): number {
  const number = Number(text ?? normal)
  if (Number.isInteger(number) && number > 0) return number
  process.stderr.write(`fuzz: expected how many, got ${text}\n`)
  process.exit(2)
}

function fuzzParser(cases: number): boolean {
  const clock = () => performance.now()
  return runProperty('mutated templates', mutation, cases, ([source, isHtml]) => survive(source, isHtml, clock))
}

function fuzzEscaping(cases: number): boolean {
  const context = vm.createContext({})
  const runScript = (code: string) => vm.runInContext(code, context)
  return runProperty('escaping', escapingCase, cases, ([pieces, data]) => escapingFault(pieces, data, runScript))
}

function compareWithGo(cases: number, seed: number): boolean {
  if (hasGo()) return runDifferential(cases, seed) === 0
  process.stderr.write(noGo)
  process.exit(2)
}

const [task, ...rest] = process.argv.slice(2)
let passed: boolean
if (task === 'property') passed = fuzzEscaping(count(rest[0], 100_000))
else if (task === 'differential') passed = compareWithGo(count(rest[0], 5000), count(rest[1], 1))
else passed = fuzzParser(count(task, 1_000_000))
process.exit(passed ? 0 : 1)
