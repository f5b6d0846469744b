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
    const flags = ['--clock', '2041-01-01T00:00:00Z', '--cleanDestinationDir', '--gc']
    const { code, messages } = labwright(site, 'build', '-d', destination, ...flags)
    expect(code).toBe(0)
    expect(messages).toBe('labwright: --gc has no meaning here and is ignored\n')
    expect(existsSync(path.join(destination, 'later/index.html'))).toBe(true)
    expect(existsSync(path.join(destination, 'old'))).toBe(false)
    expect(labwright(site, 'build', '--clock', 'soon').code).toBe(2)
  })
})

describe('the flags of Hugo', () => {
  const pages = path.join(folder, 'flags')
  const files: Record<string, string> = {
    'hugo.toml': 'title = "Flags"\n',
    'other.toml': 'title = "Other"\n',
    'conf/_default/hugo.toml': 'title = "Folder"\n',
    'pages/a.md': '---\ntitle: A\n---\nfrom pages\n',
    'content/a.md': '---\ntitle: A\ntags: [x]\n---\nfrom content\n',
    'content/draft.md': '---\ntitle: Draft\ndraft: true\n---\n',
    'content/future.md': '---\ntitle: Future\ndate: 2050-01-01\n---\n',
    'content/expired.md': '---\ntitle: Expired\nexpiryDate: 2010-01-01\n---\n',
    'layouts/_default/single.html':
      '<p>\n  {{ site.Title }} {{ .Content }} {{ hugo.Environment }} {{ .Permalink }}\n</p>',
    'layouts/_default/list.html': '{{ .Title }}',
    'shown/_default/single.html': 'shown',
    'shown/_default/list.html': 'shown',
    'looks/plain/layouts/_default/single.html': 'plain',
    'themes/fancy/layouts/_default/single.xml': 'x',
    'themes/fancy/static/fancy.txt': 'fancy',
    'looks/plain/static/plain.txt': 'plain',
  }
  beforeAll(() => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(pages, name)), { recursive: true })
      writeFileSync(path.join(pages, name), text)
    }
  })
  const read = (file: string) => readFileSync(path.join(pages, 'public', file), 'utf8')
  const has = (file: string) => existsSync(path.join(pages, 'public', file))

  it.each<[flags: string, file: string, text: string | RegExp]>([
    ['-D', 'draft/index.html', 'Flags'],
    ['--buildDrafts', 'draft/index.html', 'Flags'],
    ['-F', 'future/index.html', 'Flags'],
    ['-E', 'expired/index.html', 'Flags'],
    ['-b https://example.org/x/', 'a/index.html', 'https://example.org/x/a/'],
    ['-e staging', 'a/index.html', 'staging'],
    ['-c pages', 'a/index.html', 'from pages'],
    ['-l shown', 'a/index.html', 'shown'],
    ['-t fancy', 'fancy.txt', 'fancy'],
    ['--themesDir looks -t plain', 'plain.txt', 'plain'],
    ['--config other.toml', 'a/index.html', 'Other'],
    ['--config hugo.toml,other.toml', 'a/index.html', 'Other'],
    ['--configDir conf', 'a/index.html', 'Folder'],
    ['--minify', 'a/index.html', /^<p> Flags <p>from content<\/p>/],
    ['--logLevel error', 'a/index.html', 'Flags'],
    ['--noTimes --noChmod --templateMetrics --cacheDir x', 'a/index.html', 'Flags'],
  ])('do here what they do there: %s', (flags, file, text) => {
    const { code, messages } = labwright(pages, 'build', '--cleanDestinationDir', ...flags.split(' '))
    expect(messages.replace(/^labwright: --\w+ has no meaning here and is ignored\n/gm, '')).toBe('')
    expect(code).toBe(0)
    expect(read(file)).toMatch(text)
  })

  it('leave pages and folders alone', () => {
    rmSync(path.join(pages, 'public'), { recursive: true, force: true })
    expect(labwright(pages, 'build', '-M').code).toBe(0)
    expect(has('a/index.html')).toBe(false)
    expect(labwright(pages, 'build', '--disableKinds', 'term,taxonomy').code).toBe(0)
    expect(has('a/index.html')).toBe(true)
    expect(has('tags/index.html')).toBe(false)
  })

  it('make a warning an error, or leave it unsaid', () => {
    writeFileSync(path.join(pages, 'content/link.md'), '---\ntitle: L\n---\n[x](nowhere/)\n')
    expect(labwright(pages, 'build').messages).toContain('warning[build/broken-link]')
    expect(labwright(pages, 'build', '--logLevel', 'error').messages).toBe('')
    expect(labwright(pages, 'build', '--panicOnWarning').code).toBe(1)
    rmSync(path.join(pages, 'content/link.md'))
  })

  it.each([
    ['build -w', '--watch is not supported here: labwright server builds on every save'],
    ['build --ignoreVendorPaths a', '--ignoreVendorPaths is not supported here'],
    ['server --tlsAuto', '--tlsAuto is not supported here'],
    ['server --poll often', 'often is no interval'],
    ['build --nonsense', "unknown option '--nonsense'"],
  ])('are refused by a clear message where they would change the result: %s', (call, message) => {
    const { code, messages } = labwright(pages, ...call.split(' '))
    expect(code).toBe(2)
    expect(messages).toContain(message)
  })
})

describe('labwright new theme and config mounts', () => {
  it('make a theme that builds a site, and show where its folders stand', () => {
    const root = path.join(folder, 'themed')
    mkdirSync(path.join(root, 'content'), { recursive: true })
    writeFileSync(path.join(root, 'hugo.toml'), 'title = "Themed"\ntheme = "mine"\n')
    writeFileSync(path.join(root, 'content/a.md'), '---\ntitle: A\n---\n')
    expect(labwright(root, 'new', 'theme', 'mine')).toMatchObject({ code: 0, messages: '' })
    expect(labwright(root, 'new', 'theme', 'mine').messages).toContain('error[build/folder-in-use]')
    expect(labwright(root, 'build')).toMatchObject({ code: 0, messages: '' })
    expect(readFileSync(path.join(root, 'public/a/index.html'), 'utf8')).toContain('<h1>A</h1>')
    const [project, theme] = labwright(root, 'config', 'mounts')
      .out.split(/^(?=\{)/m)
      .map(text => JSON.parse(text))
    expect(project).toMatchObject({ path: 'project', owner: '', dir: root })
    expect(theme).toEqual({
      path: 'mine',
      owner: 'project',
      dir: `${path.join(root, 'themes/mine')}/`,
      mounts: ['layouts', 'archetypes', 'static'].map(name => ({ source: name, target: name })),
    })
  })
})
