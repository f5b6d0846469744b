import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openConsole } from '../fixtures/open-console.ts'

beforeEach(() => page.viewport(1280, 900))
afterEach(() => document.body.replaceChildren())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const entry = (name: string) => page.getByRole('menuitem', { name, exact: true })
const headings = () =>
  page
    .getByRole('grid', { name: 'Hosts' })
    .getByRole('columnheader')
    .elements()
    .map(heading => heading.textContent?.trim())

async function choose(column: string, act: string) {
  await button('Columns').click()
  await entry(column).click()
  await entry(act).click()
}

describe('the columns of a grid', () => {
  it('are hidden and shown again from their menu, and stay so while another page is looked at', async () => {
    await openConsole()
    await choose('Comment', 'Hide')
    await expect.poll(headings).not.toContain('Comment')
    await button('Events').click()
    await button('Hosts').click()
    await expect.poll(headings).toContain('Memory')
    expect(headings()).not.toContain('Comment')
    await choose('Comment (hidden)', 'Show')
    await expect.poll(headings).toContain('Comment')
  })

  it('are moved, and put back, by the keyboard alone', async () => {
    await openConsole()
    const before = headings()
    ;(button('Columns').element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}{End}{ArrowUp}{Enter}{ArrowDown}{Enter}')
    await expect.poll(() => headings().slice(-2)).toEqual(['SPM', 'Network'])
    await userEvent.keyboard('{Enter}{End}{Enter}')
    await expect.poll(headings).toEqual(before)
  })
})
