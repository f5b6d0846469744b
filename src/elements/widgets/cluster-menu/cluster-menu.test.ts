import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../register.ts'
import { expectFocus } from '../fixtures/focus.ts'

const items = [
  { id: 'maintenance', label: 'Maintenance' },
  { id: 'activate', label: 'Activate', isDisabled: true, reason: 'Not possible while the host is Up' },
  { id: 'ssh', label: 'SSH Management', items: [{ id: 'restart', label: 'Restart' }] },
]

let chosen: string[] = []

beforeEach(() => {
  const menu = document.createElement('cluster-menu')
  menu.label = 'Management'
  menu.items = items
  chosen = []
  menu.addEventListener('cluster-select', event => chosen.push((event as CustomEvent<{ id: string }>).detail.id))
  document.body.replaceChildren(menu)
})

afterEach(() => document.body.replaceChildren())

const button = page.getByRole('button', { name: 'Management' })
const item = (name: string) => page.getByRole('menuitem', { name, exact: true })

describe('cluster-menu', () => {
  it('opens by click and says what was chosen', async () => {
    await button.click()
    await expect.element(button).toHaveAttribute('aria-expanded', 'true')
    await item('Maintenance').click()
    expect(chosen).toEqual(['maintenance'])
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
    await expectFocus(button)
  })

  it('opens by ArrowDown with the first entry focused, and by ArrowUp with the last', async () => {
    button.element().focus()
    await userEvent.keyboard('{ArrowDown}')
    await expectFocus(item('Maintenance'))
    await userEvent.keyboard('{Escape}')
    await expectFocus(button)
    await userEvent.keyboard('{ArrowUp}')
    await expectFocus(item('SSH Management'))
  })

  it('moves by arrows around the end, and by letter', async () => {
    button.element().focus()
    await userEvent.keyboard('{ArrowDown}{ArrowUp}')
    await expectFocus(item('SSH Management'))
    await userEvent.keyboard('a')
    await expectFocus(item('Activate'))
    await userEvent.keyboard('{Home}')
    await expectFocus(item('Maintenance'))
  })

  it('does not choose a disabled entry, whose tooltip gives the reason', async () => {
    await button.click()
    await expect.element(item('Activate')).toHaveAttribute('title', 'Not possible while the host is Up')
    await expect.element(item('Activate')).toHaveAttribute('aria-disabled', 'true')
    ;(item('Activate').element() as HTMLElement).click()
    expect(chosen).toEqual([])
  })

  it('opens a submenu by ArrowRight and comes back by ArrowLeft', async () => {
    button.element().focus()
    await userEvent.keyboard('{ArrowUp}{ArrowRight}')
    await expectFocus(item('Restart'))
    await userEvent.keyboard('{ArrowLeft}')
    await expectFocus(item('SSH Management'))
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect(chosen).toEqual(['restart'])
  })

  it('closes when the focus leaves it', async () => {
    await button.click()
    await userEvent.keyboard('{Tab}')
    await expect.element(button).toHaveAttribute('aria-expanded', 'false')
  })
})
