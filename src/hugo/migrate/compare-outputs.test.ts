import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareOutputs } from './compare-outputs.ts'
import { filesOutput, folderOutput, withoutFiles } from './site-output.ts'

const output = (files: Record<string, string>) => filesOutput(new Map(Object.entries(files)))

describe('compareOutputs', () => {
  it('says of each file of either side what became of it, in order', () => {
    const theirs = output({ 'b.html': '<p>b', 'a.html': '<p>a', 'gone.txt': '' })
    const ours = output({ 'a.html': '<p>A', 'b.html': '<p>b</p>', 'new.txt': '' })
    expect([...compareOutputs(theirs, ours)]).toEqual([
      { path: 'a.html', verdict: 'different', difference: { place: 'p', theirs: '"a"', ours: '"A"' } },
      { path: 'b.html', verdict: 'identical' },
      { path: 'gone.txt', verdict: 'only-theirs' },
      { path: 'new.txt', verdict: 'only-ours' },
    ])
  })

  it('pairs files whose names differ in their fingerprint, when asked to', () => {
    const [theirs, ours] = ['a', 'b'].map(digit => output({ [`main.${digit.repeat(64)}.css`]: 'p{}' }))
    expect([...compareOutputs(theirs!, ours!)].map(({ verdict }) => verdict)).toEqual(['only-theirs', 'only-ours'])
    expect([...compareOutputs(theirs!, ours!, { ignoreFingerprints: true })]).toEqual([
      { path: `main.${'a'.repeat(64)}.css`, verdict: 'identical' },
    ])
  })

  it('reads one file of each side at a time', () => {
    const asked: string[] = []
    const files = output({ 'a.txt': 'a', 'b.txt': 'b' })
    const watched = {
      ...files,
      read: (name: string) => {
        asked.push(name)
        return files.read(name)
      },
    }
    const comparisons = compareOutputs(watched, watched)
    comparisons.next()
    expect(asked).toEqual(['a.txt', 'a.txt'])
  })
})

describe('folderOutput', () => {
  it('lists the files below a folder but not the history of a checkout', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'labwright-output-'))
    for (const name of ['.git', 'a/b']) mkdirSync(path.join(folder, name), { recursive: true })
    for (const name of ['.git/HEAD', 'a/b/c.txt', 'd.txt']) writeFileSync(path.join(folder, name), name)
    const files = folderOutput(folder)
    expect([...files.paths()].sort()).toEqual(['a/b/c.txt', 'd.txt'])
    expect(String(files.read('a/b/c.txt'))).toBe('a/b/c.txt')
    expect([...withoutFiles(files, name => name === 'd.txt').paths()]).toEqual(['a/b/c.txt'])
    rmSync(folder, { recursive: true })
  })
})
