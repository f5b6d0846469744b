import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import '../../register.ts'
import type { ClusterProgress } from './cluster-progress.ts'

async function show(attributes: string) {
  document.body.innerHTML = `<cluster-progress ${attributes}></cluster-progress>`
  const element = document.querySelector<ClusterProgress>('cluster-progress')!
  await element.updateComplete
  return element
}

afterEach(() => document.body.replaceChildren())

describe('cluster-progress', () => {
  it('is a progress bar with its text inside', async () => {
    await show('value="42" label="Migration of vm1" text="Migrating From: 42%"')
    const bar = page.getByRole('progressbar', { name: 'Migration of vm1' })
    await expect.element(bar).toHaveAttribute('aria-valuenow', '42')
    await expect.element(bar).toHaveTextContent('Migrating From: 42%')
  })

  it.each([
    [69, 'rgb(102, 153, 102)'],
    [70, 'rgb(255, 153, 0)'],
    [94, 'rgb(255, 153, 0)'],
    [95, 'rgb(255, 0, 0)'],
  ])('as a meter at %i percent is %s', async (value, colour) => {
    const element = await show(`kind="meter" value="${value}" label="Memory"`)
    await expect.element(page.getByRole('meter', { name: 'Memory' })).toHaveTextContent(`${value}%`)
    const fill = element.shadowRoot!.querySelector('.fill')!
    expect(getComputedStyle(fill).backgroundColor).toBe(colour)
  })

  it('stays between 0 and 100', async () => {
    await show('value="140" label="Much"')
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100')
  })
})
