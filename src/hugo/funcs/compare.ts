/** The `compare` namespace: equality, order, `default` and `cond` (Hugo manual, functions/compare). */
import { GoTime } from '../../go/time.ts'
import { atLeast } from '../config/generation.ts'
import { compareValues, isIdentical, isNearlyIdentical, textOrder } from './comparison.ts'
import type { FuncDeps } from './deps.ts'
import { atLeastArgs, type FunctionTable, type Namespace, type TemplateFunction } from './function-spec.ts'
import { elementsOf, entriesOf, isNil, isTruthful, textOf } from './inspect.ts'

const equality: FunctionTable = {
  Eq: {
    arity: atLeastArgs(2),
    bind: deps => bindEqual(deps),
    aliases: ['eq'],
    examples: [
      ['{{ eq 1 1.0 }} {{ eq 1.5 1.5 }} {{ eq "1" 1 }} {{ eq 1 2 3 1 }}', 'false true false true'],
      ['{{ eq (slice 1) (slice 1.0) }} {{ eq (dict "a" 1) (dict "a" 1) }} {{ eq nil nil }}', 'false true true'],
      ['{{ if eq "a" "b" }}yes{{ else }}no{{ end }}', 'no'],
    ],
  },
  Ne: {
    arity: atLeastArgs(2),
    bind: deps => {
      const equal = bindEqual(deps)
      return (...values) => !equal(...values)
    },
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
  LtCollate: {
    arity: atLeastArgs(3),
    // No template can name a collation: what stands in its place is nil, which is plain order.
    bind: deps => {
      const isLess = ordered(deps, sign => sign < 0)
      return (_collation, ...values) => isLess(...values)
    },
    examples: [['{{ compare.LtCollate nil "a" "b" }} {{ compare.LtCollate nil 2 1 }}', 'true false']],
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

/** Hugo 0.169 compares numbers by value; before, an int is never a float. */
function bindEqual(deps: FuncDeps): (...values: unknown[]) => boolean {
  const areSame = atLeast(deps.generation, '0.169') ? isNearlyIdentical : isIdentical
  return (first, ...others) => others.some(other => areSame(first, other))
}

function ordered(deps: FuncDeps, accept: (sign: number) => boolean): TemplateFunction {
  const order = textOrder(deps.generation)
  return (first, ...others) => others.every(other => accept(compareValues(first, other, order)))
}
