/** Several exercises at once, filters, and the forms of the result. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'
import { afterAll, describe, expect, it } from 'vitest'
import { resultFormats } from './format-results.ts'
import { testInParallel } from './test-in-parallel.ts'

const exercise = (title: string, status: string) => `format: 1
title: ${title}
tasks: [{id: a, goal: "hosts['rhhi3'].status == '${status}'"}]
solution: [{type: deactivate_host, host: rhhi3}, {wait: "hosts['rhhi3'].status == 'maintenance'"}]
`
const root = mkdtempSync(join(tmpdir(), 'labwright-parallel-'))
mkdirSync(join(root, 'content/labs'), { recursive: true })
const files = {
  'content/labs/good.exercise.yaml': exercise('Maintenance & more', 'maintenance'),
  'content/labs/bad.exercise.yaml': exercise('Not to be solved <1>', 'down'),
  'content/broken.exercise.yaml': 'format: 1\ntitel: x\n',
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
afterAll(() => rmSync(root, { recursive: true }))

/** Read XML strictly enough to see what does not belong together. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        found.push({ name, attributes, text: '' })
        open.push(name)
      },
      ontext: text => {
        const last = found.at(-1)
        if (last) last.text += text
      },
      onclosetag: name => expect(open.pop()).toBe(name),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  expect(open).toEqual([])
  return found
}

describe('testInParallel', () => {
  it('gives results in the order of the files and tells of each as it comes', async () => {
    const seen: string[] = []
    const results = await testInParallel({
      source: root,
      onResult: (result, done, all) => seen.push(`${done}/${all} ${result.file}`),
    })
    expect(results.map(result => result.file)).toEqual(Object.keys(files).sort())
    expect(seen[0]).toBe('1/3 content/broken.exercise.yaml')
  })

  it.each([
    [['labs/'], 2],
    [['MAINTENANCE'], 1],
    [['good', 'broken'], 2],
    [['nothing'], 0],
  ])('takes only what %s filters', async (filters, count) => {
    expect(await testInParallel({ source: root, filters })).toHaveLength(count)
  })
})

describe('JUnit XML', () => {
  it('has a suite for each file with its counts, and text that XML allows', async () => {
    const xml = resultFormats.junit(await testInParallel({ source: root }))
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ')).toBe(true)
    const elements = elementsOf(xml)
    const counts = (name: string) =>
      elements
        .filter(element => element.name === name)
        .map(({ attributes: { name: own, tests, failures, errors } }) => [own, tests, failures, errors])
    expect(counts('testsuites')).toEqual([['labwright test', '9', '1', '1']])
    expect(counts('testsuite')).toEqual([
      ['content/broken.exercise.yaml', '1', '0', '1'],
      ['content/labs/bad.exercise.yaml', '4', '1', '0'],
      ['content/labs/good.exercise.yaml', '4', '0', '0'],
    ])
    expect(elements.filter(element => element.name === 'testcase')).toHaveLength(9)
    expect(elements.find(element => element.name === 'failure')?.attributes['message']).toBe(
      "hosts['rhhi3'].status == 'down' (hosts['rhhi3'].status is 'maintenance')",
    )
    expect(elements.find(element => element.name === 'error')?.text).toContain('unknown key "titel"')
  })

  it('leaves out characters that XML has no place for', () => {
    const result = {
      file: 'a&b<c>"d"\u0007',
      title: '',
      diagnostics: [],
      assertions: [],
      solutionMs: 0,
      elapsedMs: 1500,
    }
    expect(resultFormats.junit([result])).toContain('name="a&amp;b&lt;c&gt;&quot;d&quot;" tests="0"')
    expect(resultFormats.junit([result])).toContain('time="1.500"')
  })
})

describe('JSON', () => {
  it('is what testing gives', async () => {
    const results = await testInParallel({ source: root, filters: ['good'] })
    expect(JSON.parse(resultFormats.json(results))).toEqual(results)
  })
})
