import { html, render } from 'lit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../register.ts'
import { expectFocus } from '../fixtures/focus.ts'

let said: string[] = []

beforeEach(async () => {
  said = []
  render(html`<button id="opener">Open</button><div id="place"></div>`, document.body)
  document.getElementById('opener')?.focus()
  render(
    html`<cluster-dialog
      heading="Upgrade Host"
      cancel="Cancel"
      @cluster-ok=${() => said.push('ok')}
      .content=${html`<label><input type="checkbox" checked /> Reboot host after upgrade</label>`}
      @cluster-cancel=${() => said.push('cancel')}
    ></cluster-dialog>`,
    document.getElementById('place')!,
  )
})

afterEach(() => render(html``, document.body))

const button = (name: string) => page.getByRole('button', { name, exact: true })

describe('cluster-dialog', () => {
  it('is a dialog named by its heading, with the focus on OK', async () => {
    await expect.element(page.getByRole('dialog', { name: 'Upgrade Host' })).toBeVisible()
    await expectFocus(button('OK'))
  })

  it.each([
    ['OK', 'ok'],
    ['Cancel', 'cancel'],
    ['Close', 'cancel'],
  ])('says by %s: %s', async (name, expected) => {
    await button(name).click()
    expect(said).toEqual([expected])
  })

  it('is put away by Escape and agreed to by Enter in a field', async () => {
    await userEvent.keyboard('{Escape}')
    page.getByRole('checkbox').element().focus()
    await userEvent.keyboard('{Enter}')
    expect(said).toEqual(['cancel', 'ok'])
  })

  it('gives the focus back when it goes', async () => {
    await expectFocus(button('OK'))
    render(html``, document.getElementById('place')!)
    await expectFocus(page.getByRole('button', { name: 'Open' }))
  })
})
