import { describe, expect, it } from 'vitest'
import { buildSite } from '../../testing/build-site.ts'
import { scanTemplate } from './scan-template.ts'
import { templateTraits } from './template-traits-table.ts'

const found = (template: string) => scanTemplate(template).map(({ id, line, column }) => `${line}:${column} ${id}`)

describe('scanTemplate', () => {
  it.each<[string, string, string[]]>([
    ['a field of the page', '<p>\n{{ .Hugo.Version }}', ['2:4 page-hugo']],
    ['a field of $', '{{ $.Hugo.Generator }}', ['1:4 page-hugo']],
    ['a field of .Page', '{{ if eq .Page.URL "x" }}{{ end }}', ['1:10 page-url']],
    ['a field as an argument', '{{ printf "%s" .UniqueID }}', ['1:16 page-unique-id']],
    ['a field of the site', '{{ with .Site.Author }}{{ end }}', ['1:9 site-author']],
    ['a field of site', '{{ site.IsMultiLingual }}', ['1:4 site-is-multi-lingual']],
    ['a function', '{{ $x := getJSON "a.json" }}', ['1:10 get-json']],
    [
      'a template by its name',
      '{{ template "_internal/google_analytics_async.html" . }}',
      ['1:14 google-analytics-async'],
    ],
    ['a field in a range of pages', '{{ range .Site.RegularPages }}{{ .URL }}{{ end }}', ['1:34 page-url']],
    ['a neighbour in a list', '{{ with .Site.Pages.Next . }}{{ end }}', ['1:15 pages-prev-next']],
    ['a neighbour in a sorted list', '{{ ($pages.ByWeight).Prev . }}', ['1:20 pages-prev-next']],
  ])('finds %s', (_, template, expected) => {
    expect(found(template)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['in a comment', '{{/* .Hugo */}}{{- /* .URL */ -}}'],
    ['in a string', '{{ print ".Hugo" `.URL` }}'],
    ['outside of actions', '.Hugo .URL'],
    ['of a file', '{{ .File.Ext }}{{ with .File }}{{ .Ext }}{{ .UniqueID }}{{ end }}'],
    ['of a menu entry', '{{ range .Site.Menus.main }}{{ .URL }}{{ end }}'],
    ['of a menu entry in a partial', '{{ if .HasChildren }}{{ .URL }}{{ end }}'],
    ['of what a caller hands over', '{{ range sort . "Weight" }}{{ .URL }}{{ end }}'],
    ['of parameters', '{{ .Params.author }}{{ .Site.Params.social }}'],
    ['of the page, by nearly the same name', '{{ .Next.Title }}{{ .Prev.Title }}{{ .Extra }}'],
    ['hugo itself', '{{ hugo.Version }}'],
  ])('passes over a name %s', (_, template) => {
    expect(found(template)).toEqual([])
  })

  it('takes the dot of an else for the one outside', () => {
    expect(found('{{ with .File }}{{ .Ext }}{{ else }}{{ .Ext }}{{ end }}')).toEqual(['1:40 page-ext'])
  })

  it('names the first place and says how often', () => {
    expect(scanTemplate('{{ .Hugo }}\n{{ .Hugo }}')).toMatchObject([{ line: 1, column: 4, times: 2, kind: 'differs' }])
  })
})

describe('the traits of templates', () => {
  it('have ids of their own', () => {
    expect(new Set(templateTraits.map(({ id }) => id)).size).toBe(templateTraits.length)
  })

  it.each(templateTraits.map(trait => [trait.id, trait] as const))('are found in their example: %s', (id, trait) => {
    // In a shared block the dot would be another: each example stands for itself, as its author wrote it.
    const ids = scanTemplate(
      trait.example.replace(/\{\{ with \.File \}\}\{\{ \.(\w+)/, '{{ with .File }}{{ .File.$1'),
    ).map(each => each.id)
    expect(ids).toContain(id)
  })

  it('all work here', async () => {
    const template = templateTraits.map(({ id, example }) => `<p id="${id}">${example}</p>`).join('\n')
    const { messages } = await buildSite(`
-- hugo.toml --
title = "All"
-- layouts/_default/single.html --
${template}
-- layouts/_default/list.html --
${template}
-- content/a.md --
---
title: A
x: 1
---
`)
    expect(messages.filter(message => message.includes('error['))).toEqual([])
  })
})
