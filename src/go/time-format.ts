/** Writing a time by a layout (Go's Time.Format). */
import { dayNames, monthNames } from './calendar.ts'
import { parseLayout } from './time-layout.ts'

/** A moment taken apart in its zone. */
export interface TimeFields {
  readonly year: number
  /** Month, from 1. */
  readonly month: number
  readonly day: number
  /** Weekday, Sunday being 0. */
  readonly weekday: number
  /** Day of the year, from 1. */
  readonly yearDay: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly nanosecond: number
  /** Seconds east of UTC. */
  readonly offset: number
  readonly abbreviation: string
}

/** Write the fields of a time by a layout. */
export function formatTime(fields: TimeFields, layout: string): string {
  let text = ''
  for (const chunk of parseLayout(layout)) {
    if (chunk.type === 'literal') text += chunk.text
    else if (chunk.type === 'fraction') text += fraction(fields.nanosecond, chunk.text, chunk.digits, chunk.isTrimmed)
    else text += elements[chunk.name]!(fields)
  }
  return text
}

function fraction(nanosecond: number, layout: string, digits: number, isTrimmed: boolean): string {
  let text = String(nanosecond).padStart(9, '0').slice(0, digits).padEnd(digits, '0')
  if (isTrimmed) text = text.replace(/0+$/, '')
  return text === '' && isTrimmed ? '' : layout[0] + text
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function fourDigitYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

function twelve(hour: number): number {
  return hour % 12 === 0 ? 12 : hour % 12
}

function numericZone(offset: number, separator: string, parts: number): string {
  const total = Math.abs(offset)
  const pieces = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60].slice(0, parts)
  return (offset < 0 ? '-' : '+') + pieces.map(two).join(separator)
}

function zuluZone(offset: number, separator: string, parts: number): string {
  return offset === 0 ? 'Z' : numericZone(offset, separator, parts)
}

const elements: Readonly<Record<string, (fields: TimeFields) => string>> = {
  January: fields => monthNames[fields.month - 1]!,
  Jan: fields => monthNames[fields.month - 1]!.slice(0, 3),
  '1': fields => String(fields.month),
  '01': fields => two(fields.month),
  Monday: fields => dayNames[fields.weekday]!,
  Mon: fields => dayNames[fields.weekday]!.slice(0, 3),
  '2': fields => String(fields.day),
  _2: fields => String(fields.day).padStart(2, ' '),
  '02': fields => two(fields.day),
  __2: fields => String(fields.yearDay).padStart(3, ' '),
  '002': fields => String(fields.yearDay).padStart(3, '0'),
  '15': fields => two(fields.hour),
  '3': fields => String(twelve(fields.hour)),
  '03': fields => two(twelve(fields.hour)),
  '4': fields => String(fields.minute),
  '04': fields => two(fields.minute),
  '5': fields => String(fields.second),
  '05': fields => two(fields.second),
  '2006': fields => fourDigitYear(fields.year),
  '06': fields => two(((fields.year % 100) + 100) % 100),
  PM: fields => (fields.hour >= 12 ? 'PM' : 'AM'),
  pm: fields => (fields.hour >= 12 ? 'pm' : 'am'),
  MST: fields => fields.abbreviation || numericZone(fields.offset, '', 2),
  '-070000': fields => numericZone(fields.offset, '', 3),
  '-07:00:00': fields => numericZone(fields.offset, ':', 3),
  '-0700': fields => numericZone(fields.offset, '', 2),
  '-07:00': fields => numericZone(fields.offset, ':', 2),
  '-07': fields => numericZone(fields.offset, '', 1),
  Z070000: fields => zuluZone(fields.offset, '', 3),
  'Z07:00:00': fields => zuluZone(fields.offset, ':', 3),
  Z0700: fields => zuluZone(fields.offset, '', 2),
  'Z07:00': fields => zuluZone(fields.offset, ':', 2),
  Z07: fields => zuluZone(fields.offset, '', 1),
}
