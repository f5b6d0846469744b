import vm from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapingCase, escapingFault, fragments } from '../fixtures/escaping-property.ts'
import { parseTemplate } from '../template-set.ts'

describe('escaped output', () => {
  const context = vm.createContext({})
  const runScript = (code: string) => vm.runInContext(code, context)

  it.each(fragments.map((fragment, index) => [fragment, index] as const))(
    '%s keeps its tree for a plain word',
    (_, index) => {
      expect(escapingFault([index], 'word', runScript)).toBeUndefined()
    },
  )

  it('has the tree its author wrote, whatever the data', () => {
    fc.assert(
      fc.property(escapingCase, ([pieces, data]) => {
        expect(escapingFault(pieces, data, runScript)).toBeUndefined()
      }),
      { numRuns: 5000 },
    )
  })

  it('writes data of any kind into scripts as one expression', () => {
    const template = parseTemplate('t', '<script type="application/json">{{.}}</script>', { mode: 'html' })
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), data => {
        const json = template.execute(data).slice('<script type="application/json">'.length, -'</script>'.length)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)))
      }),
      { numRuns: 1000 },
    )
  })
})
