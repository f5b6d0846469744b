/** Which columns of a grid the reader wants to see, and in what order; the portal lets both be chosen. */

/** What was chosen: nothing of it at the start. */
export interface Arrangement {
  /** Ids of the columns that are not shown. */
  readonly hidden: readonly string[]
  /** Ids of all columns in their order; none where that is the grid's own. */
  readonly order: readonly string[]
}

/** A grid as it comes. */
export const asItComes: Arrangement = { hidden: [], order: [] }

/** Any column, by its id. */
interface Column {
  readonly id: string
}

/** Put columns into the order chosen, those that are hidden too. */
export function orderColumns<C extends Column>(columns: readonly C[], { order }: Arrangement): readonly C[] {
  const place = ({ id }: C) => (order.includes(id) ? order.indexOf(id) : columns.length)
  return order.length === 0 ? columns : [...columns].sort((a, b) => place(a) - place(b))
}

/** Give the columns that are shown, in their order. */
export function arrangeColumns<C extends Column>(columns: readonly C[], arrangement: Arrangement): readonly C[] {
  return orderColumns(columns, arrangement).filter(({ id }) => !arrangement.hidden.includes(id))
}

/** Hide a column, or show it again. */
export function toggleColumn({ hidden, order }: Arrangement, id: string): Arrangement {
  return { order, hidden: hidden.includes(id) ? hidden.filter(other => other !== id) : [...hidden, id] }
}

/** Move a column by so many places, within the grid. */
export function moveColumn(columns: readonly Column[], arrangement: Arrangement, id: string, by: number): Arrangement {
  const ids = orderColumns(columns, arrangement).map(column => column.id)
  const from = ids.indexOf(id)
  const to = Math.max(0, Math.min(ids.length - 1, from + by))
  ids.splice(to, 0, ...ids.splice(from, 1))
  return { ...arrangement, order: ids }
}
