/** What orders a table that is drawn as cards, where there are no headings to choose. */
import { html, nothing } from 'lit'
import { icon } from '../icons.ts'
import type { TableColumn } from './table-column.ts'
import { type Order, orderBy } from './table-order.ts'

/** Words of the control. */
export interface SortWords {
  readonly label: string
  readonly ascending: string
  readonly descending: string
}

/** Draw a list of the columns that can order the rows, and a button that turns the order round. */
export function renderSortBar<Row>(
  columns: readonly TableColumn<Row>[],
  order: Order | undefined,
  words: SortWords | undefined,
  onOrder: (order: Order | undefined) => void,
) {
  const sortable = columns.filter(({ sortBy }) => sortBy)
  if (!words || sortable.length === 0) return nothing
  const direction = order?.direction ?? 'ascending'
  const onChange = (event: Event) => {
    const column = (event.target as HTMLSelectElement).value
    onOrder(column === '' ? undefined : { column, direction })
  }
  return html`<div class="sort">
    <label
      >${words.label}
      <select @change=${onChange}>
        <option value="" ?selected=${!order}></option>
        ${sortable.map(({ id, header }) => html`<option value=${id} ?selected=${order?.column === id}>${header}</option>`)}
      </select></label
    >
    <button type="button" class=${direction} ?disabled=${!order} @click=${() => order && onOrder(orderBy(order, order.column))}>
      ${icon('caret')} ${words[direction]}
    </button>
  </div>`
}
