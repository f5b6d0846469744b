/** Runs a program and says how long it took and how much memory it had at its height. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What one run of a program came to. */
export interface Run {
  readonly ok: boolean
  readonly seconds: number
  /** Height of the resident memory in MB; 0 where the system does not tell (no /proc). */
  readonly peakMegabytes: number
  readonly stdout: string
  readonly stderr: string
}

const sampleMs = 10

/** Linux keeps the height itself, so the last sample is the height but for the last milliseconds. */
function peakKilobytes(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Run a program to its end; `programs` is a folder to look for programs in before those of PATH. */
export function runProgram(command: string, args: readonly string[], cwd: string, programs?: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    const search = [programs, process.env['PATH']].filter(each => each !== undefined).join(path.delimiter)
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: search },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const text = { stdout: '', stderr: '' }
    let peak = 0
    const sampling = setInterval(() => {
      if (child.pid !== undefined) peak = Math.max(peak, peakKilobytes(child.pid))
    }, sampleMs)
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text.stdout += part
    })
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      text.stderr += part
    })
    child.on('error', error => {
      clearInterval(sampling)
      reject(error)
    })
    child.on('close', status => {
      clearInterval(sampling)
      const seconds = Number(process.hrtime.bigint() - start) / 1e9
      resolve({ ok: status === 0, seconds, peakMegabytes: Math.round(peak / 1024), ...text })
    })
  })
}
