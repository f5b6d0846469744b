/** Expressions of generated templates: operands, calls of every predefined function, pipelines; mostly of fitting kinds. */
import type { Random } from './random.ts'

/** What a template being generated knows at one point of it. */
export interface Place {
  readonly random: Random
  /** Variables in scope, with the kind of their values. */
  readonly variables: readonly (readonly [name: string, kind: Kind])[]
  /** Templates that can be called. */
  readonly templates: readonly string[]
  readonly isInLoop: boolean
  /** Whether dot is the whole data. */
  readonly isAtRoot: boolean
  /** How much deeper it may become. */
  readonly depth: number
}

/** The kinds of values that generated expressions are made for. */
export type Kind = 'text' | 'int' | 'list' | 'map' | 'any'

const fields: Readonly<Record<Kind, readonly string[]>> = {
  text: ['text', 'other', 'url', 'empty', 'deep.inner.text'],
  int: ['count', 'big'],
  list: ['list', 'numbers', 'words', 'blank', 'people', 'deep.inner.list'],
  map: ['map', 'deep', 'deep.inner'],
  any: ['real', 'yes', 'no', 'none', 'missing', 'missing.deeper'].concat(
    ['HTML', 'CSS', 'JS', 'JSStr', 'HTMLAttr', 'URL', 'Srcset'].map(kind => `safe${kind}`),
  ),
}
const constants: Readonly<Record<Kind, readonly string[]>> = {
  text: ['"a b"', '"<q>"', '`raw "x"`', '"\\u00e9\\x41"', '""', '"javascript:x"', '"/a?b=c&d"'],
  int: ['1', '0', '-3', '0x1F', '0b101', '0o17', '1_000', "'a'", "'\\n'", "'é'", '1e3', '9223372036854775807'],
  list: ['(list 1 "b" nil)', '(list)', '(slice .numbers 0)', '(list .text .count)'],
  map: ['(dict "k" .text)', '(dict)', '.'],
  any: ['2.5', '1.0', 'true', 'false', '1e21', '2.5e-7'],
}
const odd = [
  'nil',
  '1i',
  '1e400',
  '9223372036854775808',
  '.deep.none.x',
  '.deep.text.x',
  '.text.x',
  '(index .people 0).name',
  '$.nobody',
  '.name',
  '.age',
]
const formats: Readonly<Record<Kind, readonly string[]>> = {
  text: ['%v', '%s', '%q', '%x', '% X', '%5v|', '%-6v|', '%#v', '%.2s', '%08s', '%#q', '%+q'],
  int: [
    '%d',
    '%5d',
    '%-5d|',
    '%05d',
    '%+d',
    '%x',
    '%#X',
    '%o',
    '%#o',
    '%b',
    '%c',
    '%U',
    '%#U',
    '%q',
    '%e',
    '% d',
    '%v',
    '%T',
    '%3c',
  ],
  list: ['%v', '%+v', '%d', '%s', '%q', '%x', '%5v', '%T'],
  map: ['%v', '%s', '%d', '%q', '%T'],
  any: ['%v', '%T', '%t', '%g', '%8.3f', '%e', '%6.2f', '%s', '%d', '%+v', '%G', '%x'],
}
const oddFormats = ['%%', '%z', '%[2]v %[1]v', '%v %v', '%*d', '%', '%!', '%[3]d', '%-', '%.*f']
const comparisons = ['eq', 'ne', 'lt', 'le', 'gt', 'ge']
const kinds: readonly Kind[] = ['text', 'text', 'text', 'int', 'int', 'any', 'any', 'list', 'map']

/** Choose a kind. */
export function randomKind({ random }: Place): Kind {
  return random.pick(kinds)
}

/** Make an operand of a kind, now and then of another. */
export function randomOperand(place: Place, wanted: Kind = randomKind(place)): string {
  const { random, variables, depth } = place
  if (random.chance(0.02)) return random.pick(odd)
  const kind = random.chance(0.02) ? randomKind(place) : wanted
  const fitting = variables.filter(variable => variable[1] === kind)
  if (fitting.length > 0 && random.chance(0.4)) return random.pick(fitting)[0]
  if (depth > 0 && random.chance(0.15)) return `(${randomPipeline({ ...place, depth: depth - 1 }, kind)})`
  if (random.chance(0.25)) return rooted(place, random.pick(constants[kind]))
  return rooted(place, `.${random.pick(fields[kind])}`)
}

