/** Spans of time in nanoseconds (Go's time.Duration): text forms, parsing, arithmetic that templates can call. */
import { type Float, float, goJson, goNumber, goString, goType, type HostObject } from './value.ts'

export const nanosecond = 1
export const microsecond = 1e3
export const millisecond = 1e6
export const second = 1e9
export const minute = 60e9
export const hour = 3600e9

/** A span of time, which templates see as `time.Duration`. */
export class Duration implements HostObject {
  readonly nanoseconds: number

  constructor(nanoseconds: number) {
    this.nanoseconds = nanoseconds
  }

  get [goType](): string {
    return 'time.Duration'
  }

  get [goNumber](): number {
    return this.nanoseconds
  }

  [goString](): string {
    return this.String()
  }

  [goJson](): number {
    return this.nanoseconds
  }

  [Symbol.toPrimitive](): number {
    return this.nanoseconds
  }

  Hours(): number | Float {
    return float(this.nanoseconds / hour)
  }

  Minutes(): number | Float {
    return float(this.nanoseconds / minute)
  }

  Seconds(): number | Float {
    return float(this.nanoseconds / second)
  }

  Milliseconds(): number {
    return Math.trunc(this.nanoseconds / millisecond)
  }

  Microseconds(): number {
    return Math.trunc(this.nanoseconds / microsecond)
  }

  Nanoseconds(): number {
    return this.nanoseconds
  }

  Abs(): Duration {
    return new Duration(Math.abs(this.nanoseconds))
  }

  Truncate(unit: unknown): Duration {
    const step = Number(unit)
    return step <= 0 ? this : new Duration(this.nanoseconds - (this.nanoseconds % step))
  }

  Round(unit: unknown): Duration {
    const step = Number(unit)
    if (step <= 0) return this
    const rounded = Math.floor(Math.abs(this.nanoseconds) / step + 0.5) * step
    return new Duration(this.nanoseconds < 0 ? -rounded : rounded)
  }

  String(): string {
    return formatDuration(this.nanoseconds)
  }
}

/** Write a span as Go does: `1h30m0s`, `1.5s`, `2ms`, `0s`. */
function formatDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return '0s'
  const sign = nanoseconds < 0 ? '-' : ''
  const total = BigInt(Math.abs(nanoseconds))
  if (total < 1_000n) return `${sign}${total}ns`
  if (total < 1_000_000n) return `${sign}${withFraction(total, 1_000n, 3)}µs`
  if (total < 1_000_000_000n) return `${sign}${withFraction(total, 1_000_000n, 6)}ms`
  const minutes = total / 60_000_000_000n
  const seconds = `${withFraction(total % 60_000_000_000n, 1_000_000_000n, 9)}s`
  if (minutes === 0n) return sign + seconds
  if (minutes < 60n) return `${sign}${minutes}m${seconds}`
  return `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`
}

function withFraction(value: bigint, unit: bigint, digits: number): string {
  const fraction = (value % unit).toString().padStart(digits, '0').replace(/0+$/, '')
  return `${value / unit}${fraction && `.${fraction}`}`
}

const units: Readonly<Record<string, number>> = {
  ns: nanosecond,
  us: microsecond,
  µs: microsecond,
  μs: microsecond,
  ms: millisecond,
  s: second,
  m: minute,
  h: hour,
}

/** Read a span such as `1h15m30.5s`; throws with Go's words when it is none. */
export function parseDuration(text: string): Duration {
  const invalid = () => new Error(`time: invalid duration ${JSON.stringify(text)}`)
  const sign = /^[+-]/.exec(text)?.[0] ?? ''
  let rest = text.slice(sign.length)
  if (rest === '0') return new Duration(0)
  if (rest === '') throw invalid()
  let total = 0
  while (rest !== '') {
    const part = /^(\d*\.?\d*)([^\d.]*)/.exec(rest)!
    const [all, number, unit] = part as unknown as [string, string, string]
    if (!/\d/.test(number)) throw invalid()
    if (unit === '') throw new Error(`time: missing unit in duration ${JSON.stringify(text)}`)
    if (!Object.hasOwn(units, unit)) {
      throw new Error(`time: unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(text)}`)
    }
    total += Math.trunc(Number(number) * units[unit]!)
    rest = rest.slice(all.length)
  }
  if (total >= 2 ** 63) throw invalid()
  return new Duration(sign === '-' ? -total : total)
}
