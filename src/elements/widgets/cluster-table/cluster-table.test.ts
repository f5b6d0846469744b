import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../register.ts'
import { expectFocus } from '../fixtures/focus.ts'
import type { ClusterTable } from './cluster-table.ts'

interface Row {
  readonly name: string
  readonly status: string
}

let chosen: string[] = []
let table: ClusterTable<Row>

beforeEach(async () => {
  table = document.createElement('cluster-table') as ClusterTable<Row>
  table.label = 'Hosts'
  table.selectable = true
  table.columns = [
    { id: 'icon', header: 'Status Icon', isIcon: true, cell: () => '▲' },
    { id: 'name', header: 'Name', sortBy: row => row.name, cell: row => row.name },
    { id: 'status', header: 'Status', cell: row => row.status },
  ]
  table.rows = ['rhhi1', 'rhhi2', 'rhhi3'].map(name => ({ name, status: 'Up' }))
  table.rowId = row => row.name
  chosen = []
  table.addEventListener('cluster-select', event => {
    const { id, ids } = (event as CustomEvent<{ id: string; ids: readonly string[] }>).detail
    chosen.push(id)
    table.selected = ids
  })
  document.body.replaceChildren(table)
  await table.updateComplete
})

afterEach(() => document.body.replaceChildren())

const row = (name: RegExp) => page.getByRole('row', { name })

describe('cluster-table', () => {
  it('is a named grid whose icon columns have headings to be read', async () => {
    await expect.element(page.getByRole('grid', { name: 'Hosts' })).toBeVisible()
    await expect.element(page.getByRole('columnheader', { name: 'Status Icon' })).toBeInTheDocument()
  })

  it('chooses a row by click, and marks it', async () => {
    await row(/rhhi3/).click()
    expect(chosen).toEqual(['rhhi3'])
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'true')
    await expect.element(row(/rhhi1/)).toHaveAttribute('aria-selected', 'false')
  })

  it('is one tab stop: arrows move, Space and Enter choose', async () => {
    await userEvent.keyboard('{Tab}')
    await expectFocus(row(/rhhi1/))
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    await expectFocus(row(/rhhi3/))
    await userEvent.keyboard(' ')
    await userEvent.keyboard('{Home}{Enter}')
    expect(chosen).toEqual(['rhhi3', 'rhhi1'])
  })

  it('orders its rows by a heading, by click and by key, up and down', async () => {
    table.style.width = '600px'
    const heading = page.getByRole('columnheader', { name: 'Name' })
    const names = () =>
      page
        .getByRole('row', { name: /rhhi/ })
        .elements()
        .map(element => element.textContent?.match(/rhhi./)?.[0])
    await heading.click()
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending')
    await heading.click()
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending')
    expect(names()).toEqual(['rhhi3', 'rhhi2', 'rhhi1'])
    row(/rhhi3/).element().focus()
    await userEvent.keyboard('{ArrowUp}')
    await expectFocus(heading)
    await userEvent.keyboard('{Enter}')
    await expect.poll(names).toEqual(['rhhi1', 'rhhi2', 'rhhi3'])
    await userEvent.keyboard('{ArrowDown}')
    await expectFocus(row(/rhhi1/))
    expect(chosen).toEqual([])
  })

  it('keeps the focus on its row when the order changes under it', async () => {
    row(/rhhi1/).element().focus()
    table.rows = [...table.rows].reverse()
    await table.updateComplete
    await expectFocus(row(/rhhi1/))
    expect(row(/rhhi1/).element().matches(':last-child')).toBe(true)
  })

  it('tells where the context menu of a row was asked for', async () => {
    const asked: unknown[] = []
    table.addEventListener('cluster-context', event => asked.push((event as CustomEvent<{ id: string }>).detail.id))
    await row(/rhhi2/).click({ button: 'right' })
    expect(asked).toEqual(['rhhi2'])
  })

  it('chooses several rows with Ctrl and Shift, by click', async () => {
    table.multiple = true
    await row(/rhhi1/).click()
    await row(/rhhi3/).click({ modifiers: ['ControlOrMeta'] })
    expect(table.selected).toEqual(['rhhi1', 'rhhi3'])
    await expect.element(row(/rhhi3/)).toHaveAttribute('aria-selected', 'true')
    await row(/rhhi1/).click({ modifiers: ['ControlOrMeta'] })
    expect(table.selected).toEqual(['rhhi3'])
    await row(/rhhi1/).click()
    await row(/rhhi3/).click({ modifiers: ['Shift'] })
    expect(table.selected).toEqual(['rhhi1', 'rhhi2', 'rhhi3'])
  })

  it('chooses several rows by the keyboard', async () => {
    table.multiple = true
    await table.updateComplete
    row(/rhhi1/).element().focus()
    await userEvent.keyboard(' {Shift>}{ArrowDown}{/Shift}')
    expect(table.selected).toEqual(['rhhi1', 'rhhi2'])
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(table.selected).toEqual(['rhhi1', 'rhhi2', 'rhhi3'])
    await userEvent.keyboard('{Enter}')
    expect(table.selected).toEqual(['rhhi2'])
  })

  it('leads to the row whose name is typed', async () => {
    table.rows = ['alpha', 'beta', 'bravo'].map(name => ({ name, status: 'Up' }))
    await table.updateComplete
    row(/alpha/).element().focus()
    await userEvent.keyboard('b')
    await expectFocus(row(/beta/))
    await userEvent.keyboard('r')
    await expectFocus(row(/bravo/))
  })

  it('tells when the link of a row is followed, and does not choose the row', async () => {
    table.columns = table.columns.map(column => (column.id === 'name' ? { ...column, isLink: true } : column))
    await table.updateComplete
    const opened: string[] = []
    table.addEventListener('cluster-open', event => opened.push((event as CustomEvent<{ id: string }>).detail.id))
    await page.getByRole('link', { name: 'rhhi2' }).click()
    expect(opened).toEqual(['rhhi2'])
    expect(chosen).toEqual([])
  })

  it('is a plain table when nothing can be chosen', async () => {
    table.selectable = false
    await table.updateComplete
    await expect.element(page.getByRole('table', { name: 'Hosts' })).toBeVisible()
    expect(page.getByRole('row', { name: /rhhi1/ }).element().hasAttribute('aria-selected')).toBe(false)
  })

  it('says so when it is empty', async () => {
    table.rows = []
    table.empty = 'Nothing has happened yet.'
    await expect.element(page.getByText('Nothing has happened yet.')).toBeVisible()
  })

  it('turns rows into cards in a narrow place, each value with its heading', async () => {
    table.style.width = '340px'
    await table.updateComplete
    const cell = page.getByRole('gridcell', { name: 'Up' }).first().element()
    expect(getComputedStyle(cell).display).toBe('flex')
    expect(cell.textContent).toContain('Status')
    expect(table.getBoundingClientRect().width).toBeLessThanOrEqual(340)
  })

  it('orders its cards by a list of the columns', async () => {
    table.sortWords = { label: 'Sort by', ascending: 'Ascending', descending: 'Descending' }
    table.style.width = '340px'
    await table.updateComplete
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Sort by' }), 'Name')
    await page.getByRole('button', { name: 'Ascending' }).click()
    await expect.element(page.getByRole('button', { name: 'Descending' })).toBeVisible()
    const names = page.getByRole('row', { name: /rhhi/ }).elements()
    expect(names.map(element => element.textContent?.match(/rhhi./)?.[0])).toEqual(['rhhi3', 'rhhi2', 'rhhi1'])
    row(/rhhi3/).element().focus()
    await userEvent.keyboard('{ArrowUp}')
    await expectFocus(page.getByRole('combobox', { name: 'Sort by' }))
  })
})

