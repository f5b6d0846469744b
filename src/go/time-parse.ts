/** Reading a time by a layout (Go's time.ParseInLocation), with Go's error texts. */
import { dayNames, daysInMonth, monthNames } from './calendar.ts'
import { GoTime } from './go-time.ts'
import { quote } from './strconv.ts'
import { type LayoutChunk, parseLayout } from './time-layout.ts'
import { fixedZone, utc, type Zone } from './time-zone.ts'

/** What has been read so far. */
interface Reading {
  rest: string
  year: number
  month: number
  day: number
  yearDay: number
  hour: number
  minute: number
  second: number
  nanosecond: number
  isPm: boolean
  isAm: boolean
  offset: number | undefined
  abbreviation: string
  isUtc: boolean
  outOfRange: string
}

/** Thrown inside this file where an element does not fit. */
const mismatch = Symbol('mismatch')

/** Read `text` by `layout`; without a zone in the text it is on the clock of `zone`. Throws in Go's words. */
export function parseTime(layout: string, text: string, zone: Zone = utc): GoTime {
  const reading: Reading = {
    rest: text,
    year: 0,
    month: -1,
    day: -1,
    yearDay: -1,
    hour: 0,
    minute: 0,
    second: 0,
    nanosecond: 0,
    isPm: false,
    isAm: false,
    offset: undefined,
    abbreviation: '',
    isUtc: false,
    outOfRange: '',
  }
  const chunks = parseLayout(layout)
  for (const [index, chunk] of chunks.entries()) readChunk(reading, chunk, chunks[index + 1], layout, text)
  const head = `parsing time ${quote(text)}`
  if (reading.rest !== '') throw new Error(`${head}: extra text: ${quote(reading.rest)}`)
  settleDate(reading)
  if (reading.outOfRange) throw new Error(`${head}: ${reading.outOfRange} out of range`)
  return toTime(reading, zone)
}

function readChunk(
  reading: Reading,
  chunk: LayoutChunk,
  next: LayoutChunk | undefined,
  layout: string,
  text: string,
): void {
  const before = reading.rest
  try {
    if (chunk.type === 'literal') readLiteral(reading, chunk.text)
    else if (chunk.type === 'fraction') readFraction(reading, chunk.digits, chunk.isTrimmed)
    else {
      readers[chunk.name]!(reading)
      if ((chunk.name === '05' || chunk.name === '5') && next?.type !== 'fraction') readImplicitFraction(reading)
    }
  } catch (error) {
    if (error !== mismatch) throw error
    throw new Error(
      `parsing time ${quote(text)} as ${quote(layout)}: cannot parse ${quote(before)} as ${quote(chunk.text)}`,
    )
  }
  if (reading.outOfRange) throw new Error(`parsing time ${quote(text)}: ${reading.outOfRange} out of range`)
}

/** Take what a sticky pattern matches off the rest. */
function take(reading: Reading, pattern: RegExp): string {
  const match = pattern.exec(reading.rest)
  if (!match) throw mismatch
  reading.rest = reading.rest.slice(match[0].length)
  return match[0]
}

/** A run of spaces in the layout stands for any run in the text. */
function readLiteral(reading: Reading, literal: string): void {
  for (let i = 0; i < literal.length; i++) {
    if (literal[i] === ' ') {
      if (reading.rest !== '' && reading.rest[0] !== ' ') throw mismatch
      reading.rest = reading.rest.replace(/^ +/, '')
      while (literal[i + 1] === ' ') i++
    } else if (reading.rest[0] === literal[i]) reading.rest = reading.rest.slice(1)
    else throw mismatch
  }
}

function readFraction(reading: Reading, digits: number, isTrimmed: boolean): void {
  if (isTrimmed) {
    if (/^[.,]\d/.test(reading.rest)) readImplicitFraction(reading)
    return
  }
  setFraction(reading, take(reading, new RegExp(`^[.,]\\d{${digits}}`)))
}

function readImplicitFraction(reading: Reading): void {
  if (/^[.,]\d/.test(reading.rest)) setFraction(reading, take(reading, /^[.,]\d+/))
}

function setFraction(reading: Reading, text: string): void {
  reading.nanosecond = Number(text.slice(1, 10).padEnd(9, '0'))
}

function number(field: 'month' | 'day' | 'hour' | 'minute' | 'second', pattern: RegExp, most: number, least = 0) {
  return (reading: Reading) => {
    const value = Number(take(reading, pattern))
    if (value > most || value < least) reading.outOfRange = field
    reading[field] = value
  }
}

function name(field: 'month', names: readonly string[], length?: number): (reading: Reading) => void
function name(field: 'weekday', names: readonly string[], length?: number): (reading: Reading) => void
function name(field: 'month' | 'weekday', names: readonly string[], length = 99) {
  return (reading: Reading) => {
    const lower = reading.rest.toLowerCase()
    const index = names.findIndex(each => lower.startsWith(each.slice(0, length).toLowerCase()))
    if (index < 0) throw mismatch
    reading.rest = reading.rest.slice(Math.min(length, names[index]!.length))
    if (field === 'month') reading.month = index + 1
  }
}

function half(am: string, pm: string) {
  return (reading: Reading) => {
    const text = take(reading, new RegExp(`^(?:${am}|${pm})`))
    reading.isPm = text === pm
    reading.isAm = text === am
  }
}

