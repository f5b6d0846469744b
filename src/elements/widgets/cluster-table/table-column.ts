/** One column of a table: its heading, its cells, and how it behaves where room is short. */
import type { nothing, TemplateResult } from 'lit'

/** What a cell may show. */
export type CellContent = TemplateResult | string | number | typeof nothing

/** One column and how its cells are drawn. */
export interface TableColumn<Row> {
  readonly id: string
  /** Heading as it is read, also where it is not shown. */
  readonly header: string
  readonly cell: (row: Row) => CellContent
  /** A column of icons: its heading is read, not shown. */
  readonly isIcon?: boolean
  /** From 1, always shown, to 5, the first to go when room is short; default 1. */
  readonly priority?: 1 | 2 | 3 | 4 | 5
  readonly align?: 'start' | 'center' | 'end'
  /** What the row is called: the heading of its card. */
  readonly isName?: boolean
  /** A link to the row's own page; following it is told by `cluster-open`. */
  readonly isLink?: boolean
  /** A sentence, which takes the whole width of a card and as many lines as it needs. */
  readonly isWide?: boolean
  /** Its least width in pixels; what room is left is shared out in proportion. Default 90. */
  readonly width?: number
  /** What rows are ordered by when the heading is chosen; absent where the column cannot order them. */
  readonly sortBy?: (row: Row) => string | number
}

/** Name the classes of a column's cells. */
export function cellClass(
  column: Pick<TableColumn<never>, 'priority' | 'align' | 'isIcon' | 'isName' | 'isWide'>,
): string {
  const classes = [`p${column.priority ?? 1}`, column.align ?? 'start']
  if (column.isIcon) classes.push('icons')
  if (column.isName) classes.push('name')
  if (column.isWide) classes.push('wide')
  return classes.join(' ')
}
