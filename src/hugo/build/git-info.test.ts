import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build } from './build.ts'

let root = ''
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}
const git = (date: string, ...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=Ann B', '-c', 'user.email=ann@example.org', ...args], {
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  })
const read = async (path: string) => {
  const { files, diagnostics } = await build({ source: root, write: false })
  return { text: String(files.get(path)), codes: diagnostics.map(({ code }) => code) }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'labwright-git-'))
  write('hugo.toml', 'title = "Git"\nbaseURL = "https://example.org/"\nenableGitInfo = true\n')
  write(
    'layouts/_default/single.html',
    '{{ .Lastmod }}|{{ .Date.Year }}|{{ with .GitInfo }}{{ .AbbreviatedHash | len }} {{ .Subject }} by {{ .AuthorName }}: {{ .Body }}{{ end }}',
  )
  write('content/labs/größe.md', '---\ntitle: A\n---\n')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('enableGitInfo', () => {
  it('gives each page its last commit, and the date of that', async () => {
    git('', 'init', '-q')
    git('', 'add', '.')
    git('2021-02-03T04:05:06+02:00', 'commit', '-qm', 'First')
    write('content/labs/größe.md', '---\ntitle: A\n---\nmore\n')
    git('2022-02-03T04:05:06+01:00', 'commit', '-qam', 'Second\n\nWhy.')
    expect((await read('labs/größe/index.html')).text).toBe(
      '2022-02-03 04:05:06 &#43;0100 &#43;0100|1|7 Second by Ann B: Why.',
    )
  })

  it('warns where there is no history', async () => {
    const { text, codes } = await read('labs/größe/index.html')
    expect(text).toContain('|1|')
    expect(codes).toContain('build/git')
  })
})

describe(':fileModTime', () => {
  it('takes the date of the file', async () => {
    write('hugo.toml', 'title = "x"\nbaseURL = "/"\n[frontmatter]\nlastmod = [":fileModTime"]\n')
    utimesSync(join(root, 'content/labs/größe.md'), new Date(), new Date('2020-05-06T00:00:00Z'))
    expect((await read('labs/größe/index.html')).text).toContain('2020-05-06 00:00:00')
  })
})
