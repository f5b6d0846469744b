/** The functions that generated templates and the benchmark call, the same as in render.go. */
import { sprint } from '../../../go/fmt.ts'
import { safe, type TemplateFunction } from '../../../template/index.ts'

/** The functions by name. */
export const funcs: Readonly<Record<string, TemplateFunction>> = {
  fail: (text: unknown) => {
    throw new Error(sprint(text))
  },
  id: (value: unknown) => value,
  list: (...values: unknown[]) => values,
  dict: (...values: unknown[]) => {
    if (values.length % 2 !== 0) throw new Error('odd number of values')
    const made = new Map<string, unknown>()
    for (let i = 0; i < values.length; i += 2) made.set(sprint(values[i]), values[i + 1])
    return made
  },
  upper: (value: unknown) => sprint(value).toUpperCase(),
  safeHTML: (value: unknown) => safe.HTML(sprint(value)),
  safeURL: (value: unknown) => safe.URL(sprint(value)),
}
