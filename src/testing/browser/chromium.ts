/** Starts the Chromium that `npm test` found, for tests of whole pages. */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright'

/** Start a headless Chromium, with more arguments where they are given; the caller closes it. */
export function launchChromium(...more: string[]): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...more],
  })
}

/** Collect what a page must not do: requests that leave `origin`, console errors, uncaught exceptions. */
export function watchPage(page: Page, origin: string): { readonly complaints: string[] } {
  const complaints: string[] = []
  page.on('request', request => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      complaints.push(`request to ${url}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`)
  })
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console error: ${message.text()}`)
  })
  page.on('pageerror', error => complaints.push(`uncaught: ${error.message}`))
  return { complaints }
}
