/**
 * Values as a Go template sees them, and the protocol by which a host object shows fields, methods and slices.
 *
 * | Go           | here                                                                        |
 * |--------------|-----------------------------------------------------------------------------|
 * | nil          | `undefined`, `null`                                                         |
 * | bool, string | `boolean`, `string`                                                         |
 * | int          | a whole `number`, or a `bigint` beyond 2^53                                 |
 * | float64      | a `number` with a fraction, or a `Float` (`float(1)`)                       |
 * | slice        | an `Array`, or a host object with `[goSlice]`                               |
 * | map          | a `Map` (a subclass may fold the case of its keys), or a plain object       |
 * | struct       | a host object: an instance of a class that has `[goType]`                   |
 *
 * A host object shows the members of its class chain whose names begin with a capital letter: a getter or data property
 * is a field, a function is a method and is called with the template's arguments. Nothing else of it can be reached.
 */

/** The Go type name of a host object, as `%T` prints it, such as `*hugolib.pageState`. Its presence marks the host object. */
export const goType = Symbol('labwright.goType')
/** A getter giving the elements of a host object that also is a slice, such as Pages. */
export const goSlice = Symbol('labwright.goSlice')
/** A getter giving a Map of the entries of a host object that also is a map, such as a taxonomy. */
export const goMap = Symbol('labwright.goMap')
/** A method giving the text that printing the host object writes (Go's `String()`). */
export const goString = Symbol('labwright.goString')
/** A method giving a host object's truth where it is not simply true, such as a zero time. */
export const goTruth = Symbol('labwright.goTruth')

/** A getter giving the number of a host object that also is a number, such as time.Duration. */
export const goNumber = Symbol('labwright.goNumber')
/** A getter giving the host object whose members show as this one's own (Go's embedding). */
export const goEmbedded = Symbol('labwright.goEmbedded')
/** A method giving what JSON writes for a host object (Go's `MarshalJSON`), as a plain value. */
export const goJson = Symbol('labwright.goJson')

/** An object that templates may look into; see the file's head for what they see. */
export interface HostObject {
  readonly [goType]: string
  readonly [goSlice]?: readonly unknown[]
  readonly [goMap]?: ReadonlyMap<unknown, unknown>
  readonly [goNumber]?: number
  readonly [goEmbedded]?: HostObject
  [goString]?(): string
  [goTruth]?(): boolean
  [goJson]?(): unknown
}

/** Tell whether a value is a host object. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && goType in value
}

/** A float64 whose value happens to be whole: `float(1)` prints and compares as Go's `1.0` does. */
export class Float {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

/** Make a float64; a number with a fraction is one already. */
export function float(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value
}

/** Prototypes at which the search for a host object's members ends. */
const builtInPrototypes = new Set<object>([Object.prototype, Array.prototype, Map.prototype])

/** What a host object shows under a name. */
export type Member =
  | { readonly type: 'field'; readonly value: unknown }
  | { readonly type: 'method'; readonly call: (...args: unknown[]) => unknown }

/** Find the field or method a host object shows as `name`; undefined when it shows none. */
export function findMember(object: HostObject, name: string): Member | undefined {
  if (!isExported(name)) return undefined
  const descriptor = Object.getOwnPropertyDescriptor(object, name) ?? inheritedOf(Object.getPrototypeOf(object), name)
  if (!descriptor) return object[goEmbedded] && findMember(object[goEmbedded], name)
  const value = descriptor.get ? descriptor.get.call(object) : descriptor.value
  return typeof value === 'function' && !descriptor.get
    ? { type: 'method', call: (...args) => value.apply(object, args) }
    : { type: 'field', value }
}

const exported = new Map<string, boolean>()

/** Tell whether a name begins with a capital letter; templates ask for few names, often. */
function isExported(name: string): boolean {
  const known = exported.get(name)
  if (known !== undefined) return known
  const answer = /^\p{Lu}/u.test(name)
  exported.set(name, answer)
  return answer
}

/** What classes show, by prototype and name: they do not change once they are made. */
const inherited = new WeakMap<object, Map<string, PropertyDescriptor | undefined>>()

function inheritedOf(prototype: object | null, name: string): PropertyDescriptor | undefined {
  if (!prototype || builtInPrototypes.has(prototype)) return undefined
  const members = inherited.get(prototype) ?? new Map<string, PropertyDescriptor | undefined>()
  if (members.size === 0) inherited.set(prototype, members)
  if (members.has(name)) return members.get(name)
  const found = Object.getOwnPropertyDescriptor(prototype, name) ?? inheritedOf(Object.getPrototypeOf(prototype), name)
  members.set(name, found)
  return found
}

/** A nil of a known type, such as a missing page: false, prints as nothing, and any field of it is an error as in Go. */
export class TypedNil implements HostObject {
  readonly typeName: string

  constructor(typeName: string) {
    this.typeName = typeName
  }

  get [goType](): string {
    return this.typeName
  }

  [goTruth](): boolean {
    return false
  }

  [goString](): string {
    return '<nil>'
  }
}

/** A complex128, which only a template's own constants can make. */
export class Complex {
  readonly real: number
  readonly imaginary: number

  constructor(real: number, imaginary: number) {
    this.real = real
    this.imaginary = imaginary
  }
}
