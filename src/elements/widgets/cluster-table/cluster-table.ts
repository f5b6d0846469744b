/** A table of objects whose rows can be chosen; in a narrow place each row becomes a card. */
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
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
  /** Its text stays on one line. */
  readonly isShort?: boolean
  /** What the row is called: the heading of its card. */
  readonly isName?: boolean
  /** A sentence, which takes the whole width of a card. */
  readonly isWide?: boolean
}

/**
 * A table. With `selectable` it is a grid: arrow keys move between rows, Space, Enter or a click chooses one.
 *
 * @event cluster-select - a row was chosen; detail `{id}`
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

  constructor() {
    super()
    this.label = ''
    this.columns = []
    this.rows = []
    this.rowId = () => ''
    this.selected = ''
    this.selectable = false
    this.empty = ''
  }

  override render() {
    return html`<div class="scroll">
      <table
        role=${this.selectable ? 'grid' : 'table'}
        aria-label=${this.label}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
      >
        <thead role="rowgroup">
          <tr role="row">
            ${this.columns.map(column => this.#renderHeader(column))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(this.rows, this.rowId, (row, index) => this.#renderRow(row, index))}
        </tbody>
      </table>
      ${this.rows.length === 0 && this.empty ? html`<p class="empty">${this.empty}</p>` : nothing}
    </div>`
  }

  #renderHeader(column: TableColumn<Row>) {
    const text = column.isIcon ? html`<span class="visually-hidden">${column.header}</span>` : column.header
    return html`<th role="columnheader" scope="col" class=${cellClass(column)}>${text}</th>`
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
    const row = this.#rowOf(event)
    if (row) this.#choose(row)
  }

  #onKeydown(event: KeyboardEvent) {
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
    const target = targets[key]
    if (target === undefined) return false
    rows[target]?.focus()
    return true
  }

  #choose(row: HTMLElement) {
    this.dispatchEvent(new CustomEvent('cluster-select', { detail: { id: row.dataset['row'] ?? '' } }))
  }
}

function cellClass(
  column: Pick<TableColumn<never>, 'priority' | 'align' | 'isIcon' | 'isShort' | 'isName' | 'isWide'>,
): string {
  const classes = [`p${column.priority ?? 1}`, column.align ?? 'start']
  if (column.isIcon) classes.push('icons')
  if (column.isShort) classes.push('short')
  if (column.isName) classes.push('name')
  if (column.isWide) classes.push('wide')
  return classes.join(' ')
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-table': ClusterTable
  }
}
