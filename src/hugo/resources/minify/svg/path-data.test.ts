import { describe, expect, it } from 'vitest'
import { shortenPathData } from './path-data.ts'

describe('shortenPathData', () => {
  // What Hugo makes of them.
  it.each([
    ['M 10 10 L 20 10 L 20 30 Z', 'M10 10H20V30z'],
    ['M10,10 10,20 L 20 20 L 20 20', 'M10 10V20H20'],
    ['M0 0C0 10 10 20 20 20C30 20 40 10 40 0', 'M0 0C0 10 10 20 20 20S40 10 40 0'],
    ['M5 5Q10 10 20 20T30 30', 'M5 5q5 5 15 15L30 30'],
    ['M5 5C5 5 20 20 20 20', 'M5 5 20 20'],
    ['M10 80 A 45 45, 0, 0, 0, 125 125', 'M10 80a45 45 0 00115 45'],
    ['M100000 0.5 0 0.50 -.5e1 3', 'M1e5.5H0L-5 3'],
    ['m145.656 57.36L140.544 54.552', 'm145.656 57.36-5.112-2.808'],
    ['M1 1a1 1 0 2 0 3 3', 'M1 1a1 1 0 2 0 3 3'],
  ])('writes %s as %s', (text, expected) => {
    expect(shortenPathData(text)).toBe(expected)
  })
})
