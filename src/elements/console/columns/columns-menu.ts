/** The menu by which a grid's columns are shown, hidden and moved. */
import { html } from 'lit'
import type { Strings } from '../../runtime/strings.ts'
import type { MenuItem } from '../../widgets/cluster-menu/cluster-menu.ts'
import type { TableColumn } from '../../widgets/cluster-table/table-column.ts'
import { arrange } from '../request-action.ts'
import { type Arrangement, asItComes, moveColumn, orderColumns, toggleColumn } from './arrange-columns.ts'

/** A grid's columns, and what was chosen of them. */
interface ColumnsMenu {
  /** The view whose console keeps the choice. */
  readonly view: EventTarget
  /** All columns, as the grid has them. */
  readonly columns: readonly Pick<TableColumn<never>, 'id' | 'header'>[]
  readonly arrangement: Arrangement
  readonly strings: Strings
}

/** Draw the menu; each column has its own entries. */
export function renderColumnsMenu({ view, columns, arrangement, strings }: ColumnsMenu) {
  const createEntry = ({ id, header }: ColumnsMenu['columns'][number]): MenuItem => {
    const isHidden = arrangement.hidden.includes(id)
    return {
      id,
      label: isHidden ? strings('columns.isHidden', { column: header }) : header,
      items: [
        { id: `toggle ${id}`, label: strings(isHidden ? 'columns.show' : 'columns.hide') },
        { id: `start ${id}`, label: strings('columns.start') },
        { id: `end ${id}`, label: strings('columns.end') },
      ],
    }
  }
  const choose = ({ detail }: CustomEvent<{ id: string }>) => {
    const [act, id = ''] = detail.id.split(' ')
    if (act === 'toggle') arrange(view, toggleColumn(arrangement, id))
    else if (act === 'reset') arrange(view, asItComes)
    else arrange(view, moveColumn(columns, arrangement, id, act === 'start' ? -1 : 1))
  }
  return html`<cluster-menu
    bare
    kebab
    glyph="columns"
    label=${strings('columns.menu')}
    .items=${() => [...orderColumns(columns, arrangement).map(createEntry), { id: 'reset', label: strings('columns.reset') }]}
    @cluster-select=${choose}
  ></cluster-menu>`
}
