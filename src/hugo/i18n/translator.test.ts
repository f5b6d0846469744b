import { describe, expect, it } from 'vitest'
import { goString, isHostObject } from '../../go/value.ts'
import { mergeTables, readTranslationTable } from './translation-table.ts'
import { createTranslator, type TranslatorOptions } from './translator.ts'

/** A template engine of one placeholder, enough to see what a message is given. */
function execute(source: string, data: unknown): string {
  return source.replace(/\{\{ \.(\w*) \}\}/g, (_, name: string) => {
    if (name === '') return isHostObject(data) ? String(data[goString]?.()) : String(data)
    if (data instanceof Map) return String(data.get(name))
    return String((data as Record<string, unknown>)[name])
  })
}

function translator(tables: Record<string, unknown>, options: Partial<TranslatorOptions> = {}) {
  const read = new Map(Object.entries(tables).map(([code, decoded]) => [code, readTranslationTable(decoded)]))
  return createTranslator({ tables: read, defaultLanguage: 'en', execute, ...options })
}

describe('translation tables', () => {
  const cases: [name: string, decoded: unknown, id: string, data: unknown, expected: string | undefined][] = [
    ['a text', { more: 'Read more' }, 'more', undefined, 'Read more'],
    ['a map of forms', { pages: { one: 'one page', other: '{{ .Count }} pages' } }, 'pages', 3, '3 pages'],
    ['the form for one', { pages: { one: 'one page', other: '{{ .Count }} pages' } }, 'pages', 1, 'one page'],
    ['no number takes other', { pages: { one: 'one page', other: 'pages' } }, 'pages', undefined, 'pages'],
    ['the number itself', { n: { other: '{{ . }} left' } }, 'n', 5, '5 left'],
    ['the old list', [{ id: 'more', translation: 'Read more' }], 'more', undefined, 'Read more'],
    ['the old list with forms', [{ id: 'p', translation: { one: '1', other: 'n' } }], 'p', 1, '1'],
    ['a message within a table', { menu: { home: { other: 'Home' }, about: 'About' } }, 'menu.home', undefined, 'Home'],
    ['a text within a table', { menu: { about: 'About' } }, 'menu.about', undefined, 'About'],
    [
      'a map with a count',
      { p: { one: 'one', other: '{{ .Count }} of {{ .name }}' } },
      'p',
      new Map<string, unknown>([
        ['Count', 2],
        ['name', 'x'],
      ]),
      '2 of x',
    ],
    ['a number in a text', { p: { one: 'one', other: 'many' } }, 'p', '1', 'one'],
    ['an id nobody has', { a: 'A' }, 'b', undefined, undefined],
    ['a description beside the text', { a: { description: 'for translators', other: 'A' } }, 'a', undefined, 'A'],
  ]
  it.each(cases)('read %s', (_name, decoded, id, data, expected) => {
    expect(translator({ en: decoded })('en', id, data)).toBe(expected)
  })
})

describe('a translator', () => {
  it('takes the default language where a language has no message', () => {
    expect(translator({ en: { a: 'A', b: 'B' }, fr: { a: 'À' } })('fr', 'b')).toBe('B')
  })

  it('finds the language without its region, in any case', () => {
    expect(translator({ pt: { a: 'ã' } })('pt-BR', 'a')).toBe('ã')
    expect(translator({ 'zh-CN': { a: '甲' } })('zh-cn', 'a')).toBe('甲')
  })

  it('chooses forms by the rules of the language', () => {
    const translate = translator({ pl: { f: { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' } } })
    expect([1, 3, 5].map(count => translate('pl', 'f', count))).toEqual(['plik', 'pliki', 'plików'])
  })

  it('tells of missing messages and shows their ids when asked to', () => {
    const missing: string[] = []
    const translate = translator(
      { en: { a: 'A' } },
      { onMissing: (id, language) => missing.push(`${language}:${id}`), showMissing: true },
    )
    expect(translate('fr', 'a')).toBe('[i18n] a')
    expect(missing).toEqual(['fr:a'])
  })

  it('lets the site stand above the theme, message by message', () => {
    const merged = mergeTables([readTranslationTable({ a: 'site' }), readTranslationTable({ a: 'theme', b: 'theme' })])
    expect([merged.get('a')?.other, merged.get('b')?.other]).toEqual(['site', 'theme'])
  })
})
