/** How this room declares a template function: its arity, what it does, its old names, and examples that a test runs. */
import { goType, type HostObject } from '../../go/value.ts'
import type { FuncDeps } from './deps.ts'

/** A function as templates call it. */
export type TemplateFunction = (...args: unknown[]) => unknown

/** A template and the text it gives. */
export type Example = readonly [template: string, output: string]

/** One function of a namespace: either `call`, which needs nothing, or `bind`, which is given the deps first. */
export interface FunctionSpec {
  /** The number of arguments, or the least and the most. */
  readonly arity: number | readonly [least: number, most: number]
  readonly call?: TemplateFunction
  readonly bind?: (deps: FuncDeps) => TemplateFunction
  /** Names without a namespace, such as `upper` for `strings.ToUpper`. */
  readonly aliases?: readonly string[]
  readonly examples?: readonly Example[]
}

/** The functions of one namespace by their names. */
export type FunctionTable = Readonly<Record<string, FunctionSpec>>

/** A namespace: `strings` and its functions. */
export interface Namespace {
  readonly name: string
  readonly functions: FunctionTable
}

/** Any number of arguments from `least` on. */
export const atLeastArgs = (least: number): readonly [number, number] => [least, Number.POSITIVE_INFINITY]

/** Make the function of a spec, which counts its arguments as Go does. */
export function bindFunction(name: string, spec: FunctionSpec, deps: FuncDeps): TemplateFunction {
  const call = spec.call ?? spec.bind?.(deps)
  if (!call) throw new Error(`labwright: expected ${name} to have call or bind`)
  const [least, most] = typeof spec.arity === 'number' ? [spec.arity, spec.arity] : spec.arity
  return (...args) => {
    if (args.length < least || args.length > most) throw new Error(arityText(name, least, most, args.length))
    return call(...args)
  }
}

/** What a template gets from `strings`: an object whose methods are the namespace's functions. */
export function namespaceObject(name: string, functions: Readonly<Record<string, TemplateFunction>>): HostObject {
  return Object.assign(Object.create(null) as object, functions, { [goType]: `*${name}.Namespace` })
}

function arityText(name: string, least: number, most: number, got: number): string {
  const want =
    most === least ? `${least}` : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`
  return `wrong number of args for ${name}: want ${want} got ${got}`
}
