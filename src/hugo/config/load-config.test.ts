import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type LoadConfigOptions, loadConfig } from './load-config.ts'
import { Params } from './params.ts'

const made: string[] = []

/** Lay out a site in a folder of its own and load its configuration. */
function load(files: Readonly<Record<string, string>>, options: Partial<LoadConfigOptions> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'labwright-config-'))
  made.push(root)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return loadConfig({ root, ...options })
}

/** Params as plain objects, for comparing. */
const plain = (value: unknown): unknown =>
  value instanceof Params ? Object.fromEntries([...value].map(([key, item]) => [key, plain(item)])) : value

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true })
})

describe('loadConfig', () => {
  it.each([
    [
      'hugo.toml',
      'title = "T"\nbaseURL = "https://e.org/x"\n[params]\nLogo = "l"\n[taxonomies]\nworkshop = "workshops"\n[[menu.main]]\nname = "A"\nweight = 2\n',
    ],
    [
      'config.yaml',
      'title: T\nbaseURL: https://e.org/x\nparams: {Logo: l}\ntaxonomies: {workshop: workshops}\nmenu: {main: [{name: A, weight: 2}]}\n',
    ],
    [
      'hugo.yml',
      'title: T\nbaseurl: https://e.org/x\nParams: {Logo: l}\nTaxonomies: {workshop: workshops}\nmenus: {main: [{name: A, weight: 2}]}\n',
    ],
    [
      'config.json',
      '{"title": "T", "baseURL": "https://e.org/x", "params": {"Logo": "l"}, "taxonomies": {"workshop": "workshops"}, "menu": {"main": [{"name": "A", "weight": 2}]}}',
    ],
    [
      'config/_default/hugo.toml',
      'title = "T"\nbaseURL = "https://e.org/x"\nparams.Logo = "l"\ntaxonomies.workshop = "workshops"\nmenus.main = [{name = "A", weight = 2}]\n',
    ],
  ])('reads the same site from %s', (name, text) => {
    const config = load({ [name]: text })
    expect(config.diagnostics).toEqual([])
    expect(config).toMatchObject({
      title: 'T',
      baseURL: 'https://e.org/x/',
      pagerSize: 10,
      contentDir: 'content',
      files: [name],
    })
    expect(config.params.get('LOGO')).toBe('l')
    expect([...config.taxonomies]).toEqual([['workshop', 'workshops']])
    expect(config.menus.get('main')).toMatchObject([{ name: 'A', weight: 2, identifier: '', url: '' }])
  })

  it('gives Hugo its defaults', () => {
    const config = load({ 'hugo.toml': '' })
    expect(config).toMatchObject({
      title: '',
      baseURL: '',
      defaultContentLanguage: 'en',
      themes: [],
      paginatePath: 'page',
      rssLimit: -1,
      summaryLength: 70,
      timeoutMs: 30_000,
      titleCaseStyle: 'AP',
      pluralizeListTitles: true,
      uglyURLs: false,
      staticDirs: ['static'],
      sitemap: { filename: 'sitemap.xml', changeFreq: '', priority: -1 },
      refLinksErrorLevel: 'ERROR',
    })
    expect(config.markup.goldmark.renderer).toEqual({ hardWraps: false, xhtml: false, unsafe: false })
    expect(config.markup.highlight).toMatchObject({ style: 'monokai', noClasses: true, tabWidth: 4 })
    expect(config.markup.tableOfContents).toEqual({ startLevel: 2, endLevel: 3, ordered: false })
    expect([...config.taxonomies]).toEqual([
      ['category', 'categories'],
      ['tag', 'tags'],
    ])
    expect(Object.fromEntries(config.outputs)).toMatchObject({
      home: ['html', 'rss'],
      page: ['html'],
      section: ['html', 'rss'],
    })
    expect(config.outputFormats.get('html')).toMatchObject({
      name: 'HTML',
      mediaType: 'text/html',
      rel: 'canonical',
      isHTML: true,
    })
    expect(config.mediaTypes.get('text/markdown')).toMatchObject({ suffixes: ['md', 'mdown', 'markdown'] })
    expect(config.languages).toMatchObject([{ lang: 'en', languageCode: 'en', languageName: '', weight: 0 }])
    expect(config.modules[0]?.mounts.map(({ source, target }) => `${source}:${target}`)).toEqual([
      'content:content',
      'layouts:layouts',
      'static:static',
      'data:data',
      'i18n:i18n',
      'archetypes:archetypes',
      'assets:assets',
    ])
  })

  it('reads what older and newer sites call differently', () => {
    const config = load({
      'hugo.toml':
        'pagination.pagerSize = 5\npagination.path = "p"\nlocale = "de-AT"\nservices.googleAnalytics.id = "G"\nservices.rss.limit = 7\n',
    })
    expect(config).toMatchObject({
      pagerSize: 5,
      paginatePath: 'p',
      languageCode: 'de-AT',
      googleAnalytics: 'G',
      rssLimit: 7,
    })
    const older = load({
      'config.toml':
        'paginate = 5\npaginatePath = "p"\nlanguageCode = "de-AT"\ngoogleAnalytics = "G"\nrssLimit = 7\ndisableRSS = true\ndisableKinds = ["taxonomyTerm"]\n[indexes]\ntag = "tags"\n',
    })
    expect(older).toMatchObject({
      pagerSize: 5,
      paginatePath: 'p',
      languageCode: 'de-AT',
      googleAnalytics: 'G',
      rssLimit: 7,
    })
    expect([...older.disableKinds]).toEqual(['taxonomy', 'rss'])
    expect([...older.taxonomies]).toEqual([['tag', 'tags']])
  })

  it('tolerates booleans and numbers in quotes', () => {
    const config = load({
      'config.toml': 'uglyURLs = "true"\nrelativeURLs = "false"\ncanonifyURLs = 1\npaginate = "3"\ntimeout = 10000\n',
    })
    expect(config).toMatchObject({
      uglyURLs: true,
      relativeURLs: false,
      canonifyURLs: true,
      pagerSize: 3,
      timeoutMs: 10_000,
    })
    expect(load({ 'hugo.toml': 'timeout = "1m30s"' }).timeoutMs).toBe(90_000)
  })

  it('reads both forms of permalinks', () => {
    expect([...load({ 'hugo.toml': '[permalinks]\nposts = "/:year/:title/"\n' }).permalinks.page]).toEqual([
      ['posts', '/:year/:title/'],
    ])
    const config = load({ 'hugo.toml': '[permalinks.page]\nposts = "/a/"\n[permalinks.section]\nposts = "/b/"\n' })
    expect([[...config.permalinks.page], [...config.permalinks.section]]).toEqual([
      [['posts', '/a/']],
      [['posts', '/b/']],
    ])
  })

  it('reads output formats, media types and outputs of the site', () => {
    const config = load({
      'hugo.toml':
        '[outputs]\nhome = ["HTML", "Redir"]\n[outputFormats.Redir]\nmediaType = "text/redirects"\nbaseName = "_redirects"\nisPlainText = true\n[outputFormats.RSS]\nbaseName = "feed"\n[mediaTypes."text/redirects"]\ndelimiter = ""\n',
    })
    expect(config.outputs.get('home')).toEqual(['html', 'redir'])
    expect(config.outputFormats.get('redir')).toMatchObject({
      mediaType: 'text/redirects',
      baseName: '_redirects',
      isPlainText: true,
    })
    expect(config.outputFormats.get('rss')).toMatchObject({
      baseName: 'feed',
      mediaType: 'application/rss+xml',
      noUgly: true,
    })
    expect(config.mediaTypes.get('text/redirects')).toEqual({
      type: 'text/redirects',
      mainType: 'text',
      subType: 'redirects',
      suffixes: [],
      delimiter: '',
    })
  })

  it('brings the shapes of markup settings into one', () => {
    const { goldmark } = load({
      'hugo.toml':
        '[markup.goldmark.parser]\nautoIDType = "blackfriday"\nattribute = false\n[markup.goldmark.extensions]\ntypographer = false\nfootnote = false\n[markup.goldmark.extensions.extras.mark]\nenable = true\n',
    }).markup
    expect(goldmark.parser).toMatchObject({
      autoIDType: 'blackfriday',
      attribute: { title: false, block: false },
    })
    expect(goldmark.extensions).toMatchObject({
      typographer: { disable: true, apostrophe: '&rsquo;' },
      footnote: { enable: false },
      extras: { mark: true, insert: false },
    })
  })

  it('overrides files by the environment, and that by the caller', () => {
    const config = load(
      { 'hugo.toml': 'title = "file"\n[params]\napi_key = "file"\n' },
      {
        env: {
          HUGO_TITLE: 'env',
          HUGO_BASEURL: 'https://env.org/',
          HUGO_PARAMS_API_KEY: 'env',
          HUGO_PARAMS_NEW_ONE: 'n',
          HUGOxPARAMSxA_B: 'x',
          HUGO_MARKUP_GOLDMARK_RENDERER_UNSAFE: 'true',
          HUGO_NONSENSE: '1',
          HOME: '/',
        },
        overrides: { baseURL: 'https://caller.org/' },
      },
    )
    expect(config).toMatchObject({ title: 'env', baseURL: 'https://caller.org/' })
    expect(plain(config.params)).toEqual({ api_key: 'env', new: { one: 'n' }, a_b: 'x' })
    expect(config.markup.goldmark.renderer.unsafe).toBe(true)
    expect(config.raw.has('nonsense')).toBe(false)
  })
})

