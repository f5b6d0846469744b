/** The arguments of steps: options in front, the resource last, as a pipe leaves it. */
import { typeName } from '../../go/kind.ts'
import { FileResource } from '../page/resource.ts'

/** Take a value for a resource; anything else is an error that names the step. */
export function asResource(value: unknown, step: string): FileResource {
  if (value instanceof FileResource) return value
  const given = value === undefined || value === null ? 'nil' : typeName(value)
  throw new Error(`${step} needs a resource, not ${given}`)
}

/** Split the arguments of a step into its options, if there are any, and the resource. */
export function splitArguments(args: readonly unknown[], step: string): [options: unknown, resource: FileResource] {
  // Both orders are met: `js.Build $options $script` and, in older themes, the options after the resource.
  if (args.length > 1 && args[0] instanceof FileResource && !(args[1] instanceof FileResource))
    return [args[1], args[0]]
  return [args.length > 1 ? args[0] : undefined, asResource(args.at(-1), step)]
}

/** Read a resource as text. */
export function textOf(resource: FileResource): string {
  return new TextDecoder().decode(resource.init.read())
}

/** Read a resource as text that keeps a byte order mark. */
export function exactTextOf(resource: FileResource): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(resource.init.read())
}

/** Turn text into bytes. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
