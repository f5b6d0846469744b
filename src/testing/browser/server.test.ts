/** The development server with a real browser: a saved file shows on the open page, a mistake shows over it and goes. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../cli/index.ts'
import { createLabSite, seedLikeLab, upgradeExercise } from '../lab-site.ts'
import { launchChromium } from './chromium.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(() => browser.close())

describe('labwright server', () => {
  it('reloads the page on save, shows a mistake over the last good page, and takes it away when mended', async () => {
    const lab = readFileSync(seedLikeLab, 'utf8')
    const site = createLabSite(lab, { exercise: upgradeExercise() })
    const file = path.join(site, 'content/workshops/hyperconverged/lab4.md')
    const lines: string[] = []
    const server = await serve({ source: site, port: 0, log: line => lines.push(line) })
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    try {
      expect(lines).toContain(`Web Server is available at ${server.url} (bind address 127.0.0.1)`)
      await page.goto(`${server.url}workshops/hyperconverged/lab4/`)
      expect(await page.getByRole('grid', { name: 'Hosts' }).isVisible()).toBe(true)

      writeFileSync(file, `${lab}\nA sentence that was not there before.\n`)
      await page.getByText('A sentence that was not there before.').waitFor({ timeout: 10_000 })

      writeFileSync(file, `${lab}\n{{< alrt >}}\n`)
      await page.getByText(/error\[shortcodes\/unknown\]/).waitFor({ timeout: 10_000 })
      expect(await page.getByText('A sentence that was not there before.').count()).toBe(1)

      writeFileSync(file, `${lab}\nMended.\n`)
      await page.getByText('Mended.').waitFor({ timeout: 10_000 })
      expect(await page.getByText(/error\[shortcodes\/unknown\]/).count()).toBe(0)
    } finally {
      await page.close()
      await server.close()
      rmSync(site, { recursive: true, force: true })
    }
  })
})
