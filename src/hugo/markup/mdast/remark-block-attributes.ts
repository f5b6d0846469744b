/**
 * Attributes after blocks: a line `{#id .class key=value}` that follows a block without a blank line belongs to it. Markdown
 * takes such a line into the paragraph, quotation, list or table before it, so it is looked for there and cut out.
 */
import type { Nodes, Paragraph, Parents, Root, RootContent } from 'mdast'
import type { Plugin } from 'unified'
import { visit } from 'unist-util-visit'
import { type Attributes, readAttributes } from '../attributes.ts'
import { getRenderState } from '../render-state.ts'

/** Read the attributes of blocks. */
export const remarkBlockAttributes: Plugin<[], Root> = () => (tree, file) => {
  const { source } = getRenderState(file)
  visit(tree, (node, index, parent) => {
    if (node.type === 'paragraph' && parent) {
      const found = takeLastLine(node, source)
      if (found) attach(found, node, tree)
    } else if (node.type === 'tableRow' && parent?.type === 'table' && index === parent.children.length - 1) {
      const attributes = readLine(textOf(node, source))
      if (attributes) {
        parent.children.pop()
        setAttributes(parent, attributes)
      }
    }
  })
  removeEmpty(tree)
}

interface FoundLine {
  readonly attributes: Attributes
  /** Column of the line in the source, from 1. */
  readonly column: number
}

function takeLastLine(paragraph: Paragraph, source: string): FoundLine | undefined {
  const first = paragraph.children[0]
  const start = first?.position?.start.offset
  const end = paragraph.children.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return undefined
  const lineStart = Math.max(start, source.lastIndexOf('\n', end - 1) + 1)
  const line = source.slice(lineStart, end)
  const blanks = /^[ \t]*/.exec(line)![0].length
  const attributes = readLine(line.trim())
  if (!attributes) return undefined
  paragraph.children = paragraph.children.filter(child => child.position!.start.offset! < lineStart)
  const last = paragraph.children.at(-1)
  if (last?.type === 'text') last.value = last.value.replace(/\n[^\n]*$/, '')
  if (last?.type === 'text' && last.value === '') paragraph.children.pop()
  return { attributes, column: lineStart + blanks - source.lastIndexOf('\n', lineStart + blanks - 1) }
}

function readLine(line: string): Attributes | undefined {
  const read = line.startsWith('{') ? readAttributes(line, 0) : undefined
  return read && line.slice(read.end).trim() === '' ? read.attributes : undefined
}

/** The outermost block that begins in the line's column has it; a paragraph of nothing else gives it to its neighbour. */
function attach(found: FoundLine, paragraph: Paragraph, tree: Root): void {
  const path = pathTo(tree, paragraph) ?? []
  const isAlone = paragraph.children.length === 0
  const parent = path.at(-2)
  if (isAlone && parent) {
    const siblings = parent.children as RootContent[]
    const before = siblings[siblings.indexOf(paragraph) - 1]
    const touches = before?.position?.end.line === (paragraph.position?.start.line ?? 0) - 1
    if (before && touches) setAttributes(before, found.attributes)
    return
  }
  const owner = path.find(node => node.type !== 'root' && node.position?.start.column === found.column)
  setAttributes(owner ?? paragraph, found.attributes)
}

function pathTo(node: Nodes, target: Nodes): Parents[] | undefined {
  if (node === target) return [node as Parents]
  if (!('children' in node)) return undefined
  for (const child of node.children) {
    const path = pathTo(child, target)
    if (path) return [node, ...path]
  }
  return undefined
}

function setAttributes(node: Nodes, attributes: Attributes): void {
  node.data = { ...node.data, attributes: { ...node.data?.attributes, ...attributes } }
}

function textOf(node: Nodes, source: string): string {
  return source.slice(node.position!.start.offset!, node.position!.end.offset!).trim()
}

function removeEmpty(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (node.children.length > 0 || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return index
  })
}
