/** Our CEL against another's (cel-js): a table of what the language is about, and expressions made at random. */
import { Environment } from '@marcbachmann/cel-js'
import { describe, expect, it } from 'vitest'
import type { Random } from '../../kernel/random.ts'
import { createRandom } from '../../kernel/random.ts'
import type { CelError } from './cel-error.ts'
import { checkKinds } from './check-kinds.ts'
import { compileCel } from './compile.ts'
import { parseCel } from './parse.ts'

const variables = {
  hosts: {
    a: { name: 'a', cores: 4n, up: true, load: 2.5, cables: ['x', 'y'], owner: null },
    b: { name: 'b', cores: 8n, up: false, load: 0.5, cables: [], owner: 'c' },
  },
  events: [
    { id: 840n, host: 'a', detail: null },
    { id: 13n, host: 'b', detail: 'why not' },
  ],
  view: { page: 'hosts', dialog: '' },
  now: 150_000n,
}
const kinds = { hosts: 'map', events: 'list', view: 'map', now: 'int' } as const
const FAULT = Symbol('fault')

const environment = new Environment({ homogeneousAggregateLiterals: false })
for (const [name, kind] of Object.entries(kinds)) environment.registerVariable(name, kind)

function ours(source: string): unknown {
  try {
    const tree = parseCel(source)
    checkKinds(tree, { variables: kinds, functions: {} })
    return compileCel(tree)(variables)
  } catch {
    return FAULT
  }
}

function theirs(source: string): unknown {
  try {
    const parsed = environment.parse(source)
    return parsed.check().valid ? parsed(variables) : FAULT
  } catch {
    return FAULT
  }
}

