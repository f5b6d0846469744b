/** Permalink patterns: `/:year/:month/:slug/` (gohugo.io/configuration/permalinks, resources/page/permalinks.go). */

/** What a pattern's tokens stand for on one page. */
export interface PermalinkValues {
  readonly date: {
    readonly year: number
    readonly month: number
    readonly day: number
    readonly yearDay: number
    readonly weekday: number
    /** Write the date in a layout of Go, such as `2006`. */
    readonly format: (layout: string) => string
  }
  readonly section: string
  /** Path segments of the page's sections. */
  readonly sections: readonly string[]
  readonly title: string
  /** Slug, or '' where front matter names none. */
  readonly slug: string
  /** Name of the content file without its suffix; of its folder for a bundle. */
  readonly filename: string
}

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

const pad = (number: number) => String(number).padStart(2, '0')

const tokens: Readonly<Record<string, (values: PermalinkValues) => string>> = {
  year: ({ date }) => String(date.year).padStart(4, '0'),
  month: ({ date }) => pad(date.month),
  monthname: ({ date }) => months[date.month - 1] ?? '',
  day: ({ date }) => pad(date.day),
  weekday: ({ date }) => String(date.weekday),
  weekdayname: ({ date }) => weekdays[date.weekday] ?? '',
  yearday: ({ date }) => String(date.yearDay),
  section: ({ section }) => section,
  sections: ({ sections }) => sections.join('/'),
  title: ({ title }) => title,
  slug: ({ slug, title }) => slug || title,
  slugorfilename: ({ slug, filename }) => slug || filename,
  slugorcontentbasename: ({ slug, filename }) => slug || filename,
  filename: ({ filename }) => filename,
  contentbasename: ({ filename }) => filename,
}

/** Fill in a pattern; `sanitize` makes each value fit for a path. An unknown token stays as it stands. */
export function expandPermalink(pattern: string, values: PermalinkValues, sanitize: (value: string) => string): string {
  const path = pattern.replace(
    /:sections(\[[^\]]*\])|:(\w+)/g,
    (token, slice: string | undefined, name: string | undefined) => {
      if (slice) return sliceOf(values.sections, slice).map(sanitize).join('/')
      const expand = tokens[name ?? '']
      if (!expand) return formatDate(values, token)
      const value = expand(values)
      return name === 'sections' ? value.split('/').map(sanitize).join('/') : sanitize(value)
    },
  )
  return path.replace(/(?<!:)\/{2,}/g, '/')
}

/** A token may be a layout of Go for the date; any other stays as it stands. */
function formatDate({ date }: PermalinkValues, token: string): string {
  const layout = token.slice(1)
  const text = date.format(layout)
  return text === layout ? token : text
}

/** Give the part of a list that Go's slice notation names: `[1:]`, `[:2]`, `[last]`, `[0]`. */
function sliceOf(list: readonly string[], notation: string): readonly string[] {
  const index = (text: string, fallback: number) =>
    text === '' ? fallback : text === 'last' ? list.length - 1 : Number(text)
  const parts = notation.slice(1, -1).split(':')
  const start = index(parts[0]?.trim() ?? '', 0)
  return parts.length === 1
    ? list.slice(start, start + 1)
    : list.slice(start, index(parts[1]?.trim() ?? '', list.length))
}
