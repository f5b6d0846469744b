/** `transform.ToMath`: LaTeX to MathML or HTML by KaTeX, which Hugo runs too (Hugo manual, functions/transform/ToMath). */
import { createRequire } from 'node:module'
import { safe } from '../../go/safe.ts'
import { toBool, toNumber, toText } from './convert.ts'
import type { FuncDeps } from './deps.ts'
import { entriesOf } from './inspect.ts'

/** What is asked of KaTeX (katex.org/docs/options). */
interface MathOptions {
  readonly output: string
  readonly displayMode: boolean
  readonly leqno: boolean
  readonly fleqn: boolean
  readonly errorColor: string
  readonly macros: Record<string, string>
  readonly minRuleThickness: number
  readonly throwOnError: boolean
  readonly strict: string | ((code: string, message: string) => string)
}

interface Katex {
  renderToString(expression: string, options: MathOptions): string
}

const require = createRequire(import.meta.url)
let loaded: Katex | undefined

/** Load KaTeX with its chemical formulas; few sites have any, so that it waits until one does. */
function loadKatex(): Katex {
  if (!loaded) {
    loaded = require('katex') as Katex
    require('katex/contrib/mhchem')
  }
  return loaded
}

/** Make the function of one site. */
export function bindToMath(deps: FuncDeps): (...args: unknown[]) => unknown {
  return (expression, given) => safe.HTML(loadKatex().renderToString(toText(expression), readOptions(given, deps)))
}

function readOptions(given: unknown, deps: FuncDeps): MathOptions {
  const fields = new Map([...(entriesOf(given) ?? [])].map(([key, value]) => [String(key).toLowerCase(), value]))
  const flag = (name: string, fallback = false) => (fields.has(name) ? toBool(fields.get(name)) : fallback)
  const text = (name: string, fallback: string) => (fields.has(name) ? toText(fields.get(name)) : fallback)
  const macros = [...(entriesOf(fields.get('macros')) ?? [])].map(([name, body]) => [String(name), toText(body)])
  return {
    output: text('output', 'mathml'),
    displayMode: flag('displaymode'),
    leqno: flag('leqno'),
    fleqn: flag('fleqn'),
    errorColor: text('errorcolor', '#cc0000'),
    macros: Object.fromEntries(macros),
    minRuleThickness: fields.has('minrulethickness') ? toNumber(fields.get('minrulethickness')) : 0.04,
    throwOnError: flag('throwonerror', true),
    strict: strictness(text('strict', 'error'), deps),
  }
}

/** How KaTeX treats what LaTeX itself does not know. */
function strictness(mode: string, deps: FuncDeps): MathOptions['strict'] {
  if (mode === 'error' || mode === 'ignore') return mode
  if (mode !== 'warn') throw new Error(`invalid strict mode; expected one of error, ignore, or warn; received ${mode}`)
  return (code, message) => {
    deps.report({ code: 'funcs/math', severity: 'warning', message: `transform.ToMath: ${message} [${code}]` })
    return 'ignore'
  }
}
