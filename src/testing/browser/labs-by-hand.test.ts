/** The labs of our workshop done from the first step to the last, each by pointer and by keyboard alone. */
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'
import { byKeyboard, byPointer } from './hands.ts'
import { LabReader } from './lab-reader.ts'
import { openPage, ownLab, type ServedLab, serveLab } from './open-lab.ts'

let browser: Browser
let site: ServedLab

beforeAll(async () => {
  browser = await launchChromium()
  site = await serveLab(ownLab)
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

async function upgradeHost(reader: LabReader) {
  await reader.hands.select(reader.row('Hosts', 'rhhi3'))
  await reader.choose('Installation', 'Upgrade')
  await reader.agree('Upgrade Host')
  await reader.waitForStep(4)
}

async function keepTheQuorum(reader: LabReader) {
  await reader.hands.select(reader.row('Hosts', 'rhhi3'))
  await reader.choose('Management', 'Maintenance')
  await reader.agree('Maintenance Host(s)', 'Stop Gluster service')
  await reader.waitForStep(1)
  await reader.hands.select(reader.row('Hosts', 'rhhi2'))
  await reader.choose('Installation', 'Upgrade')
  await reader.agree('Upgrade Host')
  await reader.waitForStep(2)
  await reader.page
    .getByRole('timer', { name: 'Simulated time' })
    .getByText(/00:1[1-9]:/)
    .waitFor({ timeout: 60_000 })
  await reader.hands.select(reader.row('Hosts', 'rhhi3'))
  await reader.choose('Management', 'Activate')
  await reader.waitForStep(4)
  await reader.hands.select(reader.row('Hosts', 'rhhi2'))
  await reader.choose('Installation', 'Upgrade')
  await reader.agree('Upgrade Host')
  await reader.waitForStep(5)
}

async function bringBackTwoHosts(reader: LabReader) {
  await reader.press('Play')
  await reader.console.getByRole('heading', { name: /Manager/ }).waitFor({ timeout: 60_000 })
  await reader.openTab('Rack')
  await reader.press('Power on rhhi3')
  await reader.waitForStep(2)
  await reader.press('Power on rhhi2')
  await reader.waitForStep(3)
  await reader.openPage('Virtual Machines')
  for (const vm of ['shop', 'mail']) {
    await reader.row('Virtual Machines', `${vm}.*Down`).waitFor({ timeout: 60_000 })
    await reader.hands.select(reader.row('Virtual Machines', vm))
    await reader.choose('Run', 'Run')
  }
  await reader.waitForStep(4)
}

async function seeMachinesComeBack(reader: LabReader) {
  await reader.openTab('Rack')
  await reader.press('Power off rhhi3')
  await reader.waitForStep(3)
  await reader.hands.select(reader.row('Hosts', 'rhhi3'))
  await reader.choose('More actions', "Confirm 'Host has been Rebooted'")
  await reader.agree('Validate Host Has Been Manually Rebooted', 'Approve operation')
  await reader.waitForStep(4)
  await reader.openPage('Virtual Machines')
  await reader.hands.select(reader.row('Virtual Machines', 'wiki'))
  await reader.choose('Run', 'Run')
  await reader.waitForStep(5)
  await reader.press('Edit')
  const dialog = reader.console.getByRole('dialog', { name: 'Edit Virtual Machine' })
  await reader.hands.press(dialog.getByRole('tab', { name: 'High Availability' }))
  await reader.agree('Edit Virtual Machine', 'Highly Available')
  await reader.waitForStep(6)
}

const labs = [
  { lab: 'live-migration', work: upgradeHost, done: 4 },
  { lab: 'keep-the-quorum', work: keepTheQuorum, done: 5 },
  { lab: 'two-hosts-lost', work: bringBackTwoHosts, done: 4 },
  { lab: 'high-availability', work: seeMachinesComeBack, done: 6 },
] as const

describe.each(labs)('the lab $lab', ({ lab, work, done }) => {
  it.each([
    ['pointer', byPointer],
    ['keyboard alone', byKeyboard],
  ] as const)('is done by %s, every step ticked, no rule broken', async (_, createHands) => {
    const url = site.url.replace('live-migration', lab)
    await openPage(browser, site, url, async (page, complaints) => {
      const reader = new LabReader(page, createHands)
      await reader.console.getByRole('grid', { name: 'Hosts' }).waitFor()
      await reader.press('60× speed')
      await work(reader)
      expect((await reader.countSteps()).done).toBe(done)
      expect(await reader.console.getByRole('alert').count()).toBe(0)
      expect(complaints).toEqual([])
    })
  })
})
