/** Data for generated templates: the same keys always, so that templates can name them, with values by chance. */
import { type SafeKind, safe } from '../../../go/safe.ts'
import { float } from '../../../go/value.ts'
import { hostile } from '../../../template/fixtures/escaping-property.ts'
import type { Random } from './random.ts'

/** Data in the form the Go program reads: `{$: kind, value: text}` is a float or a typed string. */
export type TaggedData =
  | null
  | boolean
  | number
  | string
  | readonly TaggedData[]
  | { readonly [key: string]: TaggedData }

const plain = [
  '',
  'a',
  'Word',
  'two words',
  'x_y-z',
  '日本',
  'é',
  '/path/to',
  'https://example.com/?a=b&c=d#e',
  '12',
  '-1',
  'tab\tnew\n',
  '😀',
  '%41%zz',
  '{{.}}',
  'red',
  '10px',
  'a.png 2x',
  '&amp;',
]
const floats = ['1', '0.5', '-2.25', '1e21', '1e20', '1e-7', '123456789', '0', '3.0000001', '1e300']
const typed: Readonly<Record<SafeKind, readonly string[]>> = {
  HTML: ['<b>bold</b>', '<i title="x">a & b</i>', 'plain &lt; "q"', '<br/><!-- c -->x', ''],
  CSS: ['color: red', 'url(x)', 'a"b'],
  JS: ['f(1)', 'x + 1', '"a" + b'],
  JSStr: ['a\\n', "it\\'s", 'x<y'],
  HTMLAttr: ['dir="ltr"', 'checked', 'a=b c=d'],
  URL: ['javascript:x()', '/a b?c="d"', 'https://x/é'],
  Srcset: ['a.png 1x, b.png 2x', 'x y z'],
}

/** Make data. */
export function randomData(random: Random): Readonly<Record<string, TaggedData>> {
  const text = () => randomText(random)
  return {
    text: text(),
    other: text(),
    url: random.pick(['/x', 'https://a.b/c d', 'javascript:alert(1)', 'mailto:a@b', '?q', '#f', text()]),
    empty: '',
    yes: true,
    no: false,
    none: null,
    count: random.pick([0, 1, 2, 3, 5, -1]),
    big: random.pick([2 ** 31, 2 ** 53 - 1, 1e15, -1e15]),
    real: { $: 'float', value: random.pick(floats) },
    list: list(random, 4, () => randomValue(random, 2)),
    numbers: list(random, 5, () => random.below(100) - 20),
    words: list(random, 4, text),
    blank: [],
    map: Object.fromEntries(
      list(random, 4, () => [random.pick(['a', 'b', 'B', 'é', 'z10', 'z9', '1']), randomValue(random, 2)] as const),
    ),
    deep: { inner: { text: text(), list: list(random, 3, text) }, none: null },
    people: list(random, 3, () => ({
      name: text(),
      age: random.below(90),
      tags: list(random, 3, text),
      site: random.pick(plain),
    })),
    ...Object.fromEntries(Object.keys(typed).map(kind => [`safe${kind}`, randomTyped(random, kind as SafeKind)])),
  }
}

/** Make a text, a hostile one now and then. */
export function randomText(random: Random): string {
  if (random.chance(0.3)) return random.pick(hostile)
  return random.chance(0.2) ? random.pick(plain) + random.pick(hostile) : random.pick(plain)
}

function list<Item>(random: Random, most: number, make: () => Item): Item[] {
  return Array.from({ length: random.below(most + 1) }, make)
}

function randomTyped(random: Random, kind: SafeKind): TaggedData {
  return { $: kind, value: random.pick(typed[kind]) }
}

function randomValue(random: Random, depth: number): TaggedData {
  switch (random.below(depth > 0 ? 9 : 7)) {
    case 0:
      return random.below(1000) - 100
    case 1:
      return random.chance(0.5)
    case 2:
      return null
    case 3:
      return { $: 'float', value: random.pick(floats) }
    case 4:
      return randomTyped(random, random.pick(Object.keys(typed) as SafeKind[]))
    case 7:
      return list(random, 3, () => randomValue(random, depth - 1))
    case 8:
      return { x: randomValue(random, depth - 1), y: randomText(random) }
    default:
      return randomText(random)
  }
}

/** Turn tagged data into what our templates are given. */
export function untag(data: TaggedData): unknown {
  if (Array.isArray(data)) return data.map(untag)
  if (typeof data !== 'object' || data === null) return data
  const record = data as Readonly<Record<string, TaggedData>>
  const { $: kind, value } = record
  if (kind === 'float') return float(Number(value))
  if (typeof kind === 'string') return safe[kind as SafeKind](value as string)
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, untag(each)]))
}
