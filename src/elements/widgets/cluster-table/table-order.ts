/** The order of a table's rows: by one column, up or down. */
import type { TableColumn } from './table-column.ts'

/** Which way rows are ordered. */
export type Direction = 'ascending' | 'descending'

/** By which column rows are ordered, and which way. */
export interface Order {
  readonly column: string
  readonly direction: Direction
}

/** Numbers within names count as numbers, so that vm2 stands before vm10. */
const collator = new Intl.Collator(undefined, { numeric: true })

/** Put rows in order; without an order they stand as they were given. */
export function orderRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  order: Order | undefined,
): readonly Row[] {
  const sortBy = columns.find(({ id }) => id === order?.column)?.sortBy
  if (!sortBy || !order) return rows
  const sign = order.direction === 'ascending' ? 1 : -1
  return rows
    .map(row => ({ row, key: sortBy(row) }))
    .sort((a, b) => sign * compare(a.key, b.key))
    .map(({ row }) => row)
}

/** Order by `column`; a second time by the same one turns the order round. */
export function orderBy(order: Order | undefined, column: string): Order {
  const isAscending = order?.column === column && order.direction === 'ascending'
  return { column, direction: isAscending ? 'descending' : 'ascending' }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}
