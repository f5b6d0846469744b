/** The `compare` namespace: equality, order, `default` and `cond` (Hugo manual, functions/compare). */
import { GoTime } from '../../go/time.ts'
import { compareValues, isEqual, textOrder } from './comparison.ts'
import type { FuncDeps } from './deps.ts'
import { atLeastArgs, type FunctionTable, type Namespace, type TemplateFunction } from './function-spec.ts'
import { elementsOf, entriesOf, isNil, isTruthful, textOf } from './inspect.ts'

const equality: FunctionTable = {
  Eq: {
    arity: atLeastArgs(2),
    call: (first, ...others) => others.some(other => isEqual(first, other)),
    aliases: ['eq'],
    examples: [
      ['{{ eq 1 1.0 }} {{ eq "1" 1 }} {{ eq 1 2 3 1 }}', 'true false true'],
      ['{{ if eq "a" "b" }}yes{{ else }}no{{ end }}', 'no'],
    ],
  },
  Ne: {
    arity: atLeastArgs(2),
    call: (first, ...others) => !others.some(other => isEqual(first, other)),
    aliases: ['ne'],
    examples: [['{{ ne 1 2 3 }} {{ ne 1 2 1 }}', 'true false']],
  },
}

const order: FunctionTable = {
  Lt: {
    arity: atLeastArgs(2),
    bind: deps => ordered(deps, sign => sign < 0),
    aliases: ['lt'],
    examples: [['{{ lt "a" "b" }} {{ lt 1 "2" }} {{ lt 1 2 3 0 }}', 'true true false']],
  },
  Le: {
    arity: atLeastArgs(2),
    bind: deps => ordered(deps, sign => sign <= 0),
    aliases: ['le'],
    examples: [['{{ le 1 1 }} {{ le "a" "A" }}', 'true false']],
  },
  Gt: {
    arity: atLeastArgs(2),
    bind: deps => ordered(deps, sign => sign > 0),
    aliases: ['gt'],
    examples: [['{{ gt 3 2 1 }} {{ gt (slice 1 2) 1 }}', 'true true']],
  },
  Ge: {
    arity: atLeastArgs(2),
    bind: deps => ordered(deps, sign => sign >= 0),
    aliases: ['ge'],
    examples: [['{{ ge "10" 9 }}', 'true']],
  },
}

const choice: FunctionTable = {
  Default: {
    arity: [1, 2],
    call: (fallback, given) => (isGiven(given) ? given : fallback),
    aliases: ['default'],
    examples: [
      ['{{ default "d" "" }} {{ default "d" 0 }} {{ default "d" false }} {{ "x" | default "d" }}', 'd d false x'],
      ['{{ default "d" nil }} {{ default "d" (slice) }} {{ default "d" 0.0 }}', 'd d d'],
    ],
  },
  Conditional: {
    arity: 3,
    call: (control, whenTrue, whenFalse) => (isTruthful(control) ? whenTrue : whenFalse),
    aliases: ['cond'],
    examples: [['{{ cond true 1 2 }} {{ cond (gt 1 2) "a" "b" }}', '1 b']],
  },
}

/** The functions of `compare`. */
export const compareNamespace: Namespace = { name: 'compare', functions: { ...equality, ...order, ...choice } }

/** Tell whether `default` keeps a value: any bool does, nothing empty and no zero does. */
function isGiven(value: unknown): boolean {
  if (isNil(value)) return false
  if (typeof value === 'boolean') return true
  if (value instanceof GoTime) return !value.IsZero()
  const size = textOf(value)?.length ?? elementsOf(value)?.length ?? entriesOf(value)?.size
  return size === undefined ? isTruthful(value) : size > 0
}

function ordered(deps: FuncDeps, accept: (sign: number) => boolean): TemplateFunction {
  const order = textOrder(deps.generation)
  return (first, ...others) => others.every(other => accept(compareValues(first, other, order)))
}
