/** All functions of Hugo's templates: each namespace as one function, and the names without a namespace. */
import { castNamespace } from './cast.ts'
import { createApply } from './collections/call-functions.ts'
import { collectionsNamespace } from './collections/collections.ts'
import { compareNamespace } from './compare.ts'
import { cryptoNamespace, hashNamespace } from './crypto.ts'
import { dataNamespace } from './data.ts'
import { debugNamespace } from './debug.ts'
import type { FuncDeps } from './deps.ts'
import { encodingNamespace } from './encoding.ts'
import { createFlowFunctions } from './flow.ts'
import { fmtNamespace } from './fmt.ts'
import { bindFunction, type Namespace, namespaceObject, type TemplateFunction } from './function-spec.ts'
import { inflectNamespace } from './inflect.ts'
import { langNamespace } from './lang.ts'
import { mathNamespace } from './math.ts'
import { diagramsNamespace, openapi3Namespace } from './open-formats.ts'
import { osNamespace } from './os.ts'
import { partialsNamespace, templatesNamespace } from './partials.ts'
import { pathNamespace } from './path.ts'
import { reflectNamespace } from './reflect.ts'
import { resourceNamespaces } from './resources.ts'
import { safeNamespace } from './safe.ts'
import { stringsNamespace } from './strings.ts'
import { timeNamespace } from './time.ts'
import { transformNamespace } from './transform.ts'
import { urlsNamespace } from './urls.ts'

export type { FileEntry, FuncDeps, FunctionReport, HugoInfo, UrlSettings } from './deps.ts'
export { TryValue } from './flow.ts'

/** All namespaces, in the order of Hugo's manual. */
export const namespaces: readonly Namespace[] = [
  ...[
    castNamespace,
    collectionsNamespace,
    compareNamespace,
    cryptoNamespace,
    dataNamespace,
    debugNamespace,
    diagramsNamespace,
  ],
  ...[
    encodingNamespace,
    fmtNamespace,
    hashNamespace,
    inflectNamespace,
    langNamespace,
    mathNamespace,
    openapi3Namespace,
    osNamespace,
  ],
  ...[partialsNamespace, pathNamespace, reflectNamespace, ...resourceNamespaces, safeNamespace, stringsNamespace],
  ...[templatesNamespace, timeNamespace, transformNamespace, urlsNamespace],
]

/** Make the functions that the templates of one site are given. */
export function createFuncs(deps: FuncDeps): Record<string, TemplateFunction> {
  const functions: Record<string, TemplateFunction> = { ...createFlowFunctions(deps) }
  for (const namespace of namespaces) {
    const bound = bindNamespace(namespace, deps, functions)
    if (namespace.name === 'collections') bound['Apply'] = createApply(name => findFunction(functions, name))
    const object = namespaceObject(namespace.name, bound)
    functions[namespace.name] =
      namespace.name === 'time' ? (...args) => (args.length === 0 ? object : asTimeOf(bound, args)) : () => object
  }
  functions['apply'] = createApply(name => findFunction(functions, name))
  return functions
}

function bindNamespace(
  namespace: Namespace,
  deps: FuncDeps,
  functions: Record<string, TemplateFunction>,
): Record<string, TemplateFunction> {
  const bound: Record<string, TemplateFunction> = {}
  for (const [name, spec] of Object.entries(namespace.functions)) {
    bound[name] = bindFunction(name, spec, deps)
    for (const alias of spec.aliases ?? []) functions[alias] = bindFunction(alias, spec, deps)
  }
  return bound
}

/** `time` alone is the namespace; with arguments it is the function. */
function asTimeOf(bound: Readonly<Record<string, TemplateFunction>>, args: readonly unknown[]): unknown {
  return bound['AsTime']?.(...args)
}

function findFunction(
  functions: Readonly<Record<string, TemplateFunction>>,
  name: string,
): TemplateFunction | undefined {
  const [first = '', ...rest] = name.split('.')
  if (rest.length === 0) return functions[first]
  const member = (functions[first]?.() as Record<string, unknown> | undefined)?.[rest.join('.')]
  return typeof member === 'function' ? (member as TemplateFunction) : undefined
}
