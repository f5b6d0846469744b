import { describe, expect, it } from 'vitest'
import { GoTime } from '../../go/time.ts'
import { goSlice, goType } from '../../go/value.ts'
import { createTemplateSet, TemplateSignal } from '../../template/index.ts'
import type { FuncDeps, FunctionReport } from './deps.ts'
import { createFuncs, namespaces } from './index.ts'

/** Deps of a site at https://example.org/sub/ with one page and two files. */
function fakeDeps(overrides: Partial<FuncDeps> = {}): FuncDeps & { reports: FunctionReport[] } {
  const reports: FunctionReport[] = []
  const files: Readonly<Record<string, string>> = { 'README.md': 'hello', 'content/a.md': 'AA' }
  return {
    generation: '0.131',
    urls: {
      baseURL: 'https://example.org/sub/',
      languagePrefix: '',
      canonifyURLs: false,
      lowerCasePaths: true,
      removePathAccents: false,
    },
    hugo: {
      environment: 'production',
      isServer: false,
      isMultilingual: false,
      isMultihost: false,
      workingDirectory: '/site',
    },
    language: 'en-us',
    site: () => undefined,
    page: () => undefined,
    now: () => new GoTime(1_600_000_000),
    partial: (name, context) => `[${name} ${String(context)}]`,
    partialCached: (name, context) => `[${name} ${String(context)}]`,
    templateExists: name => name === 'partials/x.html',
    markdownify: text => text.replace(/\*\*(.*?)\*\*/g, '<strong>$1</strong>'),
    highlight: code => `<pre>${code}</pre>`,
    ref: (_page, args) => `https://example.org/sub/${String(args).replace('.md', '')}/`,
    relref: (_page, args) => `/sub/${String(args).replace(/\.md/, '')}/`.replace(/(#\w+)\/$/, '/$1'),
    translate: id => (id === 'more' ? 'Read more' : undefined),
    readFile: path => files[path],
    readDir: path =>
      path === 'content' ? [{ name: 'a.md', sizeBytes: 2, isDirectory: false, modified: new GoTime(0) }] : undefined,
    fileExists: path => path in files,
    getenv: name => (name === 'HUGO_X' ? 'x' : ''),
    decode: (_format, text) => JSON.parse(text),
    newScratch: () => new Map(),
    returnSignal: value => new TemplateSignal(value) as unknown as Error,
    report: report => void reports.push(report),
    reports,
    ...overrides,
  }
}

function render(source: string, deps = fakeDeps(), mode: 'html' | 'text' = 'html'): string {
  const set = createTemplateSet({ mode, funcs: createFuncs(deps) })
  set.parse('test', source)
  return set.lookup('test')!.execute(new Map())
}

describe('every example of a function', () => {
  const examples = namespaces.flatMap(({ name, functions }) =>
    Object.entries(functions).flatMap(([member, spec]) =>
      (spec.examples ?? []).map(([template, output]) => [`${name}.${member}`, template, output] as const),
    ),
  )
  it.each(examples)('%s: %s', (_name, template, output) => {
    expect(render(template, fakeDeps(), 'text')).toBe(output)
  })
})

describe('functions', () => {
  it('all have a namespace method, and their old names are the same functions', () => {
    const funcs = createFuncs(fakeDeps())
    const missing = namespaces
      .flatMap(({ functions }) => Object.values(functions).flatMap(spec => spec.aliases ?? []))
      .filter(alias => !(alias in funcs))
    expect(missing).toEqual([])
  })

  const errors: [template: string, message: string][] = [
    ['{{ upper }}', 'wrong number of args for upper: want 1 got 0'],
    ['{{ where nil "a" 1 }}', "error calling where: can't iterate over <nil>"],
    ['{{ where (slice (dict "a" 1)) "a" "~" 1 }}', 'error calling where: no such operator'],
    ['{{ first -1 (slice 1) }}', 'error calling first: sequence length must be non-negative'],
    ['{{ dict "a" }}', 'error calling dict: invalid dictionary call'],
    ['{{ dict 1 2 }}', 'error calling dict: invalid dictionary key'],
    ['{{ index 5 1 }}', "error calling index: index of type int with args [1] failed: can't index item of type int"],
    ['{{ div 1 0 }}', "error calling div: can't divide the value by 0"],
    ['{{ add 1 "2" }}', "error calling add: can't apply the operator to the values"],
    ['{{ sort nil }}', 'error calling sort: sequence must be provided'],
    ['{{ seq 1 -1 5 }}', "error calling seq: 'increment' must be > 0"],
    ['{{ time "nope" }}', 'error calling time: unable to parse date: nope'],
    ['{{ merge (dict "a" 1) nil }}', 'error calling merge: destination must be a map, got <nil>'],
    ['{{ strings.Repeat -1 "a" }}', 'error calling Repeat: strings: negative Repeat count'],
    ['{{ urls.Parse "http://[::1" }}', `error calling Parse: parse "http://[::1": missing ']' in host`],
    ['{{ slicestr "abc" 5 }}', 'error calling slicestr: slice bounds out of range'],
    ['{{ base64Decode "x" }}', 'error calling base64Decode: illegal base64 data at input byte 0'],
  ]
  it.each(errors)('say what is wrong: %s', (template, message) => {
    expect(() => render(template)).toThrow(message)
  })

  it('report what a template says and write nothing', () => {
    const deps = fakeDeps()
    expect(render('{{ errorf "no %s" "x" }}{{ warnf "w" }}{{ warnf "w" }}', deps)).toBe('')
    expect(deps.reports.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['funcs/errorf', 'error', 'no x'],
      ['funcs/warnf', 'warning', 'w'],
    ])
  })

  it('answer with a named message where a step is missing, and go on', () => {
    const deps = fakeDeps()
    expect(
      render(
        '{{ with resources.Get "a.scss" }}x{{ end }}{{ "in" | resources.Minify }}{{ getJSON "https://x.org/a" }}',
        deps,
      ),
    ).toBe('in')
    expect(deps.reports.map(report => report.code)).toEqual(['funcs/unsupported', 'funcs/unsupported', 'funcs/no-data'])
  })

  it('take what the build has of Hugo Pipes', () => {
    const deps = fakeDeps({ resources: { Get: name => `<${String(name)}>` } })
    expect(render('{{ resources.Get "a.css" | safeHTML }}', deps)).toBe('<a.css>')
  })

  it('tell the version as one that compares by its numbers', () => {
    expect(
      render(
        '{{ hugo.Version }} {{ ge hugo.Version "0.99.0" }} {{ lt hugo.Version "0.55" }} {{ eq hugo.Version "0.131.0" }}',
      ),
    ).toBe('0.131.0 true false true')
    expect(render('{{ hugo.Generator }} {{ hugo.IsProduction }} {{ hugo.IsServer }}')).toBe(
      '<meta name="generator" content="Hugo 0.131.0"> true false',
    )
  })

  it('translate, and give nothing for what no table has', () => {
    expect(render('{{ i18n "more" }}|{{ T "nope" }}|{{ lang.Translate "more" }}')).toBe('Read more||Read more')
  })

  it('call partials under each name', () => {
    expect(
      render(
        '{{ partial "a" 1 }}{{ partialCached "b" 2 "v" }}{{ partials.Include "c" 3 }}{{ templates.Exists "partials/x.html" }}',
      ),
    ).toBe('[a 1][b 2][c 3]true')
  })

  it('end a partial with a value', () => {
    expect(() => createFuncs(fakeDeps())['return']!(5)).toThrow()
  })

  it('call functions by name for each element', () => {
    expect(render('{{ apply (slice "a" "b") "strings.ToUpper" "." }} {{ apply (slice 1 2) "add" "." 5 }}')).toBe(
      '[A B] [6 7]',
    )
  })

  it('write dates with the names of the language', () => {
    const german = fakeDeps({ language: 'de' })
    expect(
      render(
        '{{ time.Format "Monday, 2. January 2006" "2020-03-05" }}; {{ time.Format ":date_long" "2020-03-05" }}',
        german,
      ),
    ).toBe('Donnerstag, 5. März 2020; 5. März 2020')
    expect(render('{{ lang.FormatNumber 2 1234.5 }}', german)).toBe('1.234,50')
  })

  it('compare texts that read as numbers by the generation', () => {
    const newest = fakeDeps({ generation: '0.169' })
    expect([render('{{ lt "10" "9" }}'), render('{{ lt "10" "9" }}', newest)]).toEqual(['false', 'true'])
  })
})

/** A page with a title and a parameter, and a list of such pages. */
class FakePage {
  readonly Title: string
  readonly Params: ReadonlyMap<string, unknown>

  constructor(title: string, tags: readonly string[]) {
    this.Title = title
    this.Params = new Map([['tags', tags]])
  }

  get [goType](): string {
    return 'page.Page'
  }
}

class FakePages {
  readonly elements: readonly unknown[]

  constructor(elements: readonly unknown[]) {
    this.elements = elements
  }

  get [goType](): string {
    return 'page.Pages'
  }

  get [goSlice](): readonly unknown[] {
    return this.elements
  }

  Titles(): string {
    return this.elements.map(page => (page as FakePage).Title).join('')
  }
}

describe('functions on pages', () => {
  const all = new FakePages([new FakePage('C', ['x']), new FakePage('A', ['y']), new FakePage('B', ['x', 'y'])])
  const deps = fakeDeps({
    site: () => new Map<string, unknown>([['Pages', all]]),
    isPage: value => value instanceof FakePage,
    likeSlice: (_original, elements) => new FakePages(elements),
  })
  const cases: [template: string, output: string][] = [
    ['{{ (where site.Pages "Params.tags" "intersect" (slice "x")).Titles }}', 'CB'],
    ['{{ (where site.Pages ".Title" "not in" (slice "A")).Titles }}', 'CB'],
    ['{{ (sort site.Pages "Title" "desc").Titles }}', 'CBA'],
    [
      '{{ (first 2 (sort site.Pages "Title")).Titles }}{{ (last 1 site.Pages).Titles }}{{ (after 2 site.Pages).Titles }}',
      'ABBB',
    ],
    ['{{ (complement (first 1 site.Pages) site.Pages).Titles }}', 'AB'],
    [
      '{{ (union (first 1 site.Pages) site.Pages).Titles }} {{ (intersect (last 1 site.Pages) site.Pages).Titles }}',
      'CAB B',
    ],
    ['{{ (slice | append (index site.Pages 1) | append (index site.Pages 0)).Titles }}', 'AC'],
    ['{{ (slice (index site.Pages 2)).Titles }} {{ (collections.Reverse site.Pages).Titles }}', 'B BAC'],
    ['{{ with group "k" site.Pages }}{{ .Key }} {{ .Pages.Titles }}{{ end }}', 'k CAB'],
    ['{{ in site.Pages (index site.Pages 1) }} {{ len (uniq (append site.Pages site.Pages)) }}', 'true 3'],
  ]
  it.each(cases)('%s', (template, output) => {
    expect(render(template, deps)).toBe(output)
  })
})

describe('addresses of a site in a language', () => {
  const french = fakeDeps({ urls: { ...fakeDeps().urls, languagePrefix: 'fr' } })
  const cases: [template: string, output: string][] = [
    ['{{ relLangURL "a" }}', '/sub/fr/a'],
    ['{{ relLangURL "/a/" }}', '/fr/a/'],
    ['{{ relLangURL "fr/a" }}', '/sub/fr/a'],
    ['{{ absLangURL "a" }}', 'https://example.org/sub/fr/a'],
    ['{{ absLangURL "https://x.org/" }}', 'https://x.org/'],
    ['{{ relURL "a" }}', '/sub/a'],
  ]
  it.each(cases)('%s', (template, output) => {
    expect(render(template, french)).toBe(output)
  })
})
