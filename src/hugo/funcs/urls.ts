/** The `urls` namespace (Hugo manual, functions/urls). */
import { anchorize, pathEscape, pathSegmentEscape, pathUnescape, urlize } from '../../go/urlize.ts'
import { toText } from './convert.ts'
import type { FuncDeps } from './deps.ts'
import { atLeastArgs, type FunctionTable, type Namespace } from './function-spec.ts'
import { elementsOf } from './inspect.ts'
import { absoluteUrl, relativeUrl } from './site-urls.ts'
import { parseUrl } from './url-value.ts'

const siteAddresses: FunctionTable = {
  AbsURL: {
    arity: 1,
    bind: deps => path => absoluteUrl(deps, toText(path)),
    aliases: ['absURL'],
    examples: [
      [
        '{{ absURL "a/b" }} {{ absURL "/a" }} {{ absURL "" }}',
        'https://example.org/sub/a/b https://example.org/a https://example.org/sub/',
      ],
      ['{{ absURL "https://x.org/a" }}', 'https://x.org/a'],
    ],
  },
  RelURL: {
    arity: 1,
    bind: deps => path => relativeUrl(deps, toText(path)),
    aliases: ['relURL'],
    examples: [
      [
        '{{ relURL "a" }} {{ relURL "/a" }} {{ relURL "" }} {{ relURL "#a" }} {{ relURL "?q=1" }}',
        '/sub/a /a /sub/ /sub/#a /sub/?q=1',
      ],
      [
        '{{ relURL "https://example.org/sub/x" }} {{ relURL "//x.org/a" }} {{ relURL "a//b" }}',
        '/sub/x //x.org/a /sub/a/b',
      ],
    ],
  },
  AbsLangURL: {
    arity: 1,
    bind: deps => path => absoluteUrl(deps, toText(path), true),
    aliases: ['absLangURL'],
    examples: [['{{ absLangURL "a" }}', 'https://example.org/sub/a']],
  },
  RelLangURL: {
    arity: 1,
    bind: deps => path => relativeUrl(deps, toText(path), true),
    aliases: ['relLangURL'],
    examples: [['{{ relLangURL "/a/" }}', '/a/']],
  },
  Ref: {
    arity: 2,
    bind: deps => (page, args) => deps.ref(page, args),
    aliases: ['ref'],
    examples: [['{{ ref . "a" }}', 'https://example.org/sub/a/']],
  },
  RelRef: {
    arity: 2,
    bind: deps => (page, args) => deps.relref(page, args),
    aliases: ['relref'],
    examples: [['{{ relref . "a.md" }} {{ relref . "a#x" }}', '/sub/a/ /sub/a/#x']],
  },
}

const names: FunctionTable = {
  Anchorize: {
    arity: 1,
    bind: deps => text => deps.anchorize?.(toText(text)) ?? anchorize(toText(text)),
    aliases: ['anchorize'],
    examples: [
      ['{{ anchorize "My Heading! here" }} {{ anchorize "Foo  bar_baz.Qux" }}', 'my-heading-here foo--bar_bazqux'],
    ],
  },
  URLize: {
    arity: 1,
    bind: deps => text => urlizeFor(deps, toText(text)),
    aliases: ['urlize'],
    examples: [
      ['{{ urlize "My Page: Ünï & co/Sub" }} {{ urlize "a  b__c.d#e?f" }}', 'my-page-%C3%BCn%C3%AF-co/sub a-b__c.d#ef'],
    ],
  },
}

const parsing: FunctionTable = {
  Parse: {
    arity: 1,
    call: url => parseUrl(toText(url)),
    examples: [
      [
        '{{ with urls.Parse "https://u:p@e.org:80/a%20b?q=1#f" }}{{ .Scheme }} {{ .Host }} {{ .Port }} {{ .Path }} {{ .RawQuery }} {{ .Fragment }}{{ end }}',
        'https e.org:80 80 /a b q=1 f',
      ],
      [
        '{{ with urls.Parse "https://e.org/#/a?b=c d" }}{{ .String }} [{{ .RawFragment }}]{{ end }}',
        'https://e.org/#/a?b=c%20d []',
      ],
      ['{{ (urls.Parse "https://e.org/?q=1").Query.Get "q" }} {{ (urls.Parse "a/b").IsAbs }}', '1 false'],
    ],
  },
  JoinPath: {
    arity: atLeastArgs(0),
    call: (...elements) => joinPath(elements),
    examples: [
      ['{{ urls.JoinPath "https://e.org/a/" "../b" "c/" }} {{ urls.JoinPath "a" "b" }}', 'https://e.org/b/c/ a/b'],
      ['{{ urls.JoinPath "/a/" "/b/" }} {{ urls.JoinPath "https://x.org" "a b" }}', '/a/b/ https://x.org/a%20b'],
    ],
  },
  PathEscape: {
    arity: 1,
    call: text => pathSegmentEscape(toText(text)),
    examples: [['{{ urls.PathEscape "a b/c?d" }}', 'a%20b%2Fc%3Fd']],
  },
  PathUnescape: {
    arity: 1,
    call: text => pathUnescape(toText(text)),
    examples: [['{{ urls.PathUnescape "a%20b%2Fc" }}', 'a b/c']],
  },
}

/** The functions of `urls`. */
export const urlsNamespace: Namespace = { name: 'urls', functions: { ...siteAddresses, ...names, ...parsing } }

function urlizeFor({ urls }: FuncDeps, text: string): string {
  return urlize(text, { lowerCase: urls.lowerCasePaths, removeAccents: urls.removePathAccents })
}

function joinPath(elements: readonly unknown[]): string {
  const texts = elements.flatMap(element => elementsOf(element) ?? [element]).map(toText)
  if (texts.length === 0) return ''
  if (texts.every(text => text === '')) return '/'
  const [, prefix = '', first = ''] = /^([a-zA-Z][\w+.-]*:\/\/[^/]*)?([\s\S]*)$/.exec(texts[0] ?? '') ?? []
  if (prefix !== '' && first === '' && texts.length === 1) return `${prefix}/`
  const joined = [first, ...texts.slice(1)].filter(text => text !== '').join('/')
  const rooted = prefix !== '' || joined.startsWith('/')
  const steps: string[] = []
  for (const step of joined.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  const ends = joined.endsWith('/') && steps.length > 0 ? '/' : ''
  return `${prefix}${rooted ? '/' : ''}${pathEscape(pathUnescape(steps.join('/')))}${ends}`
}
