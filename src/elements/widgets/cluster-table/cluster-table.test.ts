import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../index.ts'
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
    const { id } = (event as CustomEvent<{ id: string }>).detail
    chosen.push(id)
    table.selected = id
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
})
