/** A table of objects whose rows can be chosen; in a narrow place each row becomes a card. */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { icon } from '../icons.ts'
import { base } from '../tokens.styles.ts'
import { tableStyles } from './cluster-table.styles.ts'

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
  /** A sentence, which takes the whole width of a card and as many lines as it needs. */
  readonly isWide?: boolean
  /** Its least width in pixels; what room is left is shared out in proportion. Default 90. */
  readonly width?: number
  /** What rows are ordered by when the heading is chosen; absent where the column cannot order them. */
  readonly sortBy?: (row: Row) => string | number
}

/**
 * A table. With `selectable` it is a grid: arrow keys move between rows and up into the headings, Space, Enter or a click
 * chooses a row, or orders the rows by the heading. Its columns have their widths from the start, so that nothing moves
 * while a page arrives.
 *
 * @event cluster-select - a row was chosen; detail `{id}`
 * @event cluster-context - the context menu of a row was asked for; detail `{id, x, y, row}`
 */
export class ClusterTable<Row = unknown> extends LitElement {
  static override properties = {
    label: {},
    columns: { attribute: false },
    rows: { attribute: false },
    rowId: { attribute: false },
    selected: {},
    selectable: { type: Boolean, reflect: true },
    empty: {},
    order: { state: true },
  }
  static override styles = [base, tableStyles]

  declare label: string
  declare columns: readonly TableColumn<Row>[]
  declare rows: readonly Row[]
  declare rowId: (row: Row) => string
  declare selected: string
  declare selectable: boolean
  /** What is said when there are no rows. */
  declare empty: string
  /** By which column the rows are ordered, if the reader has chosen one. */
  declare private order: Order | undefined
  /** Id of the row that had the focus before an update. */
  #focused: string | undefined

  constructor() {
    super()
    this.label = ''
    this.columns = []
    this.rows = []
    this.rowId = () => ''
    this.selected = ''
    this.selectable = false
    this.empty = ''
    this.order = undefined
  }

  override render() {
    return html`<div class="scroll">
      <table
        role=${this.selectable ? 'grid' : 'table'}
        aria-label=${this.label}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
        @contextmenu=${this.#onContextMenu}
        @pointerover=${showWhole}
      >
        <colgroup>
          ${this.columns.map(({ priority = 1, width = 90 }) => html`<col class="p${priority}" style="--width:${width}px" />`)}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            ${this.columns.map(column => this.#renderHeader(column))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${orderRows(this.rows, this.columns, this.order).map((row, index) => this.#renderRow(row, index))}
        </tbody>
      </table>
      ${this.rows.length === 0 && this.empty ? html`<p class="empty">${this.empty}</p>` : nothing}
    </div>`
  }

  override willUpdate() {
    this.#focused = this.hasUpdated ? this.#focusedRow?.dataset['row'] : undefined
  }

  /** Rows are drawn by their place; where another row has come to stand there, the focus goes along with its own. */
  override updated() {
    const row = this.#focusedRow
    if (row && row.dataset['row'] !== this.#focused) {
      this.renderRoot.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(this.#focused ?? '')}"]`)?.focus()
    }
  }

  get #focusedRow(): HTMLElement | null | undefined {
    return this.shadowRoot?.activeElement?.closest<HTMLElement>('tr.choice')
  }