describe('configuration folders', () => {
  const files = {
    'config.toml': 'title = "root"\n[params]\na = 1\n',
    'config/_default/hugo.toml': 'title = "default"\n',
    'config/_default/params.toml': 'b = 2\n[sub]\nx = 1\n',
    'config/_default/menus.en.toml': '[[main]]\nname = "M"\n',
    'config/_default/languages.yaml': 'en: {weight: 1}\nde: {weight: 2, title: DT}\n',
    'config/production/config.toml': 'title = "production"\n[params.sub]\ny = 2\n',
    'config/staging/params.json': '{"b": "staging"}',
  }

  it('lie over the root file, the environment over the default', () => {
    const config = load(files)
    expect(config.title).toBe('production')
    expect(plain(config.params)).toEqual({ a: 1, b: 2, sub: { x: 1, y: 2 } })
    expect(config.languages.map(({ lang, title, menus }) => [lang, title, menus.get('main')?.[0]?.name])).toEqual([
      ['en', 'production', 'M'],
      ['de', 'DT', undefined],
    ])
  })

  it('may give each language a file of its own', () => {
    const config = load({
      'config/_default/hugo.toml': 'title = "default"\n',
      'config/_default/languages.en.toml': 'weight = 1\n[params]\na = 1\n',
      'config/_default/languages.pt-br.toml': 'title = "PT"\ncontentDir = "content/pt"\nweight = 2\n',
      'config/_default/params.pt-br.toml': 'a = 2\n',
    })
    expect(config.languages.map(({ lang, title, params }) => [lang, title, params.get('a')])).toEqual([
      ['en', 'default', 1],
      ['pt-br', 'PT', 2],
    ])
  })

  it('follow the environment', () => {
    const config = load(files, { environment: 'staging' })
    expect(config.title).toBe('default')
    expect(config.params.get('b')).toBe('staging')
  })
})

