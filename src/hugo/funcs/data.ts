/** The `data` namespace of older Hugos: files of data, near or far; without a network they give nothing (Hugo manual, functions/data). */
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
  const isRemote = /^https?:\/\//i.test(address)
  const text = isRemote ? deps.fetchText?.(address) : deps.readFile(address)
  try {
    if (text !== undefined) return deps.decode(format, text, delimiter === undefined ? {} : { delimiter })
  } catch (error) {
    reportFailure(deps, name, address, (error as Error).message)
    return undefined
  }
  reportFailure(deps, name, address, isRemote ? 'remote data is not fetched' : 'no such file')
  return undefined
}

function reportFailure(deps: FuncDeps, name: string, address: string, reason: string): void {
  deps.report({
    code: 'funcs/no-data',
    severity: 'warning',
    message: `${name} got nothing from ${address}: ${reason}`,
    hint: 'put the file into the site (data/ or assets/) and read it from there',
  })
}
