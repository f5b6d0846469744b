// `npm test`: install what is missing, build, run every test (unit, fixture, elements, pages), and close with one line
// `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { install, root, run } from './install.mjs'

install()
const { findChromium } = await import('./chromium.mjs')
const chromium = await findChromium()
if (!chromium) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const { build } = await import('./build.mjs')
await build()

const folder = mkdtempSync(path.join(os.tmpdir(), 'labwright-test-'))
const report = path.join(folder, 'report.json')
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
const status = run(
  process.execPath,
  [vitest, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { CHROMIUM_PATH: chromium },
)
let passed = 0
let failed = 0
try {
  const results = JSON.parse(readFileSync(report, 'utf8'))
  passed = results.numPassedTests
  failed = results.numFailedTests
} catch {
  console.error('The test runner left no report.')
}
rmSync(folder, { recursive: true, force: true })
if (status !== 0 && failed === 0) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
