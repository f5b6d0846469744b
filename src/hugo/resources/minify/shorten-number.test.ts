import { expect, it } from 'vitest'
import { shortenNumber } from './shorten-number.ts'

// Values that Hugo 0.131 gave for numbers in JSON, without the zero that JSON wants in front of a point.
it.each([
  ['0', '0'],
  ['0.0', '0'],
  ['-0.0', '0'],
  ['1.0', '1'],
  ['0.50', '.5'],
  ['-12.340', '-12.34'],
  ['100', '100'],
  ['1000', '1e3'],
  ['1200', '1200'],
  ['1399662101000', '1399662101e3'],
  ['0.01', '.01'],
  ['0.001', '.001'],
  ['0.0001', '1e-4'],
  ['0.00001', '1e-5'],
  ['0.000123', '123e-6'],
  ['1e3', '1e3'],
  ['1.5e3', '1500'],
  ['12e-3', '.012'],
])('writes %s as %s', (text, expected) => {
  expect(shortenNumber(text)).toBe(expected)
})
