/** Dates in a site's language: the `:date_long` forms, and month and day names (Hugo common/htime). */
import type { GoTime } from '../../go/time.ts'
import { atLeast, type Generation } from '../config/generation.ts'

/** Go layouts of the forms for English, as Hugo writes them. */
const englishForms: Readonly<Record<string, string>> = {
  ':date_full': 'Monday, January 2, 2006',
  ':date_long': 'January 2, 2006',
  ':date_medium': 'Jan 2, 2006',
  ':date_short': '1/2/06',
  ':time_full': '3:04:05 pm MST',
  ':time_long': '3:04:05 pm MST',
  ':time_medium': '3:04:05 pm',
  ':time_short': '3:04 pm',
}

/** The narrow space that newer tables of languages put before `pm`. */
const narrowSpace = '\u202f'

/** Write a time by a Go layout, or a form such as `:date_long`, with the names of `language`. */
export function formatLocalized(time: GoTime, layout: string, language: string, generation: Generation): string {
  const isEnglish = /^en\b/i.test(language) || language === ''
  if (isEnglish && /^en$|^en[-_]us$|^$/i.test(language)) return time.Format(englishLayout(layout, generation))
  if (layout in englishForms) return formatByForm(time, layout, language)
  return isEnglish ? time.Format(layout) : withNames(time, layout, language)
}

function englishLayout(layout: string, generation: Generation): string {
  const form = englishForms[layout]
  if (form === undefined) return layout
  return atLeast(generation, '0.169') ? form.replace(' pm', `${narrowSpace}pm`) : form
}

function formatByForm(time: GoTime, form: string, language: string): string {
  const [, type, style] = /^:(date|time)_(\w+)$/.exec(form) ?? []
  const option = type === 'date' ? { dateStyle: style as 'long' } : { timeStyle: style as 'long' }
  return formatter(language, option).format(wallClock(time))
}

/** Replace the layout's names of months and days, which Go writes in English, by those of the language. */
function withNames(time: GoTime, layout: string, language: string): string {
  const names: Readonly<Record<string, () => string>> = {
    January: () => nameOf(time, language, { month: 'long', day: 'numeric' }, 'month'),
    Jan: () => nameOf(time, language, { month: 'short', day: 'numeric' }, 'month'),
    Monday: () => nameOf(time, language, { weekday: 'long' }, 'weekday'),
    Mon: () => nameOf(time, language, { weekday: 'short' }, 'weekday'),
  }
  return layout
    .split(/(January|Jan|Monday|Mon)/)
    .map((part, i) => (i % 2 === 1 ? (names[part]?.() ?? part) : part === '' ? '' : time.Format(part)))
    .join('')
}

function nameOf(
  time: GoTime,
  language: string,
  options: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
): string {
  return (
    formatter(language, options)
      .formatToParts(wallClock(time))
      .find(part => part.type === type)?.value ?? ''
  )
}

/** The time's own clock as a UTC date, so that the formatter needs no zone. */
function wallClock(time: GoTime): Date {
  return new Date((time.Unix() + time.fields.offset) * 1000)
}

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language.replaceAll('_', '-'), { ...options, timeZone: 'UTC' })
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' })
  }
}
