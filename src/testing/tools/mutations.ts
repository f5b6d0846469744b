/**
 * Put one deliberate fault after another into a copy of the simulator and see that its tests notice
 * (`node .ci/tool.mjs mutations`, five minutes). Ends with 1 where a fault went unnoticed.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { mutations } from '../validation/mutations.ts'

/** What the tests of the simulator need beside it. */
const needed = ['src/simulator', 'src/exercise', 'src/shared', 'src/go', 'src/hugo/decode', 'src/testing/validation']
/** The test of the faults' places would notice every one of them, and say nothing about the simulator. */
const config = `import { defineConfig } from 'vitest/config'
export default defineConfig({
  test: { include: ['src/{simulator,exercise,testing}/**/*.test.ts'], exclude: ['**/mutations.test.ts'], bail: 1 },
})
`
const folder = mkdtempSync(join(tmpdir(), 'labwright-mutations-'))
let survivors = 0
try {
  for (const part of [...needed, 'content', 'static', 'package.json']) {
    mkdirSync(join(folder, part, '..'), { recursive: true })
    cpSync(part, join(folder, part), { recursive: true, filter: source => !source.endsWith('tsconfig.json') })
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'vitest.config.ts'), config)
  if (!passes()) throw new Error('labwright: expected the tests to pass without any fault')
  for (const { name, file, from, to } of mutations) {
    const path = join(folder, 'src/simulator', file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
    const isKilled = !passes()
    writeFileSync(path, text)
    if (!isKilled) survivors++
    process.stdout.write(`${isKilled ? 'noticed  ' : 'UNNOTICED'} ${name}\n`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
process.stdout.write(`${mutations.length} faults, ${survivors} unnoticed\n`)
process.exitCode = survivors > 0 ? 1 : 0

function passes(): boolean {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  return spawnSync(process.execPath, [vitest, 'run'], { cwd: folder, timeout: 180_000 }).status === 0
}
