/** The `reflect` namespace: what kind a value is (Hugo manual, functions/reflect). */
import { goType, isHostObject } from '../../go/value.ts'
import { toText } from './convert.ts'
import type { FunctionSpec, Namespace } from './function-spec.ts'
import { elementsOf, entriesOf, walkPath } from './inspect.ts'

/** The functions of `reflect`. */
export const reflectNamespace: Namespace = {
  name: 'reflect',
  functions: {
    IsMap: {
      arity: 1,
      call: value => entriesOf(value) !== undefined,
      examples: [['{{ reflect.IsMap (dict) }} {{ reflect.IsMap 1 }}', 'true false']],
    },
    IsSlice: {
      arity: 1,
      call: value => elementsOf(value) !== undefined,
      examples: [['{{ reflect.IsSlice (slice) }} {{ reflect.IsSlice "a" }}', 'true false']],
    },
    IsPage: { arity: 1, bind: deps => value => deps.isPage?.(value) ?? false },
    IsSite: hostTest(type => /(^|\.|\*)(page\.)?(site|Site|siteWrapper)$/.test(type)),
    IsResource: {
      arity: 1,
      bind: deps => value => deps.isPage?.(value) === true || testType(value, type => /resource/i.test(type)),
    },
    IsImageResource: { arity: 1, call: value => resourceTypeOf(value) === 'image' },
    IsImageResourceProcessable: { arity: 1, call: value => isPicture(value, processable) },
    IsImageResourceWithMeta: { arity: 1, call: value => isPicture(value, measurable) },
  },
}

/** Kinds of pictures that Hugo resizes, and those whose size and description it reads. */
const processable: ReadonlySet<string> = new Set(['jpeg', 'png', 'gif', 'bmp', 'tiff', 'webp'])
const measurable: ReadonlySet<string> = new Set([...processable, 'heif', 'heic', 'avif'])

function isPicture(value: unknown, kinds: ReadonlySet<string>): boolean {
  return resourceTypeOf(value) === 'image' && kinds.has(toText(walkPath(value, ['MediaType', 'SubType'])))
}

function resourceTypeOf(value: unknown): unknown {
  return isHostObject(value) ? walkPath(value, ['ResourceType']) : undefined
}

function hostTest(accept: (type: string) => boolean): FunctionSpec {
  return { arity: 1, call: value => testType(value, accept) }
}

function testType(value: unknown, accept: (type: string) => boolean): boolean {
  return isHostObject(value) && accept(value[goType])
}
