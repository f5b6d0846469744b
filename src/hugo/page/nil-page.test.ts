import { describe, expect, it } from 'vitest'
import { createTemplateSet } from '../../template/index.ts'
import { NilPage } from './nil-page.ts'

function run(source: string): string {
  const set = createTemplateSet({ mode: 'text', funcs: {} })
  set.parse('t', source)
  return set.lookup('t')!.execute({ Nil: new NilPage() })
}

describe('the page that is none', () => {
  it.each([
    ['is false', '{{ with .Nil }}page{{ else }}none{{ end }}', 'none'],
    ['has no pages', '{{ len .Nil.Pages }} {{ range .Nil.Sections }}x{{ else }}empty{{ end }}', '0 empty'],
    ['has no links', '[{{ .Nil.RelPermalink }}]', '[]'],
    ['is no ancestor of anything', '{{ .Nil.IsAncestor .Nil }}', 'false'],
    ['has no parameters', '{{ with .Nil.Params.x }}x{{ else }}none{{ end }}', 'none'],
  ])('%s', (_, source, expected) => {
    expect(run(source)).toBe(expected)
  })

  it('refuses what no page has', () => {
    expect(() => run('{{ .Nil.Nothing }}')).toThrow('nil pointer evaluating *page.nopPage.Nothing')
  })
})
