import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { openConsole } from '../fixtures/open-console.ts'

afterEach(() => document.body.replaceChildren())

describe('cluster-picture', () => {
  it.each([
    ['start', 'The cluster at the start', 'rhhi3: Up, update available, runs vm-from-template.'],
    ['3', 'The cluster after step 3', 'rhhi3: '],
    ['agree', 'The cluster once “agree” is done', 'rhhi3: '],
    ['end', 'The cluster at the end', 'rhhi3: Up, runs no virtual machine.'],
  ])('draws step %s with a text alternative', async (step, caption, sentence) => {
    await openConsole(undefined, `<cluster-picture step="${step}"></cluster-picture>`)
    const image = page.getByRole('figure').getByRole('img')
    await expect.element(image).toHaveAttribute('aria-label', expect.stringContaining(caption))
    await expect.element(image).toHaveAttribute('aria-label', expect.stringContaining(sentence))
    await expect.element(page.getByRole('figure')).toHaveTextContent(caption)
  })

  it('says so when the solution never gets to its step', async () => {
    await openConsole(undefined, '<cluster-picture step="nowhere"></cluster-picture>')
    await expect.element(page.getByText('This picture has no cluster to show.')).toBeVisible()
  })
})
