/** Where two ways through a template meet (html/template join and nudge). */
import type { AnyNode } from '../node.ts'
import { attributeStart, type Context, contextText, errorContext, isSame } from './context.ts'
import { problem } from './problem.ts'

/** Go on to the place where a value written here would stand. */
export function nudge(context: Context): Context {
  switch (context.state) {
    case 'stateTag':
      return { ...context, state: 'stateAttrName' }
    case 'stateBeforeValue':
      return {
        ...context,
        state: attributeStart[context.attribute],
        delim: 'delimSpaceOrTagEnd',
        attribute: 'attrNone',
      }
    case 'stateAfterName':
      return { ...context, state: 'stateAttrName', attribute: 'attrNone' }
    default:
      return context
  }
}

/** Join the places in which two branches end; places that do not go together are an error. */
export function join(a: Context, b: Context, node: AnyNode, nodeName: string): Context {
  if (a.state === 'stateError' || b.state === 'stateDead') return a
  if (b.state === 'stateError' || a.state === 'stateDead') return b
  if (isSame(a, b)) return a
  if (isSame({ ...a, urlPart: b.urlPart }, b)) return { ...a, urlPart: 'urlPartUnknown' }
  if (isSame({ ...a, jsContext: b.jsContext }, b)) return { ...a, jsContext: 'jsCtxUnknown' }
  const x = nudge(a)
  const y = nudge(b)
  if (!isSame(x, a) || !isSame(y, b)) {
    const joined = join(x, y, node, nodeName)
    if (joined.state !== 'stateError') return joined
  }
  const description = `{{${nodeName}}} branches end in different contexts: ${contextText(a)}, ${contextText(b)}`
  return errorContext(problem('ErrBranchEnd', description, node))
}
