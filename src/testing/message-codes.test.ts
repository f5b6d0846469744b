import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Every code that a message of the program can carry: literals `'room/name'` in a room's messages.ts
 * or elsewhere in the room they name.
 */
function codesOfTheProgram(): string[] {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('fixtures'))
    .filter(file => !file.startsWith('testing'))
  const found = files.flatMap(file => {
    const text = readFileSync(path.join(root, 'src', file), 'utf8')
    const codes = [...text.matchAll(/(?<!from )'([a-z0-9]+\/[a-z][a-z0-9-]*)'/g)].map(match => match[1]!)
    return codes.filter(code => file.endsWith('messages.ts') || file.includes(`/${code.split('/')[0]}/`))
  })
  return [...new Set(found)].sort()
}

/** Every code that the documentation explains: the first cells of its tables. */
function codesOfTheDocumentation(): string[] {
  const text = readFileSync(path.join(root, 'content/docs/messages.md'), 'utf8')
  const cells = [...text.matchAll(/^\| (`[^|]+`) \|/gm)].map(match => match[1]!)
  return cells.flatMap(cell => [...cell.matchAll(/`([a-z0-9]+\/[a-z0-9-]+)`/g)].map(match => match[1]!)).sort()
}

describe('the codes of messages', () => {
  it('are each explained in the documentation, and no other is', () => {
    expect(codesOfTheProgram().length).toBeGreaterThan(40)
    expect(codesOfTheDocumentation()).toEqual(codesOfTheProgram())
  })
})
