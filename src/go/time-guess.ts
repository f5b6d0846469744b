/** Reading a date in any of the usual forms, in the order in which Hugo's cast tries them. */
import type { GoTime } from './go-time.ts'
import { parseTime } from './time-parse.ts'
import { utc, type Zone } from './time-zone.ts'

const layouts = [
  '2006-01-02T15:04:05Z07:00',
  '2006-01-02T15:04:05',
  'Mon, 02 Jan 2006 15:04:05 -0700',
  'Mon, 02 Jan 2006 15:04:05 MST',
  '02 Jan 06 15:04 -0700',
  '02 Jan 06 15:04 MST',
  'Monday, 02-Jan-06 15:04:05 MST',
  '2006-01-02 15:04:05.999999999 -0700 MST',
  '2006-01-02T15:04:05-0700',
  '2006-01-02 15:04:05Z0700',
  '2006-01-02 15:04:05',
  'Mon Jan _2 15:04:05 2006',
  'Mon Jan _2 15:04:05 MST 2006',
  'Mon Jan 02 15:04:05 -0700 2006',
  '2006-01-02 15:04:05Z07:00',
  '2006-01-02',
  '02 Jan 2006',
  '2006-01-02 15:04:05 -07:00',
  '2006-01-02 15:04:05 -0700',
  '3:04PM',
  'Jan _2 15:04:05',
  'Jan _2 15:04:05.000',
  'Jan _2 15:04:05.000000',
  'Jan _2 15:04:05.000000000',
] as const

/** Read a date or time whose form is not known; undefined when it is in none of the usual ones. */
export function guessTime(text: string, zone: Zone = utc): GoTime | undefined {
  const trimmed = text.trim()
  if (!/\d/.test(trimmed)) return undefined
  for (const layout of layouts) {
    try {
      const time = parseTime(layout, trimmed, zone)
      return hasNameOnly(layout) ? withoutName(layout, trimmed, zone) : time
    } catch {
      // not this form; the next one may fit
    }
  }
  return undefined
}

/** Tell whether a layout has the abbreviation of a zone but no offset; Hugo reads such times in the default zone. */
function hasNameOnly(layout: string): boolean {
  return layout.includes(' MST') && !layout.includes('-0700')
}

function withoutName(layout: string, text: string, zone: Zone): GoTime {
  return parseTime(layout.replace(' MST', ''), text.replace(/ [A-Z]{3,5}(?=$| \d{4}$)/, ''), zone)
}
