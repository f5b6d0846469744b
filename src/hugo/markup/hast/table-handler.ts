/** Tables as Goldmark writes them; from Hugo 0.134 on in the form of Hugo's embedded table hook. */
import type { ElementContent, Properties } from 'hast'
import type { Table, TableCell, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { TableHookCell } from '../render-hooks.ts'
import { getStateOf, isAtLeast } from '../render-state.ts'
import { attributesOf } from './attributes-of.ts'
import { element, newline, raw, text, toHtmlText } from './build.ts'

/** Write a table, or what the hook makes of it. */
export function handleTable(state: State, node: Table): ElementContent[] {
  const { context, options, ordinals } = getStateOf(state)
  const columns = node.children[0]?.children.length ?? 0
  const rows = node.children.map(row => fillRow(row, columns))
  if (context.hooks?.table) {
    const cells = rows.map(row => row.map((cell, column) => hookCell(state, cell, node, column)))
    const html = context.hooks.table({
      THead: cells.slice(0, 1),
      TBody: cells.slice(1),
      Attributes: node.data?.attributes ?? {},
      Ordinal: ordinals.table++,
      Position: context.placeOf?.(node.position?.start.offset ?? 0),
    })
    if (html !== undefined) return [raw(html)]
  }
  return isAtLeast(options.generation, '0.169') ? writeIndented(state, node, rows) : writeFlat(state, node, rows)
}

function fillRow(row: TableRow, columns: number): TableCell[] {
  return Array.from({ length: columns }, (_, column) => row.children[column] ?? { type: 'tableCell', children: [] })
}

function hookCell(state: State, cell: TableCell, table: Table, column: number): TableHookCell {
  const { xhtml } = getStateOf(state).options.goldmark.renderer
  return { Alignment: (cell.position && table.align?.[column]) ?? '', Text: toHtmlText(state.all(cell), xhtml) }
}

function writeFlat(state: State, table: Table, rows: readonly TableCell[][]): ElementContent[] {
  const writeRow = (row: TableCell[], name: 'th' | 'td'): ElementContent[] => [
    element('tr', {}, [
      newline(),
      ...row.flatMap((cell, column) => [writeCell(state, cell, name, align(table, cell, column, ':')), newline()]),
    ]),
    newline(),
  ]
  const [head, ...body] = rows
  const parts = [newline(), element('thead', {}, [newline(), ...writeRow(head ?? [], 'th')]), newline()]
  if (body.length > 0) {
    parts.push(element('tbody', {}, [newline(), ...body.flatMap(row => writeRow(row, 'td'))]), newline())
  }
  return [element('table', attributesOf(table), parts), newline()]
}

function writeIndented(state: State, table: Table, rows: readonly TableCell[][]): ElementContent[] {
  const writeRow = (row: TableCell[], name: 'th' | 'td'): ElementContent[] => [
    text('\t\t\t'),
    element('tr', {}, [
      newline(),
      ...row.flatMap((cell, column) => [
        text('\t\t\t\t\t'),
        writeCell(state, cell, name, align(table, cell, column, ': ')),
        newline(),
      ]),
      text('\t\t\t'),
    ]),
    newline(),
  ]
  const [head, ...body] = rows
  return [
    element('table', attributesOf(table), [
      text('\n\t'),
      element('thead', {}, [newline(), ...writeRow(head ?? [], 'th'), text('\t')]),
      text('\n\t'),
      element('tbody', {}, [newline(), ...body.flatMap(row => writeRow(row, 'td')), text('\t')]),
      newline(),
    ]),
    newline(),
  ]
}

/** Give the style of a cell; one that the author left out has none. */
function align(table: Table, cell: TableCell, column: number, colon: string): Properties {
  const alignment = cell.position && table.align?.[column]
  return alignment ? { style: `text-align${colon}${alignment}` } : {}
}

function writeCell(state: State, cell: TableCell, name: 'th' | 'td', properties: Properties): ElementContent {
  return element(name, properties, state.all(cell))
}
