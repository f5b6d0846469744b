/** A table of objects whose rows can be chosen; in a narrow place each row becomes a card, and a long one scrolls. */
import { html, LitElement, nothing } from 'lit'
import { icon } from '../icons.ts'
import { base } from '../tokens.styles.ts'
import { tableStyles } from './cluster-table.styles.ts'
import { renderSortBar, type SortWords } from './sort-bar.ts'
import { type Choice, chooseRow, type Gesture, gestureOf } from './table-choice.ts'
import { cellClass, type TableColumn } from './table-column.ts'
import { isTyped, Typing, targetOf } from './table-keys.ts'
import { type Order, orderBy, orderRows } from './table-order.ts'
import { findWindow, joinSpans, longestWhole, type Sight } from './table-window.ts'

/**
 * A table. With `selectable` it is a grid: arrow keys, Page Up, Page Down and letters move between rows and up into the
 * headings; Space, Enter or a click chooses a row, or orders the rows by the heading. With `multiple` Ctrl and Shift choose
 * more rows than one. Columns have their widths from the start, so that nothing moves while a page arrives. Of a long
 * table only the rows in sight are drawn.
 *
 * @event cluster-select - rows were chosen; detail `{id, ids}`: the row acted on, and all that are chosen
 * @event cluster-open - the link of a row was followed; detail `{id}`
 * @event cluster-context - the context menu of a row was asked for; detail `{id, x, y, row}`
 */
export class ClusterTable<Row = unknown> extends LitElement {
  static override properties = {
    label: {},
    columns: { attribute: false },
    rows: { attribute: false },
    rowId: { attribute: false },
    selected: { attribute: false },
    selectable: { type: Boolean, reflect: true },
    multiple: { type: Boolean },
    empty: {},
    sortWords: { attribute: false },
    order: { state: true },
  }
  static override styles = [base, tableStyles]

  declare label: string
  declare columns: readonly TableColumn<Row>[]
  declare rows: readonly Row[]
  declare rowId: (row: Row) => string
  /** Ids of the chosen rows. */
  declare selected: readonly string[]
  declare selectable: boolean
  declare multiple: boolean
  /** What is said when there are no rows. */
  declare empty: string
  /** Words of the control that orders cards; there is none without them. */
  declare sortWords: SortWords | undefined
  /** By which column the rows are ordered, if the reader has chosen one. */
  declare private order: Order | undefined
  #ordered: readonly Row[] = []
  #anchor = ''
  /** Id of the row that had the focus before an update, or is to have it after. */
  #focused: string | undefined
  #sight: Sight = { rowHeight: 26, scrollTop: 0, height: 520 }
  readonly #typing = new Typing()

  constructor() {
    super()
    this.label = ''
    this.columns = []
    this.rows = []
    this.rowId = () => ''
    this.selected = []
    this.selectable = false
    this.multiple = false
    this.empty = ''
    this.sortWords = undefined
    this.order = undefined
  }

  override willUpdate() {
    this.#ordered = orderRows(this.rows, this.columns, this.order)
    if (this.hasUpdated) this.#focused ??= this.#focusedRow?.dataset['row']
  }

  override render() {
    const isLong = this.#isLong
    const sortBar = renderSortBar(this.columns, this.order, this.sortWords, order => {
      this.order = order
    })
    return html`${sortBar}
      <div class="scroll ${isLong ? 'long' : ''}" @scroll=${isLong ? this.#onScroll : nothing}>
        <table
          role=${this.selectable ? 'grid' : 'table'}
          aria-label=${this.label}
          aria-rowcount=${isLong ? this.rows.length + 1 : nothing}
          aria-multiselectable=${this.selectable && this.multiple ? 'true' : nothing}
          @keydown=${this.#onKeydown}
          @click=${this.#onClick}
          @contextmenu=${this.#onContextMenu}
          @pointerover=${showWhole}
        >
          <colgroup>
            ${this.columns.map(({ priority = 1, width = 90 }) => html`<col class="p${priority}" style="--width:${width}px" />`)}
          </colgroup>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex=${isLong ? 1 : nothing}>
              ${this.columns.map(column => this.#renderHeader(column))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${this.#renderRows()}
          </tbody>
        </table>
        ${this.rows.length === 0 && this.empty ? html`<p class="empty">${this.empty}</p>` : nothing}
      </div>`
  }

  /** Rows are drawn by their place; where another row has come to stand there, the focus goes along with its own. */
  override updated() {
    const wanted = this.#focused
    this.#focused = undefined
    if (wanted !== undefined && this.#focusedRow?.dataset['row'] !== wanted && this.#hasFocus) {
      this.#findRow(wanted)?.focus({ preventScroll: true })
    }
    if (this.#isLong) this.#measure()
  }

  get #isLong(): boolean {
    return this.rows.length > longestWhole
  }

