import { describe, expect, it } from 'vitest'
import { GoTime } from '../../go/time.ts'
import { expandPermalink, type PermalinkValues } from './permalinks.ts'
import { sanitizePath } from './sanitize-path.ts'

const time = GoTime.fromMilliseconds(Date.UTC(2024, 2, 7))

const values: PermalinkValues = {
  date: { year: 2024, month: 3, day: 7, yearDay: 67, weekday: 4, format: layout => time.Format(layout) },
  section: 'Blog',
  sections: ['Blog', 'Deep One', 'x'],
  title: 'My / Title',
  slug: '',
  filename: 'the-file',
}

describe('expandPermalink', () => {
  it.each([
    ['/:year/:month/:day/:slug/', '/2024/03/07/my-/-title/'],
    ['/:sections/:filename', '/blog/deep-one/x/the-file'],
    ['/:sections[1:]/:slugorfilename/', '/deep-one/x/the-file/'],
    ['/:sections[last]/:monthname/:weekdayname/', '/x/march/thursday/'],
    ['/:sections[0]/:yearday/:weekday', '/blog/67/4'],
    ['/:2006-01/:Jan/', '/2024-01/Mar/'],
    ['/:section/:unknown/', '/blog/:unknown/'],
  ])('turns %s into %s', (pattern, expected) => {
    expect(expandPermalink(pattern, values, text => sanitizePath(text))).toBe(expected)
  })
})
