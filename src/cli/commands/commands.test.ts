/** The commands around building, as an author meets them: a new site and lab, lists, the configuration. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const program = path.resolve(import.meta.dirname, '../../../dist/lib/cli.js')
const folder = mkdtempSync(path.join(tmpdir(), 'labwright-commands-'))
const site = path.join(folder, 'my-labs')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function labwright(cwd: string, ...args: string[]): { code: number | null; out: string; messages: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', HUGO_PARAMS_ROOM: 'lab 2' },
  })
  return { code: status, out: stdout, messages: stderr }
}

beforeAll(() => {
  expect(labwright(folder, 'new', 'site', 'my-labs')).toMatchObject({ code: 0, messages: '' })
  expect(labwright(site, 'new', 'lab', 'workshops/storage/grow-a-volume.md')).toMatchObject({ code: 0, messages: '' })
})

describe('labwright new', () => {
  it('makes a site and a lab that build without a message, with the theme that comes along', () => {
    const { code, messages } = labwright(site, 'build', '-D')
    expect(messages).toBe('')
    expect(code).toBe(0)
    const html = readFileSync(path.join(site, 'public/workshops/storage/grow-a-volume/index.html'), 'utf8')
    expect(html).toContain('Grow a Volume')
    expect(existsSync(path.join(site, 'themes/labwright'))).toBe(false)
  })

  it('says what is in the way', () => {
    const { code, messages } = labwright(site, 'new', 'content', 'workshops/storage/grow-a-volume.md')
    expect(code).toBe(1)
    expect(messages).toContain(
      'content/workshops/storage/grow-a-volume.md: error[build/content-exists]: there is such a file already',
    )
  })
})

describe('labwright list', () => {
  it('writes CSV', () => {
    const { code, out } = labwright(site, 'list', 'drafts')
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe('path,slug,title,date,expiryDate,publishDate,draft,permalink,kind,section')
    expect(out).toMatch(
      /^content\/workshops\/storage\/grow-a-volume\.md,,Grow a Volume,.*,true,https:\/\/example\.org\/workshops\/storage\/grow-a-volume\/,page,workshops$/m,
    )
  })
})

describe('labwright config', () => {
  it.each([
    ['toml', /^title = "My labs"$|^title = 'My labs'$/m],
    ['yaml', /^title: My labs$/m],
    ['json', /^ {3}"title": "My labs"/m],
  ])('prints what is in force as %s, the environment included', (format, line) => {
    const { code, out } = labwright(site, 'config', '--format', format)
    expect(code).toBe(0)
    expect(out).toMatch(line)
    expect(out).toContain('lab 2')
    expect(out).toMatch(/contentdir/)
  })
})

describe('labwright build', () => {
  it('takes another time for now, and can clear its destination', () => {
    const destination = path.join(folder, 'out')
    mkdirSync(path.join(destination, 'old/deep'), { recursive: true })
    writeFileSync(path.join(destination, 'old/deep/page.html'), 'old')
    writeFileSync(path.join(site, 'content/later.md'), '---\ntitle: Later\ndate: 2040-01-01\n---\n')
    expect(labwright(site, 'build', '-d', destination).code).toBe(0)
    expect(existsSync(path.join(destination, 'later/index.html'))).toBe(false)
    expect(existsSync(path.join(destination, 'old/deep/page.html'))).toBe(true)
    const flags = ['--clock', '2041-01-01T00:00:00Z', '--cleanDestinationDir', '--minify']
    const { code, messages } = labwright(site, 'build', '-d', destination, ...flags)
    expect(code).toBe(0)
    expect(messages).toBe('labwright: --minify has no meaning here and is ignored\n')
    expect(existsSync(path.join(destination, 'later/index.html'))).toBe(true)
    expect(existsSync(path.join(destination, 'old'))).toBe(false)
    expect(labwright(site, 'build', '--clock', 'soon').code).toBe(2)
  })
})
