import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const search = page.getByRole('combobox', { name: 'Host:' })
const option = (name: string) => page.getByRole('option', { name, exact: true })

describe('cluster-search', () => {
  it('suggests how a search can go on, by pointer', async () => {
    await openConsole()
    await search.click()
    await expect.element(search).toHaveAttribute('aria-expanded', 'true')
    await option('status').click()
    await option('!=').click()
    await option('up').click()
    await expect.element(search).toHaveValue('status != up ')
    await expect.element(page.getByText('Nothing found.')).toBeVisible()
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await expect.element(search).toHaveValue('')
    await expect.element(page.getByRole('row', { name: /rhhi1/ })).toBeVisible()
  })

  it('suggests by the keyboard, and is put away by Escape', async () => {
    await openConsole()
    ;(search.element() as HTMLElement).focus()
    await userEvent.keyboard('na')
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(option('name')).toHaveAttribute('aria-selected', 'true')
    expect(search.element().getAttribute('aria-activedescendant')).toBe(option('name').element().id)
    await userEvent.keyboard('{Enter}= rhhi3')
    await expect.element(page.getByRole('row', { name: /rhhi1/ })).not.toBeInTheDocument()
    await userEvent.keyboard(' {Escape}')
    await expect.element(search).toHaveAttribute('aria-expanded', 'false')
    await expect.element(search).toHaveValue('name = rhhi3 ')
    await userEvent.keyboard('{Escape}')
    await expect.element(search).toHaveValue('')
    await expectFocus(search)
  })
})
