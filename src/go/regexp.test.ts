import { describe, expect, it } from 'vitest'
import { matched, mistaken } from './fixtures/regexp.ts'
import { compileRegexp } from './regexp.ts'

describe('a regular expression', () => {
  it.each(matched)('%j on %j replaces, finds and splits as in Go', (pattern, text, replaced, matches, parts) => {
    const regexp = compileRegexp(pattern)
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Go's replacements look like this
    expect(regexp.replaceAllString(text, '<$0|${1}|$x$$>')).toBe(replaced)
    expect(regexp.findAllStringSubmatch(text)).toEqual(matches)
    expect(regexp.split(text)).toEqual(parts)
  })

  it.each(mistaken)('%j fails with %j', (pattern, message) => {
    expect(() => compileRegexp(pattern)).toThrow(message)
  })

  it('stops after as many matches as are asked for', () => {
    expect(compileRegexp('a').findAllString('aaaa', 2)).toEqual(['a', 'a'])
    expect(compileRegexp('a').replaceAllString('aaaa', 'b', 3)).toBe('bbba')
  })
})
