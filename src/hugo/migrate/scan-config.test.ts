import { describe, expect, it } from 'vitest'
import { configTraits } from './config-traits-table.ts'
import { scanConfig } from './scan-config.ts'

const found = (path: string, text: string) => scanConfig(path, text).map(({ id, line }) => `${line} ${id}`)

describe('scanConfig', () => {
  it.each<[string, string, string, string[]]>([
    ['a key of TOML', 'config.toml', 'title = "a"\nPaginate = 3\n', ['2 config-paginate']],
    ['a table of YAML', 'config.yaml', 'a: 1\nblackfriday:\n  x: 1\n', ['2 config-blackfriday']],
    ['a key of any language', 'hugo.toml', '[languages.de]\nlanguageName = "D"\n', ['2 config-languages-languagename']],
    [
      'a key of a list',
      'hugo.json',
      '{"module": {"mounts": [{"source": "a",\n"lang": "en"}]}}',
      ['2 config-module-mounts-lang'],
    ],
    [
      'a table in a file of its own',
      'config/_default/languages.toml',
      '[de]\nlanguageCode = "de"\n',
      ['2 config-languages-languagecode'],
    ],
    ['a value', 'hugo.toml', 'disableKinds = ["taxonomyTerm"]\n', ['1 config-kind-taxonomy-term']],
    [
      'an old handler',
      'hugo.toml',
      '[markup]\ndefaultMarkdownHandler = "blackfriday"\n',
      ['2 config-markdown-handler'],
    ],
  ])('finds %s', (_, path, text, expected) => {
    expect(found(path, text)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['a key elsewhere', '[params]\npaginate = 3\n[params.blackfriday]\nx = 1\n'],
    ['a value that stayed', 'disableKinds = ["taxonomy"]\nminify.disableXML = true\n'],
    ['the handler of today', '[markup]\ndefaultMarkdownHandler = "goldmark"\n'],
    ['what cannot be read', 'title = [\n'],
  ])('passes over %s', (_, text) => {
    expect(found('hugo.toml', text)).toEqual([])
  })

  it('has one name for each id', () => {
    for (const { id, name } of configTraits)
      expect(configTraits.filter(trait => trait.id === id).every(trait => trait.name === name)).toBe(true)
  })
})