describe('themes', () => {
  const theme =
    'title = "theme"\npaginate = 3\n[params]\na = "theme"\nb = "theme"\n[params.sub]\nk = 5\nl = 6\n[[menu.main]]\nname = "TM"\n[[menus.foot]]\nname = "F"\n[taxonomies]\nseries = "series"\n[markup.goldmark.renderer]\nunsafe = true\n[outputFormats.x]\nmediaType = "text/plain"\n'

  // As Hugo 0.131 merges it.
  it('give what Hugo takes from them, below the site', () => {
    const config = load({
      'hugo.toml': 'theme = "x"\n[params]\nA = "x"\n[params.Sub]\nK = 1\n[[menu.main]]\nname = "M"\n',
      'themes/x/config.toml': theme,
      'themes/x/layouts/index.html': '',
    })
    expect(plain(config.params)).toEqual({ a: 'x', b: 'theme', sub: { k: 1, l: 6 } })
    expect([...config.menus].map(([name, entries]) => [name, entries.map(entry => entry.name)]).sort()).toEqual([
      ['foot', ['F']],
      ['main', ['M']],
    ])
    expect(config).toMatchObject({ title: '', pagerSize: 10, themes: ['x'] })
    expect(config.markup.goldmark.renderer.unsafe).toBe(false)
    expect(config.taxonomies.has('series')).toBe(false)
    expect(config.outputFormats.has('x')).toBe(true)
    expect(config.modules[1]).toMatchObject({ path: 'x', mounts: [{ source: 'layouts', target: 'layouts' }] })
  })

  it('obey _merge', () => {
    const config = load({
      'hugo.toml': 'theme = "x"\n[params]\n_merge = "none"\nA = "x"\n[markup]\n_merge = "deep"\n',
      'themes/x/config.toml': theme,
    })
    expect(config.params.has('b')).toBe(false)
    expect(config.markup.goldmark.renderer.unsafe).toBe(true)
  })

  it('are several, the first the strongest, with those they import', () => {
    const config = load({
      'hugo.yaml': 'theme: [one, two]\nmodule: {imports: [{path: github.com/a/b}, {path: off, disable: true}]}\n',
      'themes/one/hugo.toml': 'params.v = "one"\nparams.o = 1\n',
      'themes/two/hugo.toml': 'theme = "three"\nparams.v = "two"\nparams.t = 2\n',
      'themes/three/hugo.toml': 'params.h = 3\n',
      '_vendor/github.com/a/b/hugo.toml':
        '[params]\nv = "module"\n[[module.mounts]]\nsource = "src"\ntarget = "assets/b/"\n',
      '_vendor/github.com/a/b/src/x.js': '',
    })
    expect(config.themes).toEqual(['github.com/a/b', 'one', 'two', 'three'])
    expect(plain(config.params)).toEqual({ v: 'module', o: 1, t: 2, h: 3 })
    expect(config.modules[1]?.mounts).toMatchObject([{ source: 'src', target: 'assets/b' }])
    expect(config.diagnostics).toEqual([])
  })

  it('that are not there are named', () => {
    const { diagnostics } = load({ 'hugo.toml': 'theme = "gone"\n' })
    expect(diagnostics).toMatchObject([
      { code: 'config/theme-not-found', severity: 'error', file: 'hugo.toml', place: { line: 1, column: 1 } },
    ])
    expect(diagnostics[0]?.hint).toContain('themes/gone')
  })

  it('leave mounts of the site alone', () => {
    const config = load({
      'hugo.toml': 'contentDir = "docs"\n[[module.mounts]]\nsource = "pics"\ntarget = "static/pics"\n',
    })
    expect(config.modules[0]?.mounts.map(({ source, target }) => `${source}:${target}`).slice(0, 3)).toEqual([
      'pics:static/pics',
      'docs:content',
      'layouts:layouts',
    ])
  })
})

