/**
 * `node .ci/tool.mjs screenshots [folder] [look …]`: a picture of every kind of page, of every view of the console and of
 * every scene, at three widths, dark and light, from right to left, in forced colours and enlarged twice; to be looked at.
 * A look is `360-dark` or a part of it.
 */
import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright'
import { launchChromium } from '../browser/chromium.ts'
import { labScenes } from '../browser/lab-scenes.ts'
import { findViews } from '../browser/lab-views.ts'
import { openPage, ownLab, serveLab } from '../browser/open-lab.ts'

const [folder = path.join(os.tmpdir(), 'labwright-screenshots'), ...wanted] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

const pages = {
  home: '',
  workshop: 'workshops/hyperconverged/',
  docs: 'docs/elements/',
  playground: 'playground/text/',
  'playground console': 'playground/cluster-console/',
  'playground picture': 'playground/cluster-picture/',
  'playground machine room': 'playground/machine-room/',
  'playground quiz': 'playground/lab-quiz/',
  'playground task': 'playground/lab-task/',
} as const

/** A way to look: the name of it, what the browser is told, and the direction of the text. */
interface Look {
  readonly name: string
  readonly context: BrowserContextOptions
  readonly direction?: 'rtl'
}

const looks: readonly Look[] = [
  ...[1280, 768, 360].flatMap(width =>
    (['light', 'dark'] as const).map(colorScheme => ({
      name: `${width}-${colorScheme}`,
      context: { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' as const },
    })),
  ),
  { name: '1280-rtl', context: { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }, direction: 'rtl' },
  { name: '360-rtl', context: { viewport: { width: 360, height: 900 }, reducedMotion: 'reduce' }, direction: 'rtl' },
  { name: '1280-forced', context: { viewport: { width: 1280, height: 900 }, forcedColors: 'active' } },
  // What a window of 1280 by 900 shows when the reader enlarges the page to 200 %.
  { name: '1280-zoomed', context: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } },
]

/** Take a picture of what is in sight. */
async function shoot(page: Page, name: string, look: Look): Promise<void> {
  const file = path.join(folder, `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${look.name}.png`)
  await page.waitForTimeout(150)
  await page.screenshot({ path: file, fullPage: false })
  process.stdout.write(`${file}\n`)
}

async function turn(page: Page, { direction }: Look): Promise<void> {
  if (direction) await page.evaluate(value => document.documentElement.setAttribute('dir', value), direction)
}

const isWanted = (name: string) => wanted.length === 0 || wanted.some(part => name.includes(part))

const browser = await launchChromium()
const site = await serveLab(ownLab)
try {
  for (const look of looks.filter(({ name }) => isWanted(name))) {
    for (const [name, address] of Object.entries(pages)) {
      await openPage(
        browser,
        site,
        site.root + address,
        async page => {
          await turn(page, look)
          await shoot(page, name, look)
        },
        look.context,
      )
    }
    await openPage(
      browser,
      site,
      site.url,
      async page => {
        await turn(page, look)
        await shoot(page, 'lab', look)
        const sheet = page.getByRole('button', { name: 'Open the console' })
        if (await sheet.isVisible()) await sheet.click()
        for (const view of [...(await findViews(page)), ...labScenes]) {
          await view.open(page)
          await shoot(page, `lab ${view.name}`, look)
        }
      },
      look.context,
    )
  }
} finally {
  await browser.close()
  await site.close()
}