describe('a long cluster-table', () => {
  const drawn = () => table.renderRoot.querySelectorAll('tr[data-row]').length
  const focusedRow = () => table.shadowRoot!.activeElement?.getAttribute('data-row')

  beforeEach(async () => {
    table.multiple = true
    table.rows = Array.from({ length: 5000 }, (_, index) => ({ name: `vm${index}`, status: 'Up' }))
    await table.updateComplete
    await table.updateComplete
  })

  it('draws only the rows in sight, and says how many there are and which', async () => {
    expect(drawn()).toBeLessThan(80)
    await expect.element(page.getByRole('grid', { name: 'Hosts' })).toHaveAttribute('aria-rowcount', '5001')
    expect(table.renderRoot.querySelector('[data-row=vm3]')?.getAttribute('aria-rowindex')).toBe('5')
  })

  it('draws other rows when it is scrolled, without a gap', async () => {
    const scroller = table.renderRoot.querySelector('.scroll')!
    scroller.scrollTop = scroller.scrollHeight / 2
    await expect.poll(() => table.renderRoot.querySelector('[data-row=vm2500]')).not.toBeNull()
    const box = scroller.getBoundingClientRect()
    const seen = table.shadowRoot!.elementFromPoint(box.left + 80, box.top + box.height / 2)
    expect(seen?.closest('tr')?.dataset['row']).toMatch(/^vm2[45]/)
    expect(drawn()).toBeLessThan(80)
  })

  it('goes by keys to rows that are not drawn yet, and keeps the focus while it is scrolled away', async () => {
    table.renderRoot.querySelector<HTMLElement>('[data-row=vm0]')!.focus()
    await userEvent.keyboard('{End}')
    await expect.poll(focusedRow).toBe('vm4999')
    await userEvent.keyboard('{PageUp}')
    await expect.poll(focusedRow).toMatch(/^vm49[5-9]/)
    const before = focusedRow()
    table.renderRoot.querySelector('.scroll')!.scrollTop = 0
    await expect.poll(() => table.renderRoot.querySelector('[data-row=vm9]')).not.toBeNull()
    expect(focusedRow()).toBe(before)
    await userEvent.keyboard('{Home}')
    await expect.poll(focusedRow).toBe('vm0')
  })

  it('chooses every row, drawn or not, and is reached by Tab at the first of them', async () => {
    table.renderRoot.querySelector<HTMLElement>('[data-row=vm0]')!.focus()
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(table.selected).toHaveLength(5000)
    table.selected = ['vm4000']
    await table.updateComplete
    expect(table.renderRoot.querySelector('[data-row=vm4000]')?.getAttribute('tabindex')).toBe('0')
  })
})
