// A Chromium for the browser tests: the one named by CHROMIUM_PATH or found on PATH, else Debian's package, else
// Playwright's own download. Never a silent skip: without one the caller fails.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './install.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {}
  }
  return undefined
}

const found = () => names.map(onPath).find(Boolean)

function installFromDebian() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !onPath('apt-get')) return undefined
  console.log('No Chromium found: installing Debian’s package (apt-get install chromium) …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], env)
  return found()
}

async function installFromPlaywright() {
  console.log('No Chromium found: trying Playwright’s download (npx playwright install chromium) …')
  run('npx', ['playwright', 'install', 'chromium'])
  const { chromium } = await import('playwright')
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}

/** Give the path of a Chromium that runs, or undefined after saying what was tried. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) {
    console.error(`CHROMIUM_PATH names ${named}, which does not exist.`)
    return undefined
  }
  const file = named ?? found() ?? installFromDebian() ?? (await installFromPlaywright())
  if (!file) console.error('No Chromium could be had. Install one and set CHROMIUM_PATH to its program file.')
  return file
}
