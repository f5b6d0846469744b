import { describe, expect, it } from 'vitest'
import { injectGenerator } from './inject-generator.ts'

describe('injectGenerator', () => {
  it.each([
    ['behind the start of the head', '0.131', '<head><title>', '<head>\n\t<meta name="generator" content="x"><title>'],
    [
      'before the end of the head since 0.169',
      '0.169',
      '<head></head>',
      '<head>\t<meta name="generator" content="x">\n</head>',
    ],
    ['nowhere in a page that names one', '0.131', '<head><meta name=generator>', '<head><meta name=generator>'],
    ['nowhere in a page without a plain head', '0.131', '<head class="x">', '<head class="x">'],
  ] as const)('stands %s', (_, generation, html, expected) => {
    expect(injectGenerator(html, 'x', generation)).toBe(expected)
  })
})
