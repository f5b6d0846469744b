/** Dates of front matter: times of TOML and texts of YAML and JSON, in the site's time zone. */
import { findZone, GoTime, guessTime, utc, type Zone } from '../../go/time.ts'

/** Give the site's time zone; an unknown name gives UTC. */
export function siteZone(name: string): Zone {
  return (name && findZone(name)) || utc
}

/** Read a date as front matter writes it; undefined when the value is none. */
export function readDate(value: unknown, zone: Zone): GoTime | undefined {
  if (value instanceof GoTime) return value.IsZero() ? undefined : value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : guessTime(value.toISOString(), zone)
  return typeof value === 'string' && value.trim() !== '' ? guessTime(value, zone) : undefined
}

/** Go's zero time, which a page without a date has. */
export const zeroTime = GoTime.zero()

/** Take a date and a slug from a file's name such as `2024-05-01-first-steps`; `hasTime` if hours may follow the day. */
export function dateFromFilename(
  name: string,
  zone: Zone,
  hasTime: boolean,
): { date: GoTime; slug: string } | undefined {
  const timed = hasTime ? /^(\d{4}-\d{2}-\d{2})-(\d{2})-(\d{2})-(\d{2})(?:[-_ ]?(.*))?$/.exec(name) : undefined
  if (timed) {
    const [, day, hours, minutes, seconds, slug = ''] = timed
    const date = guessTime(`${day}T${hours}:${minutes}:${seconds}`, zone)
    if (date) return { date, slug }
  }
  const match = /^(\d{4}-\d{2}-\d{2})(?:[-_ ]?(.*))?$/.exec(name)
  const date = match && guessTime(match[1]!, zone)
  return date ? { date, slug: match[2] ?? '' } : undefined
}