/** Make values of both comparable: a literal map is a Map here and may be an object there. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return plain(Object.fromEntries(value))
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, plain(item)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

describe('our CEL and another', () => {
  it.each([
    '1 + 2 * 3 == 7',
    '(1 + 2) * 3 % 4',
    '-7 / 2',
    '-7 % 3',
    '7.0 / 2.0',
    '1 < 1.5',
    '2 > 1 ? "yes" : "no"',
    '0x1F + 1',
    '1e3 + 0.5',
    '"a\\n\\x41\\u00e9\\101" + r"\\n"',
    '\'\'\'a\'b\'\'\' + """c"d"""',
    "'abc'.contains('b') && 'abc'.startsWith('a') && 'abc'.endsWith('c')",
    "'abc'.matches('^a.c$')",
    "size('héllo') == 5 && [1, 2].size() == 2 && size(hosts) == 2",
    "'a' in ['a', 'b'] && 'a' in hosts && !('z' in hosts)",
    '[1, 2] + [3] == [1, 2, 3]',
    '{"a": 1}["a"] == 1 && {"a": 1}.a == 1',
    '[1, [2, 3]][1][0]',
    '[1, 2][2]',
    "hosts['a'].cores > 3 && hosts.b.cores == 8",
    "hosts['z'].cores > 3",
    "hosts['z'].cores > 3 || true",
    "true || hosts['z'].cores > 3",
    "false && hosts['z'].up",
    "hosts['z'].up && false",
    'has(hosts.a.cores) && !has(hosts.a.nothing)',
    'hosts.all(h, hosts[h].cores > 3)',
    'hosts.exists(h, hosts[h].up)',
    'hosts.exists_one(h, hosts[h].up)',
    'hosts.filter(h, hosts[h].up)',
    'hosts.map(h, hosts[h].cores)',
    'hosts.map(h, hosts[h].up, hosts[h].cores)',
    "['a', 'z'].exists(h, hosts[h].up)",
    "['z', 'a'].exists(h, hosts[h].up)",
    "['z', 'b'].all(h, hosts[h].up)",
    "['z', 'a'].all(h, hosts[h].up)",
    '[1, 2].exists(x, [3, 4].exists(y, x + y == 6))',
    'events.exists(e, e.id == 840 && e.host == "a" && e.detail == null)',
    "events.exists(e, e.detail != null && e.detail.contains('not'))",
    'hosts.a.owner == null && hosts.b.owner != null',
    'int("12") + int(3.9) == 15',
    'string(12) + string(true)',
    'double(3) == 3.0',
    '9223372036854775807 + 1',
    '-9223372036854775808 < 0',
    '1 / 0',
    "1 + 'a'",
    "1 == 'a'",
    "now == 'a'",
    'now + 1.0',
    '!now',
    'now && true',
    'hosts.nothing',
    'nothing',
    'nothing(1)',
    'now.contains("1")',
    'size(1)',
    '1 +',
    '(1',
    '[1, 2,]',
    "'a",
    '1 = 1',
    'a b',
    'in',
    '1 < 2 < 3',
    '// a remark\ntrue',
    'view.page == "hosts" // and so on',
    'events[0].id == 840 && events[1].id == 13',
    'dyn(1) == 1',
    'hosts.all(1, true)',
    'true && "a"',
    '-(-1)',
    '--1',
    '!!true',
    '-hosts.a.load',
  ])('agree on %s', source => {
    expect(plain(ours(source))).toEqual(plain(theirs(source)))
  })

  it.each([
    ['1 == 1.0', true],
    ['1 < 1.5 && 2.5 > 2', true],
    ['.5 + 1e3', 1000.5],
    ['true ? 1 : "x"', 1n],
    ['9007199254740993 == 9007199254740993.0', false],
  ])('differ where ours keeps to the specification: %s', (source, value) => {
    expect(ours(source)).toBe(value)
  })

  it.each([
    ['1 = 1', 2, 'a lone "="'],
    ["'abc", 0, 'a text is not closed'],
    ['(1 + 2', 6, 'it ends too early'],
    ['1 ++', 3, 'unexpected "+"'],
    ['[1, 2)', 5, 'unexpected ")" where "]" is wanted'],
    ['a.1', 1, 'unexpected a value'],
    ['"\\q"', 1, 'this is no character that a text can have after'],
    ['99999999999999999999', 0, 'too large'],
    ['a # b', 2, '"#" has no meaning here'],
    ['now.all(x, true)', 0, 'map or list is wanted, and there is int'],
    ['hosts.all(1, true)', 10, 'all begins with the name of a variable'],
    ['size(now)', 0, 'size does not take int'],
    ["'a' < 1", 0, '"<" does not take string and int'],
  ])('say of %s where it is wrong', (source, start, message) => {
    const read = () => checkKinds(parseCel(source), { variables: kinds, functions: {} })
    expect(read).toThrow(message.replace('too large', 'this large'))
    try {
      read()
    } catch (error) {
      expect((error as CelError).start).toBe(start)
    }
  })

  it('agree on 5,000 expressions made at random', () => {
    const random = createRandom(1)
    let judged = 0
    let refused = 0
    for (let count = 0; count < 5000; count++) {
      const source = anyExpression(random, 4, [])
      const [mine, other] = [ours(source), theirs(source)]
      // The other knows the kinds of a list's items and of both ways of a choice, and refuses what mixes them.
      if (other === FAULT && mine !== FAULT) refused++
      else expect(plain(mine), source).toEqual(plain(other))
      if (mine !== FAULT) judged++
    }
    expect(judged).toBeGreaterThan(1500)
    expect(refused).toBeLessThan(400)
  })
})

type Make = (random: Random, depth: number, bound: readonly string[]) => string

const pick = <T>(random: Random, list: readonly T[]): T => list[random.int(0, list.length - 1)]!

/** Make an expression: mostly of kinds that go together, sometimes not. */
const anyExpression: Make = (random, depth, bound) =>
  pick(random, [makeBool, makeBool, makeBool, makeInt, makeString, makeList])(random, depth, bound)

