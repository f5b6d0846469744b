import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectFocus } from '../../widgets/fixtures/focus.ts'
import { holdClock, openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const button = (name: RegExp) => page.getByRole('button', { name })

describe('cluster-tasks', () => {
  it('says that there is nothing to do, takes the focus, and gives it back at Escape', async () => {
    await openConsole()
    await button(/^Tasks: 0 running$/).click()
    await expect.element(page.getByText('No tasks.')).toBeVisible()
    await expectFocus(page.getByRole('heading', { name: 'Tasks' }))
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('No tasks.')).not.toBeInTheDocument()
    await expectFocus(button(/^Tasks/))
  })

  it('shows what is under way step by step, with a count in the masthead', async () => {
    const console = await openConsole()
    holdClock(console)
    const { store } = console.session!
    store.dispatch({ type: 'deactivate_host', host: 'rhhi3' })
    store.advance(10_000)
    await button(/^Tasks: 1 running$/).click()
    const task = page.getByRole('listitem').filter({ hasText: 'Moving Host(s) rhhi3 to Maintenance' }).first()
    await expect.element(task).toHaveTextContent(/Migrating VM vm-from-template from Host rhhi3/)
    await expect.element(task.getByRole('img', { name: 'Running' }).first()).toBeVisible()
    store.advance(300_000)
    await expect.element(button(/^Tasks: 0 running$/)).toBeVisible()
    await expect.element(task.getByRole('img', { name: 'Finished' }).first()).toBeVisible()
  })
})