describe('languages', () => {
  // As Hugo 0.131: the language code of the site holds only where no languages are named.
  it('stand on the site', () => {
    const config = load({
      'hugo.toml':
        'title = "T"\nlanguageCode = "en-us"\n[params]\na = "x"\n[params.sub]\nk = 1\n[[menu.main]]\nname = "M"\n[languages.en]\nweight = 2\nlanguageName = "English"\n[languages.de]\nweight = 1\nlanguageCode = "de-AT"\ntitle = "DT"\ncontentDir = "content/de"\n[languages.de.params.sub]\nj = 2\n[[languages.de.menu.main]]\nname = "DM"\n[languages.fr]\nfoo = "bar"\n[languages.xx]\ndisabled = true\n',
    })
    expect(
      config.languages.map(({ lang, languageCode, title, contentDir }) => [lang, languageCode, title, contentDir]),
    ).toEqual([
      ['de', 'de-AT', 'DT', 'content/de'],
      ['en', 'en', 'T', 'content'],
      ['fr', 'fr', 'T', 'content'],
    ])
    expect(config.languages.map(({ params }) => plain(params))).toEqual([
      { a: 'x', sub: { k: 1, j: 2 } },
      { a: 'x', sub: { k: 1 } },
      { a: 'x', sub: { k: 1 }, foo: 'bar' },
    ])
    expect(config.languages.map(({ menus }) => menus.get('main')?.[0]?.name)).toEqual(['DM', 'M', 'M'])
  })

  it('may have a key that YAML takes for a boolean', () => {
    const files = { 'hugo.yaml': 'languages:\n  en: {weight: 1}\n  no: {weight: 2}\nparams: {flag: on}\n' }
    expect(load(files).languages.map(({ lang }) => lang)).toEqual(['en', 'no'])
    expect(load(files).params.get('flag')).toBe(true)
    expect(load(files, { hugoCompat: '0.111' }).languages.map(({ lang }) => lang)).toEqual(['en', 'false'])
    expect(load(files, { hugoCompat: '0.169' }).params.get('flag')).toBe('on')
  })

  it('may be one, with the code of the site', () => {
    expect(load({ 'hugo.toml': 'languageCode = "en-us"\n' }).languages).toMatchObject([
      { lang: 'en', languageCode: 'en-us' },
    ])
    expect(load({ 'hugo.toml': 'defaultContentLanguage = "de"\n' }).languages).toMatchObject([
      { lang: 'de', languageCode: 'de' },
    ])
  })
})

