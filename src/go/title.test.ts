import { describe, expect, it } from 'vitest'
import { titleCase } from './title.ts'

describe('title case', () => {
  it.each([
    ['ap', 'a tale of two cities: the end', 'A Tale of Two Cities: The End'],
    ['ap', 'step-by-step guide to up and down', 'Step-by-Step Guide to Up and Down'],
    ['ap', 'vs. the world v. us', 'Vs. the World v. Us'],
    ['ap', 'by (the) way', 'By (The) Way'],
    ['ap', 'nor so yet but as if', 'Nor So Yet but as If'],
    ['ap', 'iPhone and macOS', 'IPhone and MacOS'],
    ['ap', 'iPhone', 'IPhone'],
    ['ap', 'cats vs. dogs vs. mice vs fleas', 'Cats vs. Dogs vs. Mice vs Fleas'],
    ['ap', 'a-b the-c', 'A-B The-C'],
    ['ap', 'foo. the bar', 'Foo. the Bar'],
    ['ap', '"the" end of l\'amour via x', '"The" End of L\'amour via X'],
    ['ap', 'ßig 3d e.g. this nginx.conf', 'ßig 3d E.g. This Nginx.conf'],
    ['chicago', 'at off with from into near', 'At Off with from into Near'],
    ['go', "don't stop", "Don'T Stop"],
    ['firstupper', 'the quick', 'The quick'],
    ['firstupper', '1st place', '1st place'],
    ['none', 'the quick', 'the quick'],
  ])('in style %s makes of %j %j', (style, text, expected) => {
    expect(titleCase(text, style)).toBe(expected)
  })
})
