import { describe, expect, it } from 'vitest'
import { expandPermalink, type PermalinkValues } from './permalinks.ts'
import { sanitizePath } from './sanitize-path.ts'

const values: PermalinkValues = {
  date: { year: 2024, month: 3, day: 7, yearDay: 67, weekday: 4 },
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
    ['/:section/:unknown/', '/blog/:unknown/'],
  ])('turns %s into %s', (pattern, expected) => {
    expect(expandPermalink(pattern, values, text => sanitizePath(text))).toBe(expected)
  })
})
