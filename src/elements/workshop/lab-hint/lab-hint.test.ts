import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openConsole } from '../../console/fixtures/open-console.ts'
import { expectFocus } from '../../widgets/fixtures/focus.ts'

afterEach(() => document.body.replaceChildren())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const help = page.getByRole('group', { name: 'Hints for this step' })
const hints = () =>
  help
    .getByRole('listitem')
    .elements()
    .map(item => item.textContent)

/** Open the lab with the hints of its first task, of which there are two, and record those that are taken. */
async function openHints() {
  const taken: unknown[] = []
  const console = await openConsole(undefined, '<lab-hint task="pick"></lab-hint>')
  document
    .querySelector('lab-hint')!
    .addEventListener('lab:hint-shown', event => taken.push((event as CustomEvent<{ hint: number }>).detail.hint))
  return { console, taken }
}

describe('lab-hint', () => {
  it('is a button that is closed at first', async () => {
    await openHints()
    await expect.element(button('Hint')).toHaveAttribute('aria-expanded', 'false')
    await expect.element(help).not.toBeInTheDocument()
  })

  it('gives one hint after the other by the keyboard, tells of each, and is closed again', async () => {
    const { taken } = await openHints()
    ;(button('Hint').element() as HTMLElement).focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(button('Hint')).toHaveAttribute('aria-expanded', 'true')
    expect(hints()).toEqual(['Look for the box with a disc.'])
    await userEvent.keyboard('{Tab}')
    await expectFocus(button('Next hint'))
    await userEvent.keyboard(' ')
    await expect.poll(hints).toEqual(['Look for the box with a disc.', 'It is rhhi3.'])
    await expect.element(button('Next hint')).not.toBeInTheDocument()
    expect(taken).toEqual([1, 2])
    await button('Hint').click()
    await expect.element(help).not.toBeInTheDocument()
  })

  it('says what is still missing, and reads its help out', async () => {
    await openHints()
    await button('Hint').click()
    await expect.element(help).toHaveTextContent(/Not done yet/)
    await expect.element(help).toHaveAttribute('aria-live', 'polite')
  })

  it('goes away once the task is done, and was never there for a task without hints', async () => {
    const { console } = await openHints()
    await expect.element(button('Hint')).toBeVisible()
    console.session!.store.dispatch({ type: 'select_host', host: 'rhhi3' })
    await expect.element(button('Hint')).not.toBeInTheDocument()
    await openConsole(undefined, '<lab-hint task="agree"></lab-hint>')
    await expect.element(page.getByRole('row', { name: /rhhi1/ })).toBeVisible()
    await expect.element(button('Hint')).not.toBeInTheDocument()
  })
})