/** Where dot is not the whole data, fields are taken of `$`. */
function rooted({ random, isAtRoot }: Place, expression: string): string {
  if (isAtRoot && random.chance(0.7)) return expression
  return expression.replace(
    /(^|[\s(])\.(\w|$)/g,
    (_, before: string, first: string) => `${before}$${first && `.${first}`}`,
  )
}

/** Make a pipeline that gives a kind. */
export function randomPipeline(place: Place, kind: Kind = randomKind(place)): string {
  const { random } = place
  if (random.chance(0.4)) return randomOperand(place, kind)
  if (random.chance(0.7)) return randomCall(place, kind)
  const from = randomKind(place)
  return `${random.chance(0.5) ? randomOperand(place, from) : randomCall(place, from)} | ${pipedCall(place, from, kind)}`
}

function randomCall(place: Place, kind: Kind): string {
  const { random } = place
  const operand = (wanted?: Kind) => randomOperand(place, wanted)
  switch (kind) {
    case 'text':
      return random.pick([
        () => format(place),
        () => `${random.pick(['print', 'println'])} ${operand()} ${operand()}`,
        () => `${random.pick(['html', 'js', 'urlquery'])} ${operand()}`,
        () => `upper ${operand('text')}`,
        () => `slice ${random.pick(['"abc"', '`<a>`'])} ${random.pick(['0', '0 0', '1', '0 1', '2 1', '4'])}`,
        () => `${random.pick(['or', 'and'])} ${operand('text')} ${operand('text')}`,
      ])()
    case 'int':
      return random.pick([
        () => `len ${operand(random.pick(['text', 'list', 'map']))}`,
        () => `index ${rooted(place, '.numbers')} ${random.pick(['0', '1'])}`,
        () => `or ${operand('int')} 1`,
      ])()
    case 'list':
      return random.pick([
        () => `list ${operand()} ${operand()}`,
        () => `slice ${rooted(place, `.${random.pick(fields.list)}`)} ${random.pick(['0', '1', '0 0'])}`,
        () => `id ${operand('list')}`,
      ])()
    case 'map':
      return random.pick([() => `dict "k" ${operand()} "x" ${operand()}`, () => `id ${operand('map')}`])()
    case 'any':
      return anyCall(place, operand)
  }
}

function anyCall(place: Place, operand: (kind?: Kind) => string): string {
  const { random } = place
  const same = randomKind(place)
  return random.pick([
    () => `not ${operand()}`,
    () => `${random.pick(comparisons)} ${operand('int')} ${operand('int')}`,
    () => `${random.pick(comparisons)} ${operand('text')} ${operand('text')}`,
    () => `${random.pick(comparisons)} ${operand(same)} ${operand(same)}`,
    () => `eq ${operand('int')} ${operand('int')} ${operand('int')}`,
    () => `${random.pick(['and', 'or'])} ${operand()} ${operand()} ${operand()}`,
    () => `index ${operand('map')} ${random.pick(['"a"', '"x"', '"inner"', operand('text')])}`,
    () => `index ${operand('list')} ${random.pick(['0', '0', '1', operand('int')])}`,
    () => `${random.pick(['safeHTML', 'safeURL'])} ${operand('text')}`,
    () => `id ${operand()}`,
    () => random.pick(['fail "x"', 'call nil', 'index', 'len 3', 'eq 1', 'slice', 'print', 'not', `call ${operand()}`]),
  ])()
}

function format(place: Place): string {
  const { random } = place
  if (random.chance(0.1))
    return `printf ${JSON.stringify(random.pick(oddFormats))} ${randomOperand(place)} ${randomOperand(place)}`
  const kind = randomKind(place)
  return `printf ${JSON.stringify(random.pick(formats[kind]))} ${randomOperand(place, kind)}`
}

function pipedCall(place: Place, from: Kind, to: Kind): string {
  const { random } = place
  const operand = (wanted?: Kind) => randomOperand(place, wanted)
  if (to === 'text')
    return random.pick([
      'print',
      'println',
      'html',
      'js',
      'urlquery',
      'upper',
      `printf ${JSON.stringify(random.pick(formats[from]))}`,
      `print ${operand()}`,
    ])
  if (to === 'int') return from === 'text' || from === 'list' || from === 'map' ? 'len' : 'or 1'
  if (to === 'list') return `list ${operand()}`
  if (to === 'map') return 'dict "k"'
  return random.pick([
    'not',
    'id',
    'safeHTML',
    'safeURL',
    `${random.pick(comparisons)} ${operand(from)}`,
    `or ${operand()}`,
    `and ${operand()}`,
  ])
}
