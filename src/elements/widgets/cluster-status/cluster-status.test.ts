import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import '../../register.ts'

afterEach(() => document.body.replaceChildren())

describe('cluster-status', () => {
  it('is an image named by its word, which is its tooltip too', async () => {
    document.body.innerHTML = '<cluster-status icon="up" tone="good" label="Up"></cluster-status>'
    const image = page.getByRole('img', { name: 'Up' })
    await expect.element(image).toHaveAttribute('title', 'Up')
  })

  it('shows the word where it has room for it', async () => {
    document.body.innerHTML = '<cluster-status word icon="down" tone="bad" label="Down"></cluster-status>'
    await expect.element(page.getByText('Down')).toBeVisible()
    expect(page.getByRole('img').elements()).toHaveLength(0)
  })
})
