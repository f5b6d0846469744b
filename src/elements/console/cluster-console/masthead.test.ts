import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { openConsole } from '../fixtures/open-console.ts'

beforeEach(() => page.viewport(1280, 900))
afterEach(() => document.body.replaceChildren())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const entry = (name: string) => page.getByRole('menuitem', { name, exact: true })
const hostSearch = () => page.getByRole('combobox', { name: 'Host:' })

describe('the masthead', () => {
  it('lists the searches that the star keeps, and opens their page with them', async () => {
    await openConsole()
    await button('Bookmarks').click()
    await expect.element(page.getByRole('menuitem', { name: /^No search is kept/ })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await hostSearch().fill('status = up')
    await button('Keep this search').click()
    await expect.element(button('Forget this search')).toHaveAttribute('aria-pressed', 'true')
    await button('Events').click()
    await button('Bookmarks').click()
    await entry('Hosts: status = up').click()
    await expect.element(hostSearch()).toHaveValue('status = up')
    await button('Forget this search').click()
    await expect.element(button('Keep this search')).toHaveAttribute('aria-pressed', 'false')
  })

  it('lists the tags that hosts and VMs have been given, and finds them', async () => {
    const console = await openConsole()
    await page.getByRole('row', { name: /rhhi3/ }).click()
    await button('More actions').click()
    await entry('Assign Tags').click()
    await page.getByRole('dialog', { name: 'Assign Tags' }).getByRole('textbox', { name: 'Tags' }).fill('edge, lab')
    await button('OK').click()
    expect(console.session?.store.getSnapshot().state.hosts['rhhi3']?.tags).toEqual(['edge', 'lab'])
    await button('Tags').click()
    await entry('Hosts: edge').click()
    await expect.element(hostSearch()).toHaveValue('tag = edge')
    await expect.element(page.getByRole('row', { name: /rhhi3/ })).toBeVisible()
    await expect.element(page.getByRole('row', { name: /rhhi1/ })).not.toBeInTheDocument()
  })

  it('explains keys and drawings by its button, by the user’s menu and by a key', async () => {
    await openConsole()
    const help = page.getByRole('dialog', { name: 'Help' })
    await button('Help').click()
    await expect.element(help.getByText('Go on until something happens')).toBeVisible()
    await expect.element(help.getByText('Running the Hosted Engine VM')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expectFocus(button('Help'))
    await userEvent.keyboard('?')
    await expect.element(help).toBeVisible()
    await button('Close').first().click()
    await button('admin').click()
    await entry('Keys and drawings').click()
    await expect.element(help).toBeVisible()
  })

  it('changes the colours of this console alone', async () => {
    const console = await openConsole()
    const choose = async (look: string) => {
      await button('admin').click()
      await entry('Colours').click()
      await entry(look).click()
    }
    await choose('Dark')
    expect(getComputedStyle(console).colorScheme).toBe('dark')
    await choose('As the page')
    expect(console.style.colorScheme).toBe('')
  })

  it('leads to the page in the languages that its head names', async () => {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'alternate', hreflang: 'es', href: '/es/lab/' })
    document.head.append(link)
    await openConsole()
    await button('admin').click()
    await entry('Language').click()
    await expect.element(entry('español')).toBeVisible()
    link.remove()
  })
})
