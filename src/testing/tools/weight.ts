/**
 * `node .ci/tool.mjs weight`: the JavaScript that our lab's page loads, gzipped: at arrival where the console is shut, as on
 * a narrow screen, and where it is in view; then after each view of the portal and each tab below it is first opened, then
 * after a dialog.
 */
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { launchChromium } from '../browser/chromium.ts'
import { findViews } from '../browser/lab-views.ts'
import { ownLab, serveLab } from '../browser/open-lab.ts'

const browser = await launchChromium()
const site = await serveLab(ownLab)
try {
  const narrow = await browser.newPage({ viewport: { width: 390, height: 800 } })
  const few = watchScripts(narrow)
  await narrow.goto(site.url, { waitUntil: 'networkidle' })
  await report('arrival, console shut', few)
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  const loaded = watchScripts(page)
  await page.goto(site.url, { waitUntil: 'networkidle' })
  let sum = await report('arrival, console in view', loaded)
  for (const view of await findViews(page)) {
    await view.open(page)
    await page.waitForLoadState('networkidle')
    sum += await report(view.name, loaded)
  }
  process.stdout.write(`${'all'.padEnd(28)}${String(sum).padStart(8)}\n`)
} finally {
  await browser.close()
  await site.close()
}

/** Collect the scripts that arrive; `take` gives those since the last time. */
function watchScripts(page: Page) {
  let arriving: Promise<{ name: string; bytes: number }>[] = []
  page.on('response', response => {
    const name = new URL(response.url()).pathname.split('/').pop() ?? ''
    if (!name.endsWith('.js')) return
    arriving.push(response.body().then(body => ({ name, bytes: gzipSync(body, { level: 9 }).length })))
  })
  return {
    async take() {
      const taken = await Promise.all(arriving)
      arriving = []
      return taken
    },
  }
}

async function report(step: string, loaded: ReturnType<typeof watchScripts>): Promise<number> {
  const scripts = await loaded.take()
  const sum = scripts.reduce((all, { bytes }) => all + bytes, 0)
  const names = scripts.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')
  process.stdout.write(`${step.padEnd(28)}${String(sum).padStart(8)}  ${names}\n`)
  return sum
}