  #renderHeader(column: TableColumn<Row>) {
    const text = column.isIcon ? html`<span class="visually-hidden">${column.header}</span>` : column.header
    const direction = this.order?.column === column.id ? this.order.direction : undefined
    return html`<th
      role="columnheader"
      scope="col"
      class="${cellClass(column)} ${column.sortBy ? 'sortable' : ''}"
      data-column=${column.id}
      aria-sort=${direction ?? nothing}
      tabindex=${column.sortBy ? -1 : nothing}
    >
      ${text}${direction ? html`<span class="direction ${direction}">${icon('caret')}</span>` : nothing}
    </th>`
  }

  #orderBy(column: string) {
    const isAscending = this.order?.column === column && this.order.direction === 'ascending'
    this.order = { column, direction: isAscending ? 'descending' : 'ascending' }
  }

  #renderRow(row: Row, index: number) {
    const id = this.rowId(row)
    const cells = this.columns.map(column => this.#renderCell(column, row))
    if (!this.selectable) return html`<tr role="row">${cells}</tr>`
    const isSelected = id === this.selected
    const isTabStop = this.#hasSelectedRow ? isSelected : index === 0
    return html`<tr
      role="row"
      class="choice"
      data-row=${id}
      aria-selected=${isSelected}
      tabindex=${isTabStop ? 0 : -1}
    >
      ${cells}
    </tr>`
  }

  #renderCell(column: TableColumn<Row>, row: Row) {
    const heading = column.isIcon ? nothing : html`<span class="card-label" aria-hidden="true">${column.header}</span>`
    return html`<td role=${this.selectable ? 'gridcell' : 'cell'} class=${cellClass(column)}>
      ${heading}<span class="content">${column.cell(row)}</span>
    </td>`
  }

  get #hasSelectedRow(): boolean {
    return this.rows.some(row => this.rowId(row) === this.selected)
  }

  #rowOf(event: Event): HTMLElement | null {
    return event.target instanceof Element ? event.target.closest<HTMLElement>('tr.choice') : null
  }

  #onClick(event: Event) {
    const heading = headingOf(event)
    if (heading) this.#orderBy(heading.dataset['column'] ?? '')
    const row = this.#rowOf(event)
    if (row) this.#choose(row)
  }

  #onContextMenu(event: MouseEvent) {
    const row = this.#rowOf(event)
    if (!row) return
    event.preventDefault()
    const box = row.getBoundingClientRect()
    const isByKey = event.clientX === 0 && event.clientY === 0
    const [x, y] = isByKey ? [box.left + 24, box.bottom] : [event.clientX, event.clientY]
    this.dispatchEvent(new CustomEvent('cluster-context', { detail: { id: row.dataset['row'] ?? '', x, y, row } }))
  }

  #onKeydown(event: KeyboardEvent) {
    const heading = headingOf(event)
    if (heading && this.#onHeadingKey(heading, event.key)) event.preventDefault()
    const row = this.#rowOf(event)
    if (!row || event.target !== row) return
    if (event.key === ' ' || event.key === 'Enter') this.#choose(row)
    else if (!this.#focusFrom(row, event.key)) return
    event.preventDefault()
  }

  #focusFrom(row: HTMLElement, key: string): boolean {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('tr.choice')]
    const index = rows.indexOf(row)
    const targets: Record<string, number> = {
      ArrowDown: Math.min(index + 1, rows.length - 1),
      ArrowUp: Math.max(index - 1, 0),
      Home: 0,
      End: rows.length - 1,
    }
    if (key === 'ArrowUp' && index === 0) return this.#focusHeading(0)
    const target = targets[key]
    if (target === undefined) return false
    rows[target]?.focus()
    return true
  }

  #onHeadingKey(heading: HTMLElement, key: string): boolean {
    const isRtl = getComputedStyle(this).direction === 'rtl'
    const index = this.#headings.indexOf(heading)
    if (key === ' ' || key === 'Enter') this.#orderBy(heading.dataset['column'] ?? '')
    else if (key === 'ArrowDown') this.renderRoot.querySelector<HTMLElement>('tr.choice')?.focus()
    else if (key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) this.#focusHeading(index + 1)
    else if (key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) this.#focusHeading(index - 1)
    else return false
    return true
  }

  /** The headings that can be chosen and are not hidden for want of room. */
  get #headings(): HTMLElement[] {
    const headings = [...this.renderRoot.querySelectorAll<HTMLElement>('th.sortable')]
    return headings.filter(({ offsetWidth }) => offsetWidth > 0)
  }

  #focusHeading(index: number): boolean {
    const heading = this.#headings[index]
    heading?.focus()
    return heading !== undefined
  }

  #choose(row: HTMLElement) {
    this.dispatchEvent(new CustomEvent('cluster-select', { detail: { id: row.dataset['row'] ?? '' } }))
  }
}

function headingOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('th.sortable') : null
}

type Direction = 'ascending' | 'descending'

/** By which column rows are ordered, and which way. */
interface Order {
  readonly column: string
  readonly direction: Direction
}

function orderRows<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], order: Order | undefined) {
  const sortBy = columns.find(({ id }) => id === order?.column)?.sortBy
  if (!sortBy || !order) return rows
  const sign = order.direction === 'ascending' ? 1 : -1
  return [...rows].sort((a, b) => sign * compare(sortBy(a), sortBy(b)))
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), undefined, { numeric: true })
}

/** Give a cell whose text is cut off the whole text as its tooltip. */
function showWhole(event: Event) {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td') : null
  const content = cell?.querySelector<HTMLElement>('.content')
  if (!cell || !content) return
  if (content.scrollWidth > content.clientWidth) cell.title = content.innerText
  else cell.removeAttribute('title')
}

function cellClass(column: Pick<TableColumn<never>, 'priority' | 'align' | 'isIcon' | 'isName' | 'isWide'>): string {
  const classes = [`p${column.priority ?? 1}`, column.align ?? 'start']
  if (column.isIcon) classes.push('icons')
  if (column.isName) classes.push('name')
  if (column.isWide) classes.push('wide')
  return classes.join(' ')
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-table': ClusterTable
  }
}
