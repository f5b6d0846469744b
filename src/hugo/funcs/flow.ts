/** Functions without a namespace: `page`, `site`, `hugo`, `return`, `try` (Hugo manual, functions/global and go-template). */
import { goString, goType, type HostObject } from '../../go/value.ts'
import type { FuncDeps } from './deps.ts'
import type { TemplateFunction } from './function-spec.ts'
import { HugoValue } from './hugo-info.ts'

/** Make the functions without a namespace. */
export function createFlowFunctions(deps: FuncDeps): Record<string, TemplateFunction> {
  const hugo = new HugoValue(deps)
  return {
    page: () => deps.page(),
    site: () => deps.site(),
    hugo: () => hugo,
    return: value => {
      throw deps.returnSignal(value)
    },
    try: createTry(),
  }
}

/** A function that also answers when evaluating its argument fails, which the engine asks it to. */
type CatchingFunction = TemplateFunction & { readonly onArgumentError: (error: Error) => unknown }

function createTry(): CatchingFunction {
  return Object.assign((value: unknown) => new TryValue(value, undefined), {
    onArgumentError: (error: Error) => new TryValue(undefined, error),
  })
}

/** What `try` gives: a value, or the error that came instead of it. */
export class TryValue implements HostObject {
  readonly Value: unknown
  readonly Err: TryError | undefined

  constructor(value: unknown, error: Error | undefined) {
    this.Value = value
    this.Err = error ? new TryError(error) : undefined
  }

  get [goType](): string {
    return 'template.TryValue'
  }
}

/** An error as templates see it. */
export class TryError extends Error implements HostObject {
  constructor(error: Error) {
    super(error.message, { cause: error })
  }

  get [goType](): string {
    return '*template.TryError'
  }

  [goString](): string {
    return this.message
  }

  Error(): string {
    return this.message
  }
}
