/** The program as an author meets it: exit codes, messages, and what stays when something is wrong. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createLabSite, seedLikeLab, upgradeExercise } from '../../testing/lab-site.ts'

const program = path.resolve(import.meta.dirname, '../../../dist/lib/cli.js')
const lab = 'content/workshops/hyperconverged/lab4.md'
const output = 'public/workshops/hyperconverged/lab4/index.html'
const sites: string[] = []

afterEach(() => {
  for (const site of sites.splice(0)) rmSync(site, { recursive: true, force: true })
})

function newSite(): string {
  const site = createLabSite(readFileSync(seedLikeLab, 'utf8'), { exercise: upgradeExercise() })
  sites.push(site)
  return site
}

/** Run the program in a site's folder. */
function labwright(site: string, ...args: string[]): { code: number | null; out: string; messages: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: site,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { code: status, out: stdout, messages: stderr }
}

/** Build once in a good state, break something, build again. */
function buildBroken(breakIt: (site: string) => void) {
  const site = newSite()
  expect(labwright(site, 'build').code).toBe(0)
  const before = readFileSync(path.join(site, output), 'utf8')
  breakIt(site)
  const result = labwright(site, 'build')
  expect(readFileSync(path.join(site, output), 'utf8')).toBe(before)
  return { ...result, errors: result.messages.match(/^.*: error\[.*$/gm) ?? [] }
}

describe('labwright build', () => {
  it('writes the site and says which generation it followed', () => {
    const site = newSite()
    const { code, out, messages } = labwright(site, 'build')
    expect(code).toBe(0)
    expect(out).toMatch(/^Hugo generation 0\.131: /m)
    expect(out).toMatch(/^\d+ pages, \d+ files in \d+ ms$/m)
    expect(messages).toMatch(/^2 warnings$/m)
    for (const file of [output, 'public/404.html', 'public/sitemap.xml', 'public/.nojekyll']) {
      expect(existsSync(path.join(site, file)), file).toBe(true)
    }
  })

  it.each([
    ['an unknown shortcode', '\n{{< alrt >}}\n', 'shortcodes/unknown', '{{< alrt >}}', 'did you mean "alert"?'],
    [
      'an unclosed shortcode',
      '\n{{% alert %}}\nnever closed\n',
      'shortcodes/unclosed',
      '{{% alert %}}',
      '{{% /alert %}}',
    ],
  ])('stops at %s, names its place, and leaves the last good output', (_name, text, code, line, hint) => {
    let lineNumber = 0
    const result = buildBroken(site => {
      lineNumber = readFileSync(path.join(site, lab), 'utf8').split('\n').length + 1
      appendFileSync(path.join(site, lab), text)
    })
    expect(result.code).toBe(1)
    expect(result.errors).toHaveLength(1)
    expect(result.errors[0]).toMatch(new RegExp(`^${lab}:${lineNumber}:\\d+: error\\[${code}\\]: `))
    expect(result.messages).toContain(`${lineNumber} | ${line}`)
    expect(result.messages).toContain(hint)
  })

  it('stops at broken front matter, names its place, and leaves the last good output', () => {
    const result = buildBroken(site => {
      const file = path.join(site, lab)
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^workshop_weight: .*$/m, 'workshop_weight: [40'))
    })
    expect(result.code).toBe(1)
    expect(result.errors).toHaveLength(1)
    expect(result.errors[0]).toMatch(new RegExp(`^${lab}:[45]:\\d+: error\\[decode/yaml-syntax\\]: `))
    expect(result.messages).toMatch(/^ {2}[45] \| (workshop_weight: \[40|layout: lab)$/m)
  })

  it('stops at a broken exercise, names its place, and leaves the last good output', () => {
    const exercise = 'content/workshops/hyperconverged/lab4.exercise.yaml'
    const result = buildBroken(site => {
      writeFileSync(path.join(site, exercise), upgradeExercise().replace('profile: workshop', 'profile: wrokshop'))
    })
    const line = upgradeExercise().split('\n').indexOf('profile: workshop') + 1
    expect(result.code).toBe(1)
    expect(result.errors).toHaveLength(1)
    expect(result.errors[0]).toMatch(new RegExp(`^${exercise}:${line}:\\d+: error\\[exercise/`))
    expect(result.messages).toContain(`${line} | profile: wrokshop`)
  })
})

describe('labwright', () => {
  it('ends with 2 when the call is at fault', () => {
    const site = newSite()
    expect(labwright(site, 'bild')).toMatchObject({ code: 2 })
    expect(labwright(site, 'build', '--hugo-compat', '0.200')).toMatchObject({ code: 2 })
    expect(labwright(site, 'build', '--nonsense')).toMatchObject({ code: 2 })
  })

  it('check ends with 1 on a warning, and writes nothing', () => {
    const site = newSite()
    const { code, messages } = labwright(site, 'check')
    expect(code).toBe(1)
    expect(messages).toMatch(/markup\/stray-token/)
    expect(existsSync(path.join(site, 'public'))).toBe(false)
  })

  it('test replays the solution, and fails when the solution is cut short', () => {
    const site = newSite()
    const good = labwright(site, 'test')
    expect(good.out).toMatch(/^TAP version 14$/m)
    expect(good.code).toBe(0)
    const exercise = path.join(site, 'content/workshops/hyperconverged/lab4.exercise.yaml')
    writeFileSync(exercise, upgradeExercise().replace(/^ {2}- \{wait: .*$/m, ''))
    const cut = labwright(site, 'test')
    expect(cut.code).toBe(1)
    expect(cut.out).toMatch(/^ {4}not ok \d+ - the solution does task agree$/m)
  })

  it('test fails when a goal holds before the learner did anything, and when there is nothing to test', () => {
    const site = newSite()
    const exercise = path.join(site, 'content/workshops/hyperconverged/lab4.exercise.yaml')
    writeFileSync(exercise, upgradeExercise().replace(/^ {4}goal: "view\.dialog.*$/m, '    goal: "hosts.size() == 3"'))
    const early = labwright(site, 'test')
    expect(early.code).toBe(1)
    expect(early.out).toMatch(/^ {4}not ok \d+ - task ask is not done at the start$/m)
    rmSync(exercise)
    expect(labwright(site, 'test').code).toBe(1)
  })
})
