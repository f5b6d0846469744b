import { expect, it } from 'vitest'
import { isAllowed } from './is-allowed.ts'

it.each([
  [['.*'], 'https://a.org/x', true],
  [['^https://a\\.org'], 'https://b.org/', false],
  [['^https://', '! ^https://b'], 'https://b.org/', false],
  [['! ^https://b'], 'https://a.org/', true],
  [['(?i)GET|POST'], 'get', true],
  [['none', '.*'], 'x', false],
  [[], 'x', false],
] as const)('by %j %s is allowed: %s', (patterns, name, expected) => {
  expect(isAllowed(patterns, name)).toBe(expected)
})
