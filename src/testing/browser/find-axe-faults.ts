/** What axe finds on a page as it stands, in light, dark and forced colours; axe is put into a page once. */
import { createRequire } from 'node:module'
import type { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

/** What is used of `axe-core`, which comes with its tie to Playwright. */
interface Axe {
  readonly source: string
  run(root: Document, options: object): ReturnType<AxeBuilder['analyze']>
}

const require = createRequire(import.meta.url)
const { source } = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as Axe

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const

/** What can differ from one look to another; the other rules are asked once. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block']

/** Describe each fault of the page, beginning with `where`. */
export async function findAxeFaults(page: Page, where: string): Promise<string[]> {
  const faults: string[] = []
  for (const [look, media] of Object.entries(looks)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(source)
    const violations = await page.evaluate(runAxe, look === 'light' ? undefined : rulesOfLooks)
    faults.push(...violations.map(({ id, places }) => `${where}, ${look}: ${id}: ${places}`))
  }
  return faults
}

/** Runs in the page. */
async function runAxe(rules: readonly string[] | undefined): Promise<{ id: string; places: string }[]> {
  const { axe } = globalThis as unknown as { axe: Axe }
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  })
  return violations.map(({ id, nodes }) => ({
    id,
    places: nodes.map(({ target }) => target.flat().join(' ')).join(', '),
  }))
}
