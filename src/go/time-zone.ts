/** Time zones: UTC, fixed offsets, and named ones through Intl (Go's time.Location). */
import { daysFromCivil } from './calendar.ts'
import { goString, goType, type HostObject } from './value.ts'

/** What a zone says of one moment. */
export interface ZoneOffset {
  /** Seconds east of UTC. */
  readonly offset: number
  /** Short name such as `CET`; empty when the zone has only a number. */
  readonly abbreviation: string
}

/** A time zone, which templates see as `*time.Location`. */
export class Zone implements HostObject {
  readonly name: string
  readonly #find: (unixSeconds: number) => ZoneOffset

  constructor(name: string, find: (unixSeconds: number) => ZoneOffset) {
    this.name = name
    this.#find = find
  }

  get [goType](): string {
    return '*time.Location'
  }

  [goString](): string {
    return this.name
  }

  String(): string {
    return this.name
  }

  /** Tell the offset at a moment. */
  at(unixSeconds: number): ZoneOffset {
    return this.#find(unixSeconds)
  }
}

/** Coordinated universal time. */
export const utc = new Zone('UTC', () => ({ offset: 0, abbreviation: 'UTC' }))

/** Make a zone that is always `offset` seconds east of UTC. */
export function fixedZone(abbreviation: string, offset: number): Zone {
  return new Zone(abbreviation, () => ({ offset, abbreviation }))
}

/** Find a zone by its IANA name; undefined when there is none of that name. */
export function findZone(name: string): Zone | undefined {
  if (name === '' || name === 'UTC') return utc
  let format: Intl.DateTimeFormat
  try {
    format = zoneFormat(name, 'en-US')
  } catch {
    return undefined
  }
  if (name === 'Local') return undefined
  const british = zoneFormat(name, 'en-GB')
  let last: { hour: number; result: ZoneOffset } | undefined
  return new Zone(name, unixSeconds => {
    const hour = Math.floor(unixSeconds / 900)
    if (last?.hour !== hour) last = { hour, result: lookUp(format, british, unixSeconds) }
    return last.result
  })
}

function zoneFormat(timeZone: string, locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    era: 'short',
    timeZoneName: 'short',
  })
}

function lookUp(format: Intl.DateTimeFormat, british: Intl.DateTimeFormat, unixSeconds: number): ZoneOffset {
  const milliseconds = unixSeconds * 1000
  const parts = partsOf(format, milliseconds)
  const isBeforeChrist = parts.get('era')?.startsWith('B')
  const year = isBeforeChrist ? 1 - Number(parts.get('year')) : Number(parts.get('year'))
  const days = daysFromCivil(year, Number(parts.get('month')), Number(parts.get('day')))
  const local = days * 86_400 + Number(parts.get('hour')) * 3600 + Number(parts.get('minute')) * 60 + Number(parts.get('second'))
  const offset = local - Math.floor(unixSeconds)
  const names = [parts.get('timeZoneName'), partsOf(british, milliseconds).get('timeZoneName')]
  const abbreviation = names.find(name => name && /^[A-Z]{3,5}$/.test(name)) ?? numericName(offset)
  return { offset, abbreviation }
}

function partsOf(format: Intl.DateTimeFormat, milliseconds: number): Map<string, string> {
  return new Map(format.formatToParts(milliseconds).map(part => [part.type, part.value]))
}

function numericName(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60))
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0')
  const rest = minutes % 60
  return `${offset < 0 ? '-' : '+'}${hours}${rest ? String(rest).padStart(2, '0') : ''}`
}
