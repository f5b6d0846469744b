/** Go's package time as templates meet it: one door to moments, spans, zones, and their text forms. */
export { dayNames, daysInMonth, monthNames } from './calendar.ts'
export { Duration, hour, microsecond, millisecond, minute, nanosecond, parseDuration, second } from './duration.ts'
export { GoTime, NamedNumber } from './go-time.ts'
export { formatTime, type TimeFields } from './time-format.ts'
export { guessTime } from './time-guess.ts'
export { parseTime } from './time-parse.ts'
export { findZone, fixedZone, utc, Zone, type ZoneOffset } from './time-zone.ts'