describe('faults of a configuration', () => {
  it('is missing', () => {
    const { diagnostics } = load({ 'content/a.md': '' })
    expect(diagnostics).toMatchObject([{ code: 'config/missing', severity: 'error' }])
    expect(diagnostics[0]?.hint).toContain('--source')
  })

  it.each([
    ['hugo.toml', 'title = "T"\nbaseURL = = 3\n', 'decode/toml-syntax', 2],
    ['config.yaml', 'title: a: b\n', 'decode/yaml-syntax', 1],
    ['config.json', '{"title": }', 'decode/json-syntax', 1],
    ['hugo.yaml', '- a\n', 'config/not-a-table', 1],
    ['config/_default/params.toml', 'a\n', 'decode/toml-syntax', 1],
  ])('stands in %s', (file, text, code, line) => {
    expect(load({ [file]: text }).diagnostics).toMatchObject([{ code, severity: 'error', file, place: { line } }])
  })

  it('names unknown keys once each, as warnings, and goes on', () => {
    const config = load({
      'hugo.toml': 'title = "T"\ntitel = "U"\n\n[Langauges.en]\nweight = 1\n[geekdocRepo]\na = 1\n',
    })
    expect(config.title).toBe('T')
    expect(config.diagnostics).toMatchObject([
      { code: 'config/unknown-key', severity: 'warning', place: { line: 2, column: 1 }, hint: 'did you mean "title"?' },
      {
        code: 'config/unknown-key',
        severity: 'warning',
        place: { line: 4, column: 2 },
        hint: 'did you mean "languages"?',
      },
      { code: 'config/unknown-key', severity: 'warning', place: { line: 6, column: 2 } },
    ])
  })

  it('takes dirty values without complaint', () => {
    const config = load({
      'config.yaml':
        'taxonomies: nonsense\nmenu: 5\nlanguages: []\nparams: text\noutputs: {home: HTML}\nmarkup: yes\npaginate: -3\npermalinks: []\ncascade: 1\n',
    })
    expect(config.diagnostics).toEqual([])
    expect(config.pagerSize).toBe(10)
    expect(config.outputs.get('home')).toEqual(['html'])
  })
})
