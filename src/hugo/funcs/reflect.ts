/** The `reflect` namespace: what kind a value is (Hugo manual, functions/reflect). */
import { goType, isHostObject } from '../../go/value.ts'
import type { FunctionSpec, Namespace } from './function-spec.ts'
import { elementsOf, entriesOf } from './inspect.ts'

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
    IsImageResource: hostTest(type => /image/i.test(type)),
    IsImageResourceProcessable: hostTest(type => /image/i.test(type)),
    IsImageResourceWithMeta: hostTest(type => /image/i.test(type)),
  },
}

function hostTest(accept: (type: string) => boolean): FunctionSpec {
  return { arity: 1, call: value => testType(value, accept) }
}

function testType(value: unknown, accept: (type: string) => boolean): boolean {
  return isHostObject(value) && accept(value[goType])
}
