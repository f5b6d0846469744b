import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { openConsole } from '../console/fixtures/open-console.ts'

const lab = `<div data-lab-content data-console="console">
  <p>Before</p>
  <ol>
    <li>Find a host
      with an update</li>
    <li>Select it <ol><li>nested</li></ol></li>
    <li><p>Open the menu</p></li>
    <li>Agree</li>
  </ol>
  <ol><li>another list</li></ol>
</div>
<lab-progress></lab-progress>`

afterEach(() => document.body.replaceChildren())

const box = (name: string) => page.getByRole('checkbox', { name })

describe('attachTasks', () => {
  it('puts a read-only check box before the text of each step, named by it', async () => {
    await openConsole(undefined, lab)
    const first = box('Find a host with an update')
    await expect.element(first).toHaveAttribute('aria-readonly', 'true')
    await expect.element(first).toHaveAttribute('aria-checked', 'false')
    expect(document.querySelectorAll('lab-task')).toHaveLength(4)
    expect(document.querySelector('li > p > lab-task')).not.toBeNull()
  })

  it('leaves a task alone that the author has placed', async () => {
    await openConsole(undefined, lab.replace('<p>Before</p>', '<lab-task for="console" task="pick">Mine</lab-task>'))
    expect(document.querySelectorAll('lab-task[task="pick"]')).toHaveLength(1)
    await expect.element(box('Mine')).toBeVisible()
  })

  it('ticks the boxes when the cluster shows the steps done', async () => {
    await openConsole(undefined, lab)
    await expect.element(page.getByRole('progressbar', { name: 'Steps done' })).toHaveTextContent('0 of 4 tasks')
    await page.getByRole('row', { name: /rhhi3/ }).click()
    await expect.element(box('Find a host with an update')).toHaveAttribute('aria-checked', 'true')
    await expect.element(box('Agree')).toHaveAttribute('aria-checked', 'false')
    await expect.element(page.getByRole('progressbar', { name: 'Steps done' })).toHaveTextContent('2 of 4 tasks')
  })
})

describe('lab-hint', () => {
  it('gives one hint after the other and goes when the task is done', async () => {
    await openConsole(undefined, lab)
    const heard: unknown[] = []
    document.addEventListener('lab:hint-shown', event => heard.push((event as CustomEvent).detail), { once: true })
    const hint = page.getByRole('button', { name: 'Hint', exact: true }).first()
    await hint.click()
    await expect.element(page.getByText('Look for the box with a disc.')).toBeVisible()
    expect(page.getByText('It is rhhi3.').elements()).toHaveLength(0)
    await page.getByRole('button', { name: 'Next hint' }).click()
    await expect.element(page.getByText('It is rhhi3.')).toBeVisible()
    expect(heard).toEqual([{ console: 'console', task: 'pick', hint: 1 }])
    await page.getByRole('row', { name: /rhhi3/ }).click()
    await expect.element(page.getByText('It is rhhi3.')).not.toBeInTheDocument()
  })
})
