/** The `fmt` namespace: printing, and messages of the author's own (Hugo manual, functions/fmt). */
import { sprint, sprintf, sprintln } from '../../go/fmt.ts'
import { toText } from './convert.ts'
import type { FuncDeps } from './deps.ts'
import { atLeastArgs, type FunctionSpec, type FunctionTable, type Namespace } from './function-spec.ts'

const printing: FunctionTable = {
  Print: {
    arity: atLeastArgs(0),
    call: (...values) => sprint(...values),
    aliases: ['print'],
    examples: [['{{ print 1 2 "a" "b" 3 }}', '1 2ab3']],
  },
  Printf: {
    arity: atLeastArgs(1),
    call: (format, ...values) => sprintf(toText(format), ...values),
    aliases: ['printf'],
    examples: [
      [
        '{{ printf "%03d|%-5s|%5.2f|%v" 7 "a" 1.5 (slice 1 "b") }} {{ printf "%d" "x" }}',
        '007|a    | 1.50|[1 b] %!d(string=x)',
      ],
    ],
  },
  Println: {
    arity: atLeastArgs(0),
    call: (...values) => sprintln(...values),
    aliases: ['println'],
    examples: [['{{ println "a" 1 }}', 'a 1\n']],
  },
}

const messages: FunctionTable = {
  Errorf: message('error', false, 'errorf'),
  Erroridf: message('error', true, 'erroridf'),
  Warnf: message('warning', false, 'warnf'),
  Warnidf: message('warning', true, 'warnidf'),
  Errormf: message('error', true, 'errormf'),
  Warnmf: message('warning', true, 'warnmf'),
}

/** The functions of `fmt`. */
export const fmtNamespace: Namespace = { name: 'fmt', functions: { ...printing, ...messages } }

/** A function that reports what a template says; nothing is written into the page. */
function message(severity: 'error' | 'warning', hasId: boolean, alias: string): FunctionSpec {
  return {
    arity: atLeastArgs(hasId ? 2 : 1),
    aliases: [alias],
    bind: (deps: FuncDeps) => {
      const said = new Set<string>()
      return (...args) => {
        const [format, ...values] = hasId ? args.slice(1) : args
        const text = sprintf(toText(format), ...values)
        const isRepeated = severity === 'warning' && said.has(text)
        said.add(text)
        if (!isRepeated)
          deps.report({
            code: `funcs/${alias}`,
            severity,
            message: text,
            ...(hasId ? { hint: `said by the site's template as '${toText(args[0])}'` } : {}),
          })
        return ''
      }
    },
  }
}
