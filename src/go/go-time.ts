/** A moment in a zone with the methods of Go's time.Time that templates call. */
import { civilFromDays, dayNames, daysFromCivil, monthNames, weekdayOf } from './calendar.ts'
import { Duration } from './duration.ts'
import { formatTime, type TimeFields } from './time-format.ts'
import { utc, type Zone } from './time-zone.ts'
import { goJson, goNumber, goString, goTruth, goType, type HostObject } from './value.ts'

/** Seconds from Go's zero time, 0001-01-01 00:00:00 UTC, to the Unix epoch. */
const zeroSeconds = -62_135_596_800

/** A number with names: `time.Month` and `time.Weekday`. */
export class NamedNumber implements HostObject {
  readonly number: number
  readonly text: string
  readonly typeName: string

  constructor(typeName: string, number: number, text: string) {
    this.typeName = typeName
    this.number = number
    this.text = text
  }

  get [goType](): string {
    return this.typeName
  }

  get [goNumber](): number {
    return this.number
  }

  [goString](): string {
    return this.text
  }

  [goJson](): number {
    return this.number
  }

  [Symbol.toPrimitive](hint: string): number | string {
    return hint === 'string' ? this.text : this.number
  }

  String(): string {
    return this.text
  }
}

/** A moment with nanoseconds in a time zone; `new GoTime(0)` is the Unix epoch in UTC. */
export class GoTime implements HostObject {
  readonly seconds: number
  readonly nanoseconds: number
  readonly zone: Zone
  #fields: TimeFields | undefined

  constructor(unixSeconds: number, nanoseconds = 0, zone: Zone = utc) {
    const carry = Math.floor(nanoseconds / 1e9)
    this.seconds = unixSeconds + carry
    this.nanoseconds = nanoseconds - carry * 1e9
    this.zone = zone
  }

  /** Make Go's zero time. */
  static zero(): GoTime {
    return new GoTime(zeroSeconds)
  }

  /** Make a time from milliseconds since the epoch, as JavaScript counts. */
  static fromMilliseconds(milliseconds: number, zone: Zone = utc): GoTime {
    const seconds = Math.floor(milliseconds / 1000)
    return new GoTime(seconds, Math.round((milliseconds - seconds * 1000) * 1e6), zone)
  }

  /** Make a time from its fields on a zone's clock; values outside their range carry over (Go's time.Date). */
  static fromFields(parts: readonly number[], zone: Zone = utc): GoTime {
    const [year = 1, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, nanoseconds = 0] = parts
    const local = daysFromCivil(year, month, day) * 86_400 + hours * 3600 + minutes * 60 + seconds
    let moment = local - zone.at(local).offset
    const again = local - zone.at(moment).offset
    if (again !== moment) moment = zone.at(again).offset === local - again ? again : moment
    return new GoTime(moment, nanoseconds, zone)
  }

  get [goType](): string {
    return 'time.Time'
  }

  [goString](): string {
    return this.String()
  }

  [goTruth](): boolean {
    return !this.IsZero()
  }

  [goJson](): string {
    return this.Format('2006-01-02T15:04:05.999999999Z07:00')
  }

  [Symbol.toPrimitive](hint: string): number | string {
    return hint === 'string' ? this.String() : this.milliseconds
  }

  /** Milliseconds since the epoch, as JavaScript counts. */
  get milliseconds(): number {
    return this.seconds * 1000 + Math.floor(this.nanoseconds / 1e6)
  }

  /** The moment taken apart in its zone. */
  get fields(): TimeFields {
    this.#fields ??= takeApart(this)
    return this.#fields
  }

  /** The same moment on another zone's clock. */
  inZone(zone: Zone): GoTime {
    return new GoTime(this.seconds, this.nanoseconds, zone)
  }

  Format(layout: unknown): string {
    return formatTime(this.fields, String(layout))
  }

  String(): string {
    return this.Format('2006-01-02 15:04:05.999999999 -0700 MST')
  }

  Year(): number {
    return this.fields.year
  }

  Month(): NamedNumber {
    return new NamedNumber('time.Month', this.fields.month, monthNames[this.fields.month - 1]!)
  }

