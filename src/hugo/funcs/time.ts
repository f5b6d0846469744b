/** The `time` namespace (Hugo manual, functions/time). */
import {
  Duration,
  findZone,
  GoTime,
  guessTime,
  hour,
  microsecond,
  millisecond,
  minute,
  nanosecond,
  parseDuration,
  second,
  utc,
  type Zone,
} from '../../go/time.ts'
import { toInt, toText } from './convert.ts'
import type { FuncDeps } from './deps.ts'
import type { Namespace } from './function-spec.ts'
import { isNil, isNumber, isText, numberOf } from './inspect.ts'
import { formatLocalized } from './localized-time.ts'

/** The functions of `time`. */
export const timeNamespace: Namespace = {
  name: 'time',
  functions: {
    AsTime: {
      arity: [1, 2],
      bind: deps => (value, zone) => asTime(value, isNil(zone) ? siteZone(deps) : requireZone(toText(zone))),
      examples: [
        ['{{ time "2020-01-02" }}', '2020-01-02 00:00:00 +0000 UTC'],
        [
          '{{ (time "2020-01-02").Year }} {{ (time "2020-01-02").Weekday }} {{ time 1577934245 }}',
          '2020 Thursday 2020-01-02 03:04:05 +0000 UTC',
        ],
      ],
    },
    Now: { arity: 0, bind: deps => () => deps.now(), aliases: ['now'] },
    Format: {
      arity: 2,
      bind: deps => (layout, value) =>
        formatLocalized(asTime(value, siteZone(deps)), toText(layout), deps.language, deps.generation),
      aliases: ['dateFormat'],
      examples: [
        [
          '{{ dateFormat "Jan 2, 2006" "2020-01-02" }}; {{ "2020-01-02" | time.Format "02.01.2006" }}',
          'Jan 2, 2020; 02.01.2020',
        ],
        [
          '{{ time.Format ":date_long" "2020-01-02" }}; {{ time.Format ":date_full" "2020-01-02" }}',
          'January 2, 2020; Thursday, January 2, 2020',
        ],
        [
          '{{ time.Format ":date_medium" "2020-01-02" }}; {{ time.Format ":date_short" "2020-01-02" }}',
          'Jan 2, 2020; 1/2/20',
        ],
      ],
    },
    Duration: {
      arity: 2,
      call: (unit, amount) => duration(toText(unit), amount),
      aliases: ['duration'],
      examples: [['{{ duration "hour" 2 }} {{ time.Duration "ms" 5 }}', '2h0m0s 5ms']],
    },
    ParseDuration: {
      arity: 1,
      call: text => parseDuration(toText(text)),
      examples: [['{{ time.ParseDuration "1h30m" }}', '1h30m0s']],
    },
    In: {
      arity: 2,
      bind: deps => (zone, value) => asTime(value, siteZone(deps)).inZone(requireZone(toText(zone))),
      examples: [['{{ time.In "Europe/Oslo" (time "2020-01-02T12:00:00Z") }}', '2020-01-02 13:00:00 +0100 CET']],
    },
  },
}

/** Read a value as a time: a time, a number of seconds, or a text in one of the usual forms. */
export function asTime(value: unknown, zone: Zone = utc): GoTime {
  if (value instanceof GoTime) return value
  if (isNumber(value)) return new GoTime(Math.trunc(numberOf(value)), 0, zone)
  if (value instanceof Date) return GoTime.fromMilliseconds(value.getTime(), zone)
  if (isNil(value)) return GoTime.zero()
  const text = isText(value) ? toText(value) : undefined
  const time = text === undefined ? undefined : guessTime(text, zone)
  if (!time)
    throw new Error(
      text === undefined ? `unable to cast ${String(value)} to time.Time` : `unable to parse date: ${text}`,
    )
  return time
}

const units: Readonly<Record<string, number>> = {
  ...{ nanosecond, ns: nanosecond, microsecond, us: microsecond, µs: microsecond, millisecond, ms: millisecond },
  ...{ second, s: second, minute, m: minute, hour, h: hour },
}

function duration(unit: string, amount: unknown): Duration {
  const nanoseconds = units[unit]
  if (nanoseconds === undefined) throw new Error(`"${unit}" is not a valid duration unit`)
  return new Duration(toInt(amount) * nanoseconds)
}

function siteZone(deps: FuncDeps): Zone {
  return deps.timeZone ? requireZone(deps.timeZone) : utc
}

function requireZone(name: string): Zone {
  const zone = findZone(name)
  if (!zone) throw new Error(`unknown time zone ${name}`)
  return zone
}
