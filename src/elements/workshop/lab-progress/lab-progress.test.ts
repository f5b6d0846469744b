import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { exercise } from '../../console/fixtures/exercise.ts'
import { openConsole } from '../../console/fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

const bar = page.getByRole('progressbar', { name: 'Steps done' })

/** A lab of two tasks, of which a chosen host fulfils the first and a host in maintenance the second. */
const twoTasks = {
  ...exercise,
  tasks: [
    { id: 'select', goal: "view.selected_host != ''" },
    { id: 'rest', goal: "hosts['rhhi2'].status == 'maintenance'" },
  ],
  solution: [],
}

describe('lab-progress', () => {
  it('is a named bar that counts the tasks done, in words too', async () => {
    const console = await openConsole(twoTasks, '<lab-progress></lab-progress>')
    await expect.element(bar).toHaveAttribute('aria-valuetext', '0 of 2 tasks')
    await expect.element(bar).toHaveAttribute('aria-valuemax', '2')
    await expect.element(bar).toHaveAttribute('aria-valuenow', '0')
    console.session!.store.dispatch({ type: 'select_host', host: 'rhhi1' })
    await expect.element(bar).toHaveTextContent('1 of 2 tasks')
    await expect.element(bar).toHaveAttribute('aria-valuenow', '1')
  })

  it('says when all tasks are done', async () => {
    const console = await openConsole(twoTasks, '<lab-progress></lab-progress>')
    const { store } = console.session!
    store.dispatch({ type: 'select_host', host: 'rhhi1' })
    store.dispatch({ type: 'deactivate_host', host: 'rhhi2' })
    store.advance(20_000)
    await expect.element(bar).toHaveAttribute('aria-valuetext', 'All 2 tasks done')
  })

  it('shows nothing for a lab without tasks', async () => {
    await openConsole({ ...twoTasks, tasks: [] }, '<lab-progress></lab-progress>')
    await expect.element(page.getByRole('row', { name: /rhhi1/ })).toBeVisible()
    await expect.element(bar).not.toBeInTheDocument()
  })
})
