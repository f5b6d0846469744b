/** The `openapi3` and `diagrams` namespaces (Hugo manual, functions/openapi3 and functions/diagrams). */
import { safe } from '../../go/safe.ts'
import { toText } from './convert.ts'
import { decodeData } from './decode-data.ts'
import type { Namespace } from './function-spec.ts'
import { escapeHtml } from './html-entities.ts'

/** The functions of `openapi3`: a description as the maps it is written in, found in any case. */
export const openapi3Namespace: Namespace = {
  name: 'openapi3',
  functions: {
    Unmarshal: {
      arity: [1, 2],
      bind: deps => resource => {
        const decoded = decodeData(deps, [resource])
        return deps.toParams?.(decoded) ?? decoded
      },
    },
  },
}

/** The functions of `diagrams`: a drawing in characters stays one. */
export const diagramsNamespace: Namespace = {
  name: 'diagrams',
  functions: {
    Goat: {
      arity: 1,
      bind: deps => text => {
        deps.report({
          code: 'funcs/unsupported',
          severity: 'warning',
          message: 'diagrams.Goat is not supported yet; the drawing stays as it is written',
          hint: 'the page is built without this step',
        })
        const drawing = safe.HTML(`<pre>${escapeHtml(toText(text))}</pre>`)
        return new Map<string, unknown>([
          ['Wrapped', drawing],
          ['Inner', drawing],
          ['Width', 0],
          ['Height', 0],
        ])
      },
    },
  },
}