  Day(): number {
    return this.fields.day
  }

  Weekday(): NamedNumber {
    return new NamedNumber('time.Weekday', this.fields.weekday, dayNames[this.fields.weekday]!)
  }

  YearDay(): number {
    return this.fields.yearDay
  }

  Hour(): number {
    return this.fields.hour
  }

  Minute(): number {
    return this.fields.minute
  }

  Second(): number {
    return this.fields.second
  }

  Nanosecond(): number {
    return this.nanoseconds
  }

  Unix(): number {
    return this.seconds
  }

  UnixMilli(): number {
    return this.milliseconds
  }

  UnixMicro(): number {
    return this.seconds * 1e6 + Math.floor(this.nanoseconds / 1e3)
  }

  UnixNano(): bigint {
    return BigInt(this.seconds) * 1_000_000_000n + BigInt(this.nanoseconds)
  }

  Location(): Zone {
    return this.zone
  }

  IsZero(): boolean {
    return this.seconds === zeroSeconds && this.nanoseconds === 0
  }

  IsDST(): boolean {
    const { year, offset } = this.fields
    const offsets = [1, 7].map(month => this.zone.at(daysFromCivil(year, month, 1) * 86_400).offset)
    return offset > Math.min(...offsets)
  }

  Before(other: unknown): boolean {
    return this.Compare(other) < 0
  }

  After(other: unknown): boolean {
    return this.Compare(other) > 0
  }

  Equal(other: unknown): boolean {
    return this.Compare(other) === 0
  }

  Compare(other: unknown): number {
    const that = asTime(other)
    return Math.sign(this.seconds - that.seconds || this.nanoseconds - that.nanoseconds)
  }

  Add(span: unknown): GoTime {
    const nanoseconds = Number(span)
    const seconds = Math.floor(nanoseconds / 1e9)
    return new GoTime(this.seconds + seconds, this.nanoseconds + (nanoseconds - seconds * 1e9), this.zone)
  }

  AddDate(years: unknown, months: unknown, days: unknown): GoTime {
    const { year, month, day, hour, minute, second } = this.fields
    const date = [year + Number(years), month + Number(months), day + Number(days)]
    return GoTime.fromFields([...date, hour, minute, second, this.nanoseconds], this.zone)
  }

  Sub(other: unknown): Duration {
    const that = asTime(other)
    return new Duration((this.seconds - that.seconds) * 1e9 + (this.nanoseconds - that.nanoseconds))
  }

  UTC(): GoTime {
    return this.inZone(utc)
  }

  Local(): GoTime {
    return this
  }

  In(zone: unknown): GoTime {
    if (!zone || typeof zone !== 'object' || !('at' in zone))
      throw new Error('time: missing Location in call to Time.In')
    return this.inZone(zone as Zone)
  }

  Truncate(span: unknown): GoTime {
    const step = BigInt(Math.trunc(Number(span)))
    return step <= 0n ? this : this.Add(-Number(sinceZero(this) % step))
  }

  Round(span: unknown): GoTime {
    const step = BigInt(Math.trunc(Number(span)))
    if (step <= 0n) return this
    const rest = sinceZero(this) % step
    return this.Add(Number(rest * 2n < step ? -rest : step - rest))
  }
}

function sinceZero(time: GoTime): bigint {
  return BigInt(time.seconds - zeroSeconds) * 1_000_000_000n + BigInt(time.nanoseconds)
}

function asTime(value: unknown): GoTime {
  if (value instanceof GoTime) return value
  throw new Error(`expected time.Time, not ${typeof value}`)
}

function takeApart(time: GoTime): TimeFields {
  const { offset, abbreviation } = time.zone.at(time.seconds)
  const local = time.seconds + offset
  const days = Math.floor(local / 86_400)
  const ofDay = local - days * 86_400
  const { year, month, day } = civilFromDays(days)
  return {
    year,
    month,
    day,
    weekday: weekdayOf(days),
    yearDay: days - daysFromCivil(year, 1, 1) + 1,
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    nanosecond: time.nanoseconds,
    offset,
    abbreviation,
  }
}
