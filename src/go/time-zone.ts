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
  if (name === 'Local') return undefined
  let names: ZoneNames
  try {
    names = {
      american: zoneFormat(name, 'en-US', 'short'),
      british: zoneFormat(name, 'en-GB', 'short'),
      long: zoneFormat(name, 'en-US', 'long'),
    }
  } catch {
    return undefined
  }
  let last: { hour: number; result: ZoneOffset } | undefined
  return new Zone(name, unixSeconds => {
    const hour = Math.floor(unixSeconds / 900)
    if (last?.hour !== hour) last = { hour, result: lookUp(names, unixSeconds) }
    return last.result
  })
}

/** Formats that tell a zone's clock and its names. */
interface ZoneNames {
  readonly american: Intl.DateTimeFormat
  readonly british: Intl.DateTimeFormat
  readonly long: Intl.DateTimeFormat
}

function zoneFormat(timeZone: string, locale: string, timeZoneName: 'short' | 'long'): Intl.DateTimeFormat {
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
    timeZoneName,
  })
}

/** Abbreviations that no English locale knows but that the initials of the zone's long name give. */
const initialsInUse: ReadonlySet<string> = new Set(
  'ACDT ACST AEDT AEST AWST CST IST JST KST NZDT NZST SAST SST'.split(' '),
)

function lookUp(names: ZoneNames, unixSeconds: number): ZoneOffset {
  const milliseconds = unixSeconds * 1000
  const parts = partsOf(names.american, milliseconds)
  const isBeforeChrist = parts.get('era')?.startsWith('B')
  const year = isBeforeChrist ? 1 - Number(parts.get('year')) : Number(parts.get('year'))
  const days = daysFromCivil(year, Number(parts.get('month')), Number(parts.get('day')))
  const ofDay = Number(parts.get('hour')) * 3600 + Number(parts.get('minute')) * 60 + Number(parts.get('second'))
  const offset = days * 86_400 + ofDay - Math.floor(unixSeconds)
  const known = [names.american, names.british].map(format => partsOf(format, milliseconds).get('timeZoneName'))
  const initials = (partsOf(names.long, milliseconds).get('timeZoneName') ?? '').replace(/(\p{L})\p{L}*\s*/gu, '$1')
  if (initialsInUse.has(initials)) known.push(initials)
  return { offset, abbreviation: known.find(name => name && /^[A-Z]{3,5}$/.test(name)) ?? numericName(offset) }
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
