import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSite } from '../../testing/build-site.ts'
import { type CreateContentOptions, createContent } from './create-content.ts'
import { createSite } from './create-site.ts'

const site = `
-- hugo.toml --
title = "New"
baseURL = "https://example.org/"
theme = "t"
-- archetypes/labs.md --
---
title: "{{ replace .Name "-" " " | title }}"
site: {{ .Site.Title }}
type: {{ .Type }}
folder: {{ path.Base .File.Dir }}
---
{{< alert >}}
{{% panel %}}
-- themes/t/archetypes/labs.md --
of the theme
-- themes/t/archetypes/notes.md --
theme: {{ .File.ContentBaseName }}
-- archetypes/kit/index.md --
kit {{ .Name }}
-- archetypes/kit/data/hosts.yaml --
hosts: [a]
-- archetypes/broken.md --
first
{{ .Nope.Deeper | foo }}
-- content/labs/there.md --
there
`
const now = new Date('2026-03-04T05:06:07Z')

function make(options: Omit<CreateContentOptions, 'source'>) {
  return withSite(site, source => {
    const { files, diagnostics } = createContent({ source, now, ...options })
    return {
      files,
      texts: files.map(file => readFileSync(join(source, file), 'utf8')),
      messages: diagnostics.map(({ code, file, place }) => `${file}:${place?.line ?? ''} ${code}`),
    }
  })
}

describe('createContent', () => {
  it('runs the archetype of the section, the site’s before the theme’s, and leaves shortcodes', () => {
    expect(make({ path: 'content/labs/first-steps.md' })).toEqual({
      files: ['content/labs/first-steps.md'],
      texts: ['---\ntitle: "First Steps"\nsite: New\ntype: labs\nfolder: labs\n---\n{{< alert >}}\n{{% panel %}}\n'],
      messages: [],
    })
  })

  it.each([
    ['from the theme', { path: 'notes/a' }, 'content/notes/a.md', 'theme: a\n'],
    ['of a kind', { path: 'x/y.md', kind: 'notes' }, 'content/x/y.md', 'theme: y\n'],
    [
      'from Hugo’s own archetype',
      { path: 'x/my-page.md' },
      'content/x/my-page.md',
      "+++\ntitle = 'My Page'\ndate = 2026-03-04T05:06:07Z\ndraft = true\n+++\n",
    ],
    [
      'over a file, when told to',
      { path: 'labs/there.md', kind: 'notes', force: true },
      'content/labs/there.md',
      'theme: there\n',
    ],
  ])('makes content %s', (_, options, file, text) => {
    expect(make(options)).toEqual({ files: [file], texts: [text], messages: [] })
  })

  it('makes a bundle from a folder', () => {
    expect(make({ path: 'labs/b', kind: 'kit' }).files.toSorted()).toEqual([
      'content/labs/b/data/hosts.yaml',
      'content/labs/b/index.md',
    ])
  })

  it.each([
    ['a file is there', { path: 'labs/there.md' }, 'content/labs/there.md: build/content-exists'],
    ['no archetype has the name', { path: 'a.md', kind: 'none' }, 'archetypes: build/archetype-not-found'],
    ['the archetype is broken', { path: 'a.md', kind: 'broken' }, 'archetypes/broken.md:2 build/template'],
  ])('makes nothing where %s', (_, options, message) => {
    expect(make(options)).toEqual({ files: [], texts: [], messages: [message] })
  })
})

describe('createSite', () => {
  it.each(['toml', 'yaml', 'json'] as const)('makes a site with a configuration in %s, once', format => {
    const folder = mkdtempSync(join(tmpdir(), 'labwright-new-'))
    try {
      const path = join(folder, 'my-labs')
      expect(createSite({ path, format }).files).toEqual([`hugo.${format}`, '.gitignore', 'content/_index.md'])
      expect(readFileSync(join(path, `hugo.${format}`), 'utf8')).toContain('My labs')
      expect(existsSync(join(path, 'archetypes'))).toBe(true)
      expect(createSite({ path, format }).diagnostics.map(({ code }) => code)).toEqual(['build/folder-in-use'])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
