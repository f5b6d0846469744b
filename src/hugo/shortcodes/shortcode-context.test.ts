import { describe, expect, it } from 'vitest'
import { findMember, goType, type HostObject } from '../../go/value.ts'
import { ShortcodeContext, ShortcodePosition } from './shortcode-context.ts'

const position = new ShortcodePosition('a.md', { line: 3, column: 4 }, 20)
const make = (params: ConstructorParameters<typeof ShortcodeContext>[0]['params'], page: unknown = undefined) =>
  new ShortcodeContext({
    name: 'x',
    ordinal: 2,
    params,
    indentation: '  ',
    page,
    parent: undefined,
    position,
    createScratch: () => new Map(),
  })

describe('ShortcodeContext', () => {
  // As hugolib.ShortcodeWithPage.Get.
  it.each([
    ['positional by number', { positional: ['a', 'b'] }, 1, 'b'],
    ['positional out of range', { positional: ['a'] }, 5, ''],
    ['positional by name', { positional: ['a'] }, 'k', undefined],
    ['named by name', { named: new Map([['k', 'v']]) }, 'k', 'v'],
    ['named that is missing', { named: new Map([['k', 'v']]) }, 'x', ''],
    ['named in another case', { named: new Map([['k', 'v']]) }, 'K', ''],
    ['named by number', { named: new Map([['k', 'v']]) }, 0, undefined],
    ['without parameters by number', {}, 0, undefined],
    ['without parameters by name', {}, 'k', undefined],
    ['false', { positional: [false] }, 0, false],
  ])('gets %s', (_, params, key, value) => {
    expect(make(params).Get(key)).toBe(value)
  })

  it('shows templates its fields and methods and nothing else', () => {
    const context = make({ positional: [1] })
    for (const name of [
      'Name',
      'Ordinal',
      'Params',
      'IsNamedParams',
      'Page',
      'Parent',
      'Position',
      'Inner',
      'InnerDeindent',
      'Site',
      'Scratch',
      'Store',
    ]) {
      expect(findMember(context, name)?.type, name).toBe('field')
    }
    expect(findMember(context, 'Get')?.type).toBe('method')
    expect(findMember(context, 'inner')).toBeUndefined()
    expect(findMember(context, 'Nothing')).toBeUndefined()
  })

  it('knows whether parameters are named', () => {
    expect(make({}).IsNamedParams).toBe(false)
    expect(make({}).Params).toEqual([])
    expect(make({ named: new Map() }).IsNamedParams).toBe(true)
  })

  it('gives one store for its life', () => {
    const context = make({})
    expect(context.Scratch).toBe(context.Scratch)
    expect(context.Store).toBe(context.Scratch)
    expect(make({}).Scratch).not.toBe(context.Scratch)
  })

  it('reaches site and references through the page', () => {
    class Page implements HostObject {
      readonly Site = 'the site'
      get [goType]() {
        return '*hugolib.pageState'
      }
      Ref(target: string) {
        return `https://e.org/${target}`
      }
    }
    const context = make({}, new Page())
    expect(context.Site).toBe('the site')
    expect(context.Ref('a')).toBe('https://e.org/a')
    expect(context.RelRef('a')).toBeUndefined()
  })

  it('prints its position as Hugo does', () => {
    expect(position.String()).toBe('"a.md:3:4"')
    expect(position.IsValid()).toBe(true)
  })
})