function offset(pattern: RegExp, isZulu: boolean) {
  return (reading: Reading) => {
    if (isZulu && reading.rest.startsWith('Z')) {
      reading.rest = reading.rest.slice(1)
      reading.isUtc = true
      return
    }
    const text = take(reading, pattern)
    const digits = text.slice(1).replaceAll(':', '').padEnd(6, '0')
    const [hours, minutes, seconds] = [0, 2, 4].map(at => Number(digits.slice(at, at + 2))) as [number, number, number]
    if (hours > 24) reading.outOfRange = 'time zone offset hour'
    else if (minutes > 60) reading.outOfRange = 'time zone offset minute'
    reading.offset = (text[0] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds)
  }
}

function abbreviation(reading: Reading): void {
  if (reading.rest.startsWith('UTC')) {
    reading.rest = reading.rest.slice(3)
    reading.isUtc = true
    return
  }
  reading.abbreviation = take(
    reading,
    /^(?:GMT[+-]\d{1,2}|ChST|MeST|WITA|[A-Z]{4}T|[A-Z]{3}T|[A-Z]{3}|[+-]\d{2}(?:\d{2})?)(?![A-Z])/,
  )
}

const readers: Readonly<Record<string, (reading: Reading) => void>> = {
  '2006': reading => {
    reading.year = Number(take(reading, /^\d{4}/))
  },
  '06': reading => {
    const year = Number(take(reading, /^\d{2}/))
    reading.year = year >= 69 ? 1900 + year : 2000 + year
  },
  January: name('month', monthNames),
  Jan: name('month', monthNames, 3),
  '1': number('month', /^\d{1,2}/, 12, 1),
  '01': number('month', /^\d{2}/, 12, 1),
  Monday: name('weekday', dayNames),
  Mon: name('weekday', dayNames, 3),
  '2': number('day', /^\d{1,2}/, 99),
  _2: number('day', /^ ?\d{1,2}/, 99),
  '02': number('day', /^\d{2}/, 99),
  __2: reading => {
    reading.yearDay = Number(take(reading, /^ {0,2}\d{1,3}/))
  },
  '002': reading => {
    reading.yearDay = Number(take(reading, /^\d{3}/))
  },
  '15': number('hour', /^\d{1,2}/, 23),
  '3': number('hour', /^\d{1,2}/, 12),
  '03': number('hour', /^\d{2}/, 12),
  '4': number('minute', /^\d{1,2}/, 59),
  '04': number('minute', /^\d{2}/, 59),
  '5': number('second', /^\d{1,2}/, 59),
  '05': number('second', /^\d{2}/, 59),
  PM: half('AM', 'PM'),
  pm: half('am', 'pm'),
  MST: abbreviation,
  '-070000': offset(/^[+-]\d{6}/, false),
  '-07:00:00': offset(/^[+-]\d{2}:\d{2}:\d{2}/, false),
  '-0700': offset(/^[+-]\d{4}/, false),
  '-07:00': offset(/^[+-]\d{2}:\d{2}/, false),
  '-07': offset(/^[+-]\d{2}/, false),
  Z070000: offset(/^[+-]\d{6}/, true),
  'Z07:00:00': offset(/^[+-]\d{2}:\d{2}:\d{2}/, true),
  Z0700: offset(/^[+-]\d{4}/, true),
  'Z07:00': offset(/^[+-]\d{2}:\d{2}/, true),
  Z07: offset(/^[+-]\d{2}/, true),
}

/** Join what was read of day, month and day of the year, and check that there is such a day. */
function settleDate(reading: Reading): void {
  if (reading.isPm && reading.hour < 12) reading.hour += 12
  else if (reading.isAm && reading.hour === 12) reading.hour = 0
  if (reading.yearDay >= 0) {
    if (reading.yearDay < 1 || reading.yearDay > 365 + daysInMonth(reading.year, 2) - 28) {
      reading.outOfRange = 'day-of-year'
      return
    }
    reading.month = 1
    reading.day = reading.yearDay
    return
  }
  if (reading.month < 0) reading.month = 1
  if (reading.day < 0) reading.day = 1
  if (reading.day < 1 || reading.day > daysInMonth(reading.year, reading.month)) reading.outOfRange = 'day'
}

function toTime(reading: Reading, zone: Zone): GoTime {
  const parts = [
    reading.year,
    reading.month,
    reading.day,
    reading.hour,
    reading.minute,
    reading.second,
    reading.nanosecond,
  ]
  if (reading.isUtc) return GoTime.fromFields(parts, utc)
  if (reading.offset !== undefined) {
    const moment = GoTime.fromFields(parts, fixedZone(reading.abbreviation, reading.offset))
    const here = zone.at(moment.seconds)
    const isOfZone =
      here.offset === reading.offset && (!reading.abbreviation || reading.abbreviation === here.abbreviation)
    return isOfZone ? moment.inZone(zone) : moment
  }
  if (!reading.abbreviation) return GoTime.fromFields(parts, zone)
  const local = GoTime.fromFields(parts, zone)
  if (zone.at(local.seconds).abbreviation === reading.abbreviation) return local
  const hours = /^GMT([+-]\d+)$/.exec(reading.abbreviation)?.[1]
  return GoTime.fromFields(parts, utc).inZone(fixedZone(reading.abbreviation, Number(hours ?? 0) * 3600))
}
