/**
 * Definition lists from paragraphs and the descriptions that follow them: each line of the paragraph is a term. A
 * description that follows anything else was none, and becomes a paragraph again.
 */
import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { getRenderState } from '../render-state.ts'
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from '../syntax/definition-list.ts'

/** Gather definition lists. */
export const remarkDefinitionLists: Plugin<[], Root> = () => (tree, file) => {
  const { source } = getRenderState(file)
  visit(tree, node => {
    if (!('children' in node) || node.type === 'definitionList') return undefined
    if (!node.children.some(child => child.type === 'definitionDescription')) return undefined
    gather(node, source)
    return node.type === 'paragraph' ? SKIP : undefined
  })
}

function gather(parent: Parents, source: string): void {
  const gathered: RootContent[] = []
  for (const child of parent.children as RootContent[]) {
    if (child.type !== 'definitionDescription') {
      gathered.push(child)
      continue
    }
    const previous = gathered.at(-1)
    child.isLoose = /\n[ \t>]*\n[ \t>]*$/.test(source.slice(0, child.position!.start.offset))
    if (previous?.type === 'definitionList') previous.children.push(child)
    else if (previous?.type === 'paragraph') {
      gathered.pop()
      addToList(gathered, readTerms(previous), child)
    } else gathered.push(...unwrap(child))
  }
  ;(parent as { children: RootContent[] }).children = gathered
}

function addToList(gathered: RootContent[], terms: DefinitionTerm[], description: DefinitionDescription): void {
  const list = gathered.at(-1)
  if (list?.type === 'definitionList') {
    list.children.push(...terms, description)
    return
  }
  const started: DefinitionList = { type: 'definitionList', children: [...terms, description] }
  const start = terms[0]?.position?.start
  if (start && description.position) started.position = { start, end: description.position.end }
  gathered.push(started)
}

function readTerms(paragraph: Paragraph): DefinitionTerm[] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([])
    else if (child.type !== 'text') lines.at(-1)!.push(child)
    else {
      child.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([])
        if (value !== '') lines.at(-1)!.push({ ...child, value })
      })
    }
  }
  return lines
    .filter(children => children.length > 0)
    .map(children => ({ type: 'definitionTerm', children, position: paragraph.position! }))
}

function unwrap({ children }: DefinitionDescription): RootContent[] {
  const [first, ...others] = children
  if (first?.type !== 'paragraph') return children
  return [{ ...first, children: [{ type: 'text', value: ': ' }, ...first.children] }, ...others]
}
