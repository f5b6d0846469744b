/** Generated templates: text or a page with values in every context, and all constructs around them. */
import { fragments } from '../../../template/fixtures/escaping-property.ts'
import { mutate } from '../../../template/fixtures/mutations.ts'
import type { Random } from './random.ts'
import { type Kind, type Place, randomKind, randomOperand, randomPipeline } from './random-expression.ts'

const texts = ['a', ' b ', '\n', ' x\n  ', '<p>', '</p>', '"', "'", '-', ': ', '日', '', '<b>t</b>', '/', '=']
const inScripts = [
  'var a = ',
  ';\n',
  ' + ',
  '"s" + ',
  '// c\n',
  '/* c */',
  'f(',
  ')',
  ' / 2',
  '/re/',
  '`t`',
  '[',
  ']',
  '{a: ',
  '}',
  ' return ',
  ',',
  '++',
]
const inTags = [' class="a"', ' id=b', ' checked', " title='t'", ' ', ' data-x=', '>', '<i>', '"']

/** Make a template; `html` is a page with values in every context. */
export function randomTemplate(random: Random, mode: 'text' | 'html'): string {
  const place: Place = {
    random,
    variables: [],
    templates: random.chance(0.4) ? ['part', 'other'] : [],
    isInLoop: false,
    isAtRoot: true,
    depth: 3,
  }
  const body = mode === 'text' ? nodes(place, texts) : page(place)
  const definitions = place.templates.map(name => define(place, name, mode)).join('')
  const source = random.chance(0.5) ? definitions + body : body + definitions
  return random.chance(0.15)
    ? mutate(source, random.below(source.length + 1), random.below(6), random.pick(splinters), source)
    : source
}

const splinters = [
  '{{',
  '}}',
  '{{- ',
  ' -}}',
  '(',
  ')',
  '|',
  '"',
  '`',
  "'",
  '$',
  '.',
  ':=',
  '=',
  ',',
  '/*',
  '*/',
  '\n',
  '\\',
  ' end ',
  '<',
  '>',
  '<!--',
  '</script>',
  '${',
]

function define(place: Place, name: string, mode: 'text' | 'html'): string {
  const { random } = place
  const inner = {
    ...place,
    variables: [],
    isAtRoot: false,
    templates: name === 'part' ? ['other', 'part'] : [],
    depth: 1,
  }
  const body = mode === 'text' || random.chance(0.5) ? nodes(inner, texts) : page(inner)
  const opening = random.chance(0.7) ? `define ${JSON.stringify(name)}` : `block ${JSON.stringify(name)} .`
  return `{{${opening}}}${body}{{end}}`
}

/** A page: pieces of HTML in which the holes are filled. */
function page(place: Place): string {
  const { random } = place
  const pieces = Array.from({ length: 1 + random.below(3) }, () => random.pick(fragments))
  return pieces.map(piece => piece.replaceAll('{{.}}', () => hole(place, piece))).join('')
}

function hole(place: Place, piece: string): string {
  const { random } = place
  if (random.chance(0.55)) return `{{${randomPipeline(place)}}}`
  if (random.chance(0.3)) return `{{${randomOperand(place)}}}{{${randomOperand(place)}}}`
  const words = piece.includes('<script') ? inScripts : random.chance(0.2) ? inTags : texts
  return node({ ...place, depth: 1 }, words)
}

function nodes(place: Place, words: readonly string[]): string {
  const { random } = place
  let written = ''
  let inner = place
  for (let left = 1 + random.below(4); left > 0; left--) {
    if (!random.chance(0.15)) written += node(inner, words)
    else {
      const [text, after] = declaration(inner)
      written += text
      inner = after
    }
  }
  return written
}

function declaration(place: Place): [text: string, after: Place] {
  const { random, variables } = place
  if (variables.length > 0 && random.chance(0.4)) {
    const [name, kind] = random.pick(variables)
    return [`{{${name} = ${randomPipeline(place, kind)}}}`, place]
  }
  const name = random.pick(['$a', '$b', '$c'])
  const kind = randomKind(place)
  return [`{{${name} := ${randomPipeline(place, kind)}}}`, { ...place, variables: known(variables, name, kind) }]
}

