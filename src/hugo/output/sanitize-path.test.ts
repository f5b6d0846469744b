import { describe, expect, it } from 'vitest'
import { type PathRules, sanitizePath, urlizePath } from './sanitize-path.ts'

describe('sanitizePath', () => {
  it.each<[string, PathRules, string]>([
    ['Hello World', {}, 'hello-world'],
    ['  a  b -  c', {}, 'a-b-c'],
    ['C# & F#', {}, 'c#-f#'],
    ['Keep Case', { keepCase: true }, 'Keep-Case'],
    ['Été à Gîte', { removeAccents: true }, 'ete-a-gite'],
    ['a_b.c~d@e+f/g', {}, 'a_b.c~d@e+f/g'],
    ['50% of', {}, '50-of'],
  ])('turns %j with %j into %j', (text, rules, expected) => expect(sanitizePath(text, rules)).toBe(expected))

  it('percent-encodes what a URL must not hold', () => expect(urlizePath('Ünter Öl')).toBe('%C3%BCnter-%C3%B6l'))
})
