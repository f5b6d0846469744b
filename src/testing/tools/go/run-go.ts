/** Runs render.go on cases, in a folder of its own that is taken away afterwards. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The command that is Go 1.24. */
const command = 'go124'

/** A template and its data, the data as JSON in which `{"$": kind, "value": text}` is a value JSON has no form for. */
export interface GoCase {
  readonly mode: 'text' | 'html'
  readonly source: string
  readonly data: unknown
}

/** Tell whether there is a Go to compare with. */
export function hasGo(): boolean {
  return spawnSync(command, ['version']).status === 0
}

/** What to say when there is none. */
export const noGo = `no Go to compare with: this program needs Go 1.24 as \`${command}\` on PATH\n`

/** Run the cases in Go. */
export function runGo<Result>(task: 'differential' | 'bench', cases: readonly GoCase[]): Result[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'labwright-go-'))
  try {
    const [program, input, output] = ['render', 'cases.json', 'results.json'].map(name => path.join(folder, name)) as [
      string,
      string,
      string,
    ]
    copyFileSync('src/testing/tools/go/render.go', path.join(folder, 'render.go'))
    writeFileSync(path.join(folder, 'go.mod'), 'module render\n\ngo 1.24\n')
    writeFileSync(input, JSON.stringify(cases))
    run(folder, command, ['build', '-o', program, '.'])
    run(folder, program, [task, input, output])
    return JSON.parse(readFileSync(output, 'utf8')) as Result[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(folder: string, program: string, args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
    env: { ...process.env, GOFLAGS: '-mod=mod', GOTOOLCHAIN: 'local', GOTELEMETRY: 'off' },
  })
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`)
}