function known(variables: Place['variables'], name: string, kind: Kind): Place['variables'] {
  return [...variables.filter(each => each[0] !== name), [name, kind]]
}

function node(place: Place, words: readonly string[]): string {
  const { random, depth } = place
  const inner = { ...place, depth: depth - 1 }
  const body = (from: Place = inner) => (depth > 0 ? nodes(from, words) : random.pick(words))
  switch (random.below(depth > 0 ? 12 : 7)) {
    case 0:
    case 1:
    case 2:
      return random.pick(words)
    case 3:
      if (place.isInLoop && random.chance(0.6))
        return `{{if ${randomPipeline(place)}}}{{${random.pick(['break', 'continue'])}}}{{end}}`
      return random.pick(['{{/* note */}}', '{{- /* note */ -}}', '{{- "" -}}'])
    case 4:
      if (place.templates.length > 0)
        return `{{template ${JSON.stringify(random.pick(place.templates))}${random.pick(['', ' .', ' $', ' .deep'])}}}`
      return `{{${randomOperand(place)}}}`
    case 5:
    case 6:
      return trimmed(random, randomPipeline(place))
    case 7:
    case 8:
      return `{{if ${randomPipeline(place)}}}${body()}${otherwise(place, body, 'if')}{{end}}`
    case 9:
      return binding(place, inner, body)
    default:
      return loop(place, inner, body)
  }
}

function trimmed(random: Random, pipeline: string): string {
  return `${random.pick(['{{', '{{', '{{- '])}${pipeline}${random.pick(['}}', '}}', ' -}}'])}`
}

function otherwise(place: Place, body: () => string, keyword: 'if' | 'with'): string {
  const { random } = place
  if (random.chance(0.4)) return ''
  const branch = random.chance(0.3) ? `{{else ${keyword} ${randomPipeline(place)}}}${body()}` : ''
  return `${branch}{{else}}${body()}`
}

function binding(place: Place, inner: Place, body: (from?: Place) => string): string {
  const kind = randomKind(place)
  const inside = { ...inner, isAtRoot: false, variables: known(inner.variables, '$w', kind) }
  const otherBranches = otherwise(place, body, 'with')
  return `{{with $w := ${randomPipeline(place, kind)}}}${body(inside)}${otherBranches}{{end}}`
}

/** What a range can run over: an expression, and the kinds of its keys and elements. */
const ranges: readonly (readonly [over: string, key: Kind, element: Kind])[] = [
  ['$.list', 'int', 'any'],
  ['$.numbers', 'int', 'int'],
  ['$.words', 'int', 'text'],
  ['$.map', 'text', 'any'],
  ['$.people', 'int', 'map'],
  ['$.blank', 'int', 'any'],
]

const counts = [
  '3',
  '.count',
  '$.count',
  '(len $.words)',
  '(slice $.list 0)',
  '(list 1 2)',
  '$.none',
  '$.text',
  '0',
  '1.5',
]

function loop(place: Place, inner: Place, body: (from: Place) => string): string {
  const { random } = place
  const inside = { ...inner, isInLoop: true, isAtRoot: false }
  const otherwise = random.chance(0.3) ? `{{else}}${body(inner)}` : ''
  if (random.chance(0.2)) return `{{range ${random.pick(counts)}}}${body(inside)}${otherwise}{{end}}`
  const [over, key, element] = random.pick(ranges)
  const form = random.below(3)
  if (form === 0) return `{{range ${over}}}{{.}}${body(inside)}${otherwise}{{end}}`
  if (form === 1) {
    const variables = known(inner.variables, '$v', element)
    return `{{range $v := ${over}}}${body({ ...inside, variables })}${otherwise}{{end}}`
  }
  const variables = known(known(inner.variables, '$v', element), '$i', key)
  return `{{range $i, $v := ${over}}}${body({ ...inside, variables })}${otherwise}{{end}}`
}