  get #hasFocus(): boolean {
    return this.shadowRoot?.activeElement !== null || this.ownerDocument.activeElement === this.ownerDocument.body
  }

  get #focusedRow(): HTMLElement | null | undefined {
    return this.shadowRoot?.activeElement?.closest<HTMLElement>('tr.choice')
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroll')
  }

  #findRow(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"]`)
  }

  /** A heading that sorts is reached by arrows from the rows, and by Tab where no row can be chosen. */
  #renderHeader(column: TableColumn<Row>) {
    const text = column.isIcon ? html`<span class="visually-hidden">${column.header}</span>` : column.header
    const direction = this.order?.column === column.id ? this.order.direction : undefined
    const tabIndex = this.selectable ? -1 : 0
    return html`<th
      role="columnheader"
      scope="col"
      class="${cellClass(column)} ${column.sortBy ? 'sortable' : ''}"
      data-column=${column.id}
      aria-sort=${direction ?? nothing}
      tabindex=${column.sortBy ? tabIndex : nothing}
    >
      ${text}${direction ? html`<span class="direction ${direction}">${icon('caret')}</span>` : nothing}
    </th>`
  }

  #renderRows() {
    const rows = this.#ordered
    const { rowHeight } = this.#sight
    const tabStop = this.#findTabStop()
    const focused = this.#focused === undefined ? -1 : this.#indexOf(this.#focused)
    const spans = joinSpans(findWindow(rows.length, this.#sight), [tabStop, focused])
    const chosen = new Set(this.selected)
    let drawn = 0
    const parts = spans.map(({ first, end }) => {
      const gap = renderGap((first - drawn) * rowHeight)
      drawn = end
      return [gap, rows.slice(first, end).map((row, index) => this.#renderRow(row, first + index, tabStop, chosen))]
    })
    return [...parts, renderGap((rows.length - drawn) * rowHeight)]
  }

  /** The row that Tab leads to: the first that is chosen, else the first. */
  #findTabStop(): number {
    if (!this.selectable) return -1
    const chosen = new Set(this.selected)
    const index = chosen.size === 0 ? 0 : this.#ordered.findIndex(row => chosen.has(this.rowId(row)))
    return Math.max(0, index)
  }

  #indexOf(id: string): number {
    return this.#ordered.findIndex(row => this.rowId(row) === id)
  }

  #renderRow(row: Row, index: number, tabStop: number, chosen: ReadonlySet<string>) {
    const id = this.rowId(row)
    const isTabStop = index === tabStop
    const cells = this.columns.map(column => this.#renderCell(column, row, isTabStop))
    const stripe = index % 2 === 1 ? 'odd' : ''
    const rowIndex = this.#isLong ? index + 2 : nothing
    if (!this.selectable) {
      return html`<tr role="row" class=${stripe} data-row=${id} aria-rowindex=${rowIndex}>${cells}</tr>`
    }
    return html`<tr
      role="row"
      class="choice ${stripe}"
      data-row=${id}
      aria-rowindex=${rowIndex}
      aria-selected=${chosen.has(id)}
      tabindex=${isTabStop ? 0 : -1}
    >
      ${cells}
    </tr>`
  }

  #renderCell(column: TableColumn<Row>, row: Row, isTabStop: boolean) {
    const heading = column.isIcon ? nothing : html`<span class="card-label" aria-hidden="true">${column.header}</span>`
    const content = column.isLink
      ? html`<button type="button" role="link" class="link" tabindex=${isTabStop || !this.selectable ? 0 : -1}>${column.cell(row)}</button>`
      : column.cell(row)
    return html`<td role=${this.selectable ? 'gridcell' : 'cell'} class=${cellClass(column)}>
      ${heading}<span class="content">${content}</span>
    </td>`
  }

  #onScroll = () => {
    const before = findWindow(this.rows.length, this.#sight)
    this.#sight = { ...this.#sight, scrollTop: this.#scroller?.scrollTop ?? 0 }
    if (findWindow(this.rows.length, this.#sight).first !== before.first) this.requestUpdate()
  }

  /** Learn how high rows are, and how many are in sight; where that was thought otherwise, draw once more. */
  #measure() {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('tr[data-row]')]
    const height = this.#scroller?.clientHeight ?? 0
    if (rows.length === 0 || height === 0) return
    const rowHeight = rows.reduce((sum, row) => sum + row.offsetHeight, 0) / rows.length
    const { rowHeight: known, height: knownHeight } = this.#sight
    if (Math.abs(rowHeight - known) < known / 50 && Math.abs(height - knownHeight) < 1) return
    this.#sight = { ...this.#sight, rowHeight, height }
    this.requestUpdate()
  }

  #rowOf(event: Event): HTMLElement | null {
    return event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-row]') : null
  }

  #onClick(event: MouseEvent) {
    const heading = headingOf(event)
    if (heading) this.order = orderBy(this.order, heading.dataset['column'] ?? '')
    const id = this.#rowOf(event)?.dataset['row']
    if (id === undefined) return
    if (event.target instanceof Element && event.target.closest('.link')) this.#say('cluster-open', { id })
    else if (this.selectable) this.#choose(id, gestureOf(event))
  }

  #onContextMenu(event: MouseEvent) {
    const row = this.#rowOf(event)
    const id = row?.dataset['row']
    if (!this.selectable || id === undefined) return
    event.preventDefault()
    if (!this.selected.includes(id)) this.#choose(id, 'alone')
    const box = row!.getBoundingClientRect()
    const isByKey = event.clientX === 0 && event.clientY === 0
    const [x, y] = isByKey ? [box.left + 24, box.bottom] : [event.clientX, event.clientY]
    this.#say('cluster-context', { id, x, y, row })
  }

  #onKeydown(event: KeyboardEvent) {
    const heading = headingOf(event)
    if (heading && this.#onHeadingKey(heading, event.key)) event.preventDefault()
    const row = this.#rowOf(event)
    if (row && this.selectable && event.target === row && this.#onRowKey(row.dataset['row'] ?? '', event)) {
      event.preventDefault()
    }
  }

  #onRowKey(id: string, event: KeyboardEvent): boolean {
    const { key } = event
    const isCommand = event.ctrlKey || event.metaKey
    if (key === ' ' || key === 'Enter') this.#choose(id, gestureOf(event))
    else if (this.multiple && isCommand && key.toLowerCase() === 'a') this.#chooseAll(id)
    else return this.#moveFrom(id, event) || this.#findTyped(id, event)
    return true
  }

  #moveFrom(id: string, { key, shiftKey }: KeyboardEvent): boolean {
    const index = this.#indexOf(id)
    if (key === 'ArrowUp' && index === 0) return this.#focusHeading(0)
    const page = Math.max(1, Math.floor(this.#sight.height / this.#sight.rowHeight) - 1)
    const target = targetOf(key, index, this.#ordered.length - 1, page)
    if (target === undefined) return false
    this.#focusRow(target)
    if (shiftKey && this.multiple) this.#choose(this.rowId(this.#ordered[target]!), 'range')
    return true
  }

  #findTyped(id: string, event: KeyboardEvent): boolean {
    if (!isTyped(event)) return false
    this.#focusRow(this.#typing.find(event, this.#ordered.map(this.rowId), this.#indexOf(id)))
    return true
  }

  /** Give the focus to a row, also to one that is not drawn yet. */
  #focusRow(index: number) {
    const row = this.#ordered[index]
    if (row === undefined) return
    const id = this.rowId(row)
    const drawn = this.#findRow(id)
    if (drawn) return drawn.focus()
    const { rowHeight, height } = this.#sight
    const scrollTop = Math.max(0, index * rowHeight - height / 2)
    this.#sight = { ...this.#sight, scrollTop }
    this.#focused = id
    this.requestUpdate()
    void this.updateComplete.then(() => this.#findRow(id)?.focus())
  }

  #onHeadingKey(heading: HTMLElement, key: string): boolean {
    const isRtl = getComputedStyle(this).direction === 'rtl'
    const index = this.#headings.indexOf(heading)
    if (key === ' ' || key === 'Enter') this.order = orderBy(this.order, heading.dataset['column'] ?? '')
    else if (key === 'ArrowDown') this.#focusRow(0)
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
    const sort = this.renderRoot.querySelector<HTMLElement>('.sort select')
    const target = sort?.offsetParent ? sort : this.#headings[index]
    target?.focus()
    return target !== undefined
  }

  #choose(id: string, gesture: Gesture) {
    const all = this.#ordered.map(this.rowId)
    const choice = chooseRow(all, { ids: this.selected, anchor: this.#anchor }, id, this.multiple ? gesture : 'alone')
    this.#tell(id, choice)
  }

  #chooseAll(id: string) {
    this.#tell(id, { ids: this.#ordered.map(this.rowId), anchor: this.#anchor })
  }

  #tell(id: string, { ids, anchor }: Choice) {
    this.#anchor = anchor
    this.#say('cluster-select', { id: ids.includes(id) ? id : (ids.at(-1) ?? id), ids })
  }

  #say(type: string, detail: object) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

function renderGap(height: number) {
  return height > 0 ? html`<tr class="gap" aria-hidden="true" style="--gap:${height}px"><td></td></tr>` : nothing
}

function headingOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('th.sortable') : null
}

/** Give a cell whose text is cut off the whole text as its tooltip. */
function showWhole(event: Event) {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td') : null
  const content = cell?.querySelector<HTMLElement>('.content')
  if (!cell || !content) return
  if (content.scrollWidth > content.clientWidth) cell.title = content.innerText
  else cell.removeAttribute('title')
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-table': ClusterTable
  }
}
