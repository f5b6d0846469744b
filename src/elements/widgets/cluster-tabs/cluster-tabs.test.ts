import { html } from 'lit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../register.ts'
import { expectFocus } from '../fixtures/focus.ts'
import type { ClusterTabs } from './cluster-tabs.ts'

beforeEach(() => {
  const tabs = document.createElement('cluster-tabs') as ClusterTabs
  tabs.label = 'Views'
  tabs.tabs = [
    { id: 'topology', label: 'Topology' },
    { id: 'events', label: 'Events', badge: '3' },
    { id: 'rack', label: 'Rack' },
  ]
  tabs.selected = 'topology'
  tabs.content = html`<p>hosts</p>`
  tabs.addEventListener('cluster-select', event => {
    tabs.selected = (event as CustomEvent<{ id: string }>).detail.id
    tabs.content = html`<p>servers</p>`
  })
  document.body.replaceChildren(tabs)
})

afterEach(() => document.body.replaceChildren())

const tab = (name: RegExp) => page.getByRole('tab', { name })

describe('cluster-tabs', () => {
  it('shows the panel of the chosen tab, named by it', async () => {
    await expect.element(page.getByRole('tabpanel', { name: 'Topology' })).toBeVisible()
    await tab(/Rack/).click()
    await expect.element(tab(/Rack/)).toHaveAttribute('aria-selected', 'true')
    await expect.element(page.getByText('servers')).toBeVisible()
    await expect.element(page.getByText('hosts')).not.toBeInTheDocument()
  })

  it('moves by arrows around the ends, and by Home and End', async () => {
    await userEvent.keyboard('{Tab}{ArrowLeft}')
    await expectFocus(tab(/Rack/))
    await userEvent.keyboard('{ArrowRight}')
    await expectFocus(tab(/Topology/))
    await userEvent.keyboard('{End}{Home}{ArrowRight}')
    await expectFocus(tab(/Events/))
    await expect.element(tab(/Events 3/)).toBeVisible()
  })
})