const makeBool: Make = (random, depth, bound) => {
  const sub = (make: Make) => make(random, depth - 1, bound)
  const simple = ['true', 'false', "hosts['a'].up", 'hosts.b.up', "hosts['z'].up", 'has(hosts.a.up)', "'a' in hosts"]
  if (depth <= 0) return pick(random, simple)
  const name = `v${bound.length}`
  const inner = (make: Make) => make(random, depth - 1, [...bound, name])
  const sign = pick(random, ['==', '!=', '<', '<=', '>', '>='])
  return pick<() => string>(random, [
    () => pick(random, simple),
    () => `${sub(makeBool)} && ${sub(makeBool)}`,
    () => `(${sub(makeBool)} || ${sub(makeBool)})`,
    () => `!(${sub(makeBool)})`,
    () => `${sub(makeInt)} ${sign} ${sub(makeInt)}`,
    () => `${sub(makeString)} ${sign} ${sub(makeString)}`,
    () => `${sub(makeInt)} ${sign} ${sub(makeString)}`,
    () => `${sub(makeInt)} in ${sub(makeList)}`,
    () => `(${sub(makeBool)} ? ${sub(makeBool)} : ${sub(makeBool)})`,
    () => `${sub(makeList)}.${pick(random, ['all', 'exists', 'exists_one'])}(${name}, ${inner(makeBool)})`,
    () => `hosts.${pick(random, ['all', 'exists'])}(${name}, hosts[${name}].cores ${sign} ${inner(makeInt)})`,
    () => `events.exists(${name}, ${name}.id ${sign} ${inner(makeInt)})`,
    () => `${sub(makeString)}.${pick(random, ['contains', 'startsWith', 'endsWith'])}(${sub(makeString)})`,
  ])()
}

const makeInt: Make = (random, depth, bound) => {
  const sub = (make: Make) => make(random, depth - 1, bound)
  const simple = ['0', '1', '-3', '42', 'now', "hosts['a'].cores", 'events[1].id', 'hosts.a.load', '2.5', ...bound]
  if (depth <= 0) return pick(random, simple)
  return pick<() => string>(random, [
    () => pick(random, simple),
    () => `${sub(makeInt)} ${pick(random, ['+', '-', '*', '/', '%'])} ${sub(makeInt)}`,
    () => `(${sub(makeInt)})`,
    () => `size(${sub(makeList)})`,
    () => `${sub(makeString)}.size()`,
    () => `-${sub(makeInt)}`,
    () => `${sub(makeList)}[${random.int(0, 2)}]`,
    () => `int(${pick(random, ["'12'", '3.7', '5', "'x'"])})`,
  ])()
}

const makeString: Make = (random, depth, bound) => {
  const sub = (make: Make) => make(random, depth - 1, bound)
  const simple = ["'a'", "''", "'hosts'", 'view.page', 'hosts.a.name', 'events[1].detail', 'hosts.a.owner']
  if (depth <= 0) return pick(random, simple)
  return pick<() => string>(random, [
    () => pick(random, simple),
    () => `${sub(makeString)} + ${sub(makeString)}`,
    () => `string(${sub(makeInt)})`,
    () => `(${sub(makeBool)} ? ${sub(makeString)} : ${sub(makeString)})`,
  ])()
}

const makeList: Make = (random, depth, bound) => {
  const sub = (make: Make) => make(random, depth - 1, bound)
  const simple = ['[1, 2]', "['a', 'b']", '[]', 'hosts.a.cables', 'hosts.b.cables', '[1, "a"]']
  if (depth <= 0) return pick(random, simple)
  const name = `v${bound.length}`
  return pick<() => string>(random, [
    () => pick(random, simple),
    () => `[${sub(makeInt)}, ${sub(makeInt)}]`,
    () => `(${sub(makeList)} + ${sub(makeList)})`,
    () => `${sub(makeList)}.filter(${name}, ${makeBool(random, depth - 1, [...bound, name])})`,
    () => `${sub(makeList)}.map(${name}, ${makeInt(random, depth - 1, [...bound, name])})`,
  ])()
}
