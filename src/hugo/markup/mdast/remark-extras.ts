/** Elements of the extras: a run that closes goes with the nearest run of its kind that opens; the others are text. */
import type { Parent, PhrasingContent, Root } from 'mdast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'

/** Text between two runs of a sign. */
export interface Extra extends Parent {
  type: 'extra'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    extra: Extra
  }
  interface PhrasingContentMap {
    extra: Extra
  }
}

/** Pair the runs. */
export const remarkExtras: Plugin<[], Root> = () => tree => {
  visit(tree, node => {
    if (!('children' in node) || !node.children.some(child => child.type === 'delimiterRun')) return
    node.children = pair(node.children as PhrasingContent[])
  })
}

function pair(children: readonly PhrasingContent[]): PhrasingContent[] {
  const paired: PhrasingContent[] = []
  for (const child of children) {
    const open = child.type === 'delimiterRun' && child.closes ? findOpening(paired, child) : -1
    if (child.type !== 'delimiterRun' || open === -1) {
      paired.push(child)
      continue
    }
    const [, ...inner] = paired.splice(open)
    paired.push({ type: 'extra', data: { hName: child.tagName }, children: inner.map(asText) })
  }
  return paired.map(asText)
}

function findOpening(paired: readonly PhrasingContent[], closing: { value: string }): number {
  return paired.findLastIndex(node => node.type === 'delimiterRun' && node.opens && node.value === closing.value)
}

function asText(node: PhrasingContent): PhrasingContent {
  return node.type === 'delimiterRun' ? { type: 'text', value: node.value } : node
}
