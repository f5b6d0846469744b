/** The `data` namespace of older Hugos: files of data, near or far; one that cannot be had is nothing (Hugo manual, functions/data). */
import { toText } from './convert.ts'
import type { FuncDeps } from './deps.ts'
import { atLeastArgs, type Namespace } from './function-spec.ts'
import { elementsOf, entriesOf } from './inspect.ts'

/** The functions of `data`. */
export const dataNamespace: Namespace = {
  name: 'data',
  functions: {
    GetJSON: {
      arity: atLeastArgs(1),
      bind:
        deps =>
        (...parts) =>
          read(deps, 'json', 'getJSON', parts),
      aliases: ['getJSON'],
    },
    GetCSV: {
      arity: atLeastArgs(2),
      bind:
        deps =>
        (delimiter, ...parts) =>
          read(deps, 'csv', 'getCSV', parts, toText(delimiter)) ?? [],
      aliases: ['getCSV'],
    },
  },
}

function read(
  deps: FuncDeps,
  format: 'json' | 'csv',
  name: string,
  parts: readonly unknown[],
  delimiter?: string,
): unknown {
  const address = parts
    .filter(part => !entriesOf(part))
    .map(part => (elementsOf(part) ?? [part]).map(toText).join(''))
    .join('')
  try {
    const text = readAddress(deps, format, address, parts)
    return deps.decode(format, text, delimiter === undefined ? {} : { delimiter })
  } catch (error) {
    reportFailure(deps, name, address, (error as Error).message)
    return undefined
  }
}

function readAddress(deps: FuncDeps, format: 'json' | 'csv', address: string, parts: readonly unknown[]): string {
  if (/^https?:\/\//i.test(address) && deps.fetchText) {
    const last = parts.at(-1)
    return deps.fetchText(format, address, entriesOf(last) ? last : undefined)
  }
  const text = deps.readFile(address)
  if (text === undefined) throw new Error('no such file')
  return text
}

function reportFailure(deps: FuncDeps, name: string, address: string, reason: string): void {
  deps.report({
    code: 'funcs/no-data',
    severity: 'warning',
    message: `${name} got nothing from ${address}: ${reason}`,
    hint: 'put the file into the site (data/ or assets/) and read it from there',
  })
}
