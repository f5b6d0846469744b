/** Says where in a document an event stands, the way a style sheet would: `#content > ul > li:nth-of-type(3)`. */
import type { MarkupEvent } from './markup-events.ts'

interface OpenElement {
  readonly step: string
  readonly name: string
  readonly hasId: boolean
  /** How many children of each name have begun. */
  readonly children: Map<string, number>
}

/** Elements without a closing tag. */
const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Find the place of an event: the elements around it, from the nearest with an id, and the element that it opens. */
export function elementPlace(events: readonly MarkupEvent[], index: number): string {
  const root: OpenElement = { step: '', name: '', hasId: false, children: new Map() }
  const stack: OpenElement[] = [root]
  for (const [at, event] of events.entries()) {
    if (at > index) break
    if (event.type === 'open') stack.push(openElement(event, stack.at(-1) ?? root))
    if (at === index) break
    if (event.type === 'close' || (event.type === 'open' && voidElements.has(event.name))) closeElement(stack, event)
  }
  const steps = stack.slice(1).filter(({ name }, depth) => depth === stack.length - 2 || !/^(?:html|body)$/.test(name))
  return steps
    .slice(
      Math.max(
        0,
        steps.findLastIndex(({ hasId }) => hasId),
      ),
    )
    .map(({ step }) => step)
    .join(' > ')
}

function openElement({ name, id }: MarkupEvent & { type: 'open' }, parent: OpenElement): OpenElement {
  const nth = (parent.children.get(name) ?? 0) + 1
  parent.children.set(name, nth)
  const hasId = id !== undefined && id !== ''
  const step = hasId ? `#${id}` : nth === 1 ? name : `${name}:nth-of-type(${nth})`
  return { step, name, hasId, children: new Map() }
}

function closeElement(stack: OpenElement[], { name }: Exclude<MarkupEvent, { type: 'text' }>): void {
  const index = stack.findLastIndex(element => element.name === name)
  if (index > 0) stack.length = index
}
