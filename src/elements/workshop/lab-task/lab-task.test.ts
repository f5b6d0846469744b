import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { exercise } from '../../console/fixtures/exercise.ts'
import { openConsole } from '../../console/fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

describe('lab-task', () => {
  it.each([
    ['its label', '<lab-task task="agree" label="Agree to it"></lab-task>', 'Agree to it'],
    ['its own text', '<lab-task task="agree">Say <b>yes</b></lab-task>', 'Say yes'],
    ['its id, when nothing else is there', '<lab-task task="agree"></lab-task>', 'agree'],
  ])('is a read-only check box named by %s', async (_, html, name) => {
    await openConsole(undefined, html)
    const box = page.getByRole('checkbox', { name, exact: true })
    await expect.element(box).toHaveAttribute('aria-readonly', 'true')
    await expect.element(box).toHaveAttribute('aria-checked', 'false')
  })

  it('says what is missing, then that it is done', async () => {
    await openConsole(undefined, '<lab-task task="select" label="Select a host"></lab-task>')
    const box = page.getByRole('checkbox', { name: 'Select a host' })
    await expect.element(box).toHaveAttribute('title', expect.stringContaining('Not done yet'))
    await page.getByRole('row', { name: /rhhi1/ }).click()
    await expect.element(box).toHaveAttribute('title', 'Done')
    await expect.element(box).toHaveAttribute('aria-checked', 'true')
  })

  it('says when its time has run out', async () => {
    const [first, ...rest] = exercise.tasks
    const console = await openConsole(
      { ...exercise, tasks: [{ ...first, within: '1m' }, ...rest] },
      '<lab-task task="pick" label="Find a host"></lab-task>',
    )
    const failed: unknown[] = []
    console.addEventListener('lab:task-failed', event => failed.push((event as CustomEvent).detail))
    console.session!.store.advance(61_500)
    const box = page.getByRole('checkbox', { name: 'Find a host' })
    await expect.element(box).toHaveAttribute('title', expect.stringContaining('Time ran out'))
    expect(failed).toEqual([{ console: 'console', task: 'pick', at: 61_500 }])
  })

  it('has its hints with it where it stands by itself', async () => {
    await openConsole(undefined, '<lab-task task="pick">Find a host</lab-task>')
    await expect.element(page.getByRole('button', { name: 'Hint', exact: true })).toBeVisible()
  })
})
