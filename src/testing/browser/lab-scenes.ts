/**
 * What a console looks like beyond its views at the start: a host's own page, drawers, menus, several rows chosen, a
 * migration under way, two hosts lost, a past that was left. Each scene is played by the simulator's own actions.
 */
import type { Page } from 'playwright'
import { closeDialog, type LabView } from './lab-views.ts'

const consoleOf = (page: Page) => page.locator('cluster-console').first()
const button = (page: Page, name: string | RegExp) => consoleOf(page).getByRole('button', { name })

/** Begin the lab again and do `actions`, then let `seconds` of simulated time pass. */
async function play(page: Page, actions: readonly object[], seconds: number): Promise<void> {
  if ((await consoleOf(page).getByRole('menu').count()) > 0) await page.keyboard.press('Escape')
  await closeDialog(page)
  const drawer = consoleOf(page).locator('[id^="open-"][aria-expanded="true"]')
  if ((await drawer.count()) > 0) await drawer.click()
  await page.evaluate(
    ([script, ms]) => {
      const { session } = document.querySelector('cluster-console') as unknown as { session: PlayedSession }
      session.clock.pause()
      session.restart()
      for (const action of script) session.store.dispatch(action)
      for (let played = 0; played < ms; played += 1000) session.store.advance(1000)
    },
    [actions, seconds * 1000] as const,
  )
}

interface PlayedSession {
  readonly clock: { pause(): void }
  readonly store: { dispatch(action: object): void; advance(ms: number): void; seek(ms: number): void }
  restart(): void
}

const openPage = (page: string) => ({ type: 'open_page', page })
const upgrade = { type: 'upgrade_host', host: 'rhhi3', reboot: true }
const powerOff = (host: string) => ({ type: 'power_off_host', host })

/** Make a scene of actions, and of what is pressed afterwards. */
function scene(
  name: string,
  actions: readonly object[],
  seconds = 0,
  then: (page: Page) => Promise<unknown> = async () => {},
): LabView {
  return {
    name,
    async open(page) {
      await play(page, actions, seconds)
      await then(page)
    },
  }
}

const openTab = (name: string) => (page: Page) =>
  consoleOf(page)
    .getByRole('tab', { name: new RegExp(`^${name}`) })
    .first()
    .click()
const rowOf = (page: Page, name: string) => consoleOf(page).getByRole('row', { name: new RegExp(`\\b${name}\\b`) })
const selectThen = (name: string, entry: string) => async (page: Page) => {
  await rowOf(page, name).first().click()
  await button(page, entry).first().click()
}

const onHost = [{ type: 'select_host', host: 'rhhi3' }, openPage('host')]

/** Every scene, by the views it adds to those of the start. */
export const labScenes: readonly LabView[] = [
  ...['General', 'Virtual Machines', 'Network Interfaces', 'Bricks', 'Events'].map(tab =>
    scene(`host tab ${tab}`, [...onHost, { type: 'check_for_upgrade', host: 'rhhi3' }], 30, async page => {
      await consoleOf(page).getByRole('tablist', { name: 'rhhi3' }).getByRole('tab', { name: tab }).click()
    }),
  ),
  scene('menu of hosts', [openPage('hosts')], 0, selectThen('rhhi3', 'Management')),
  scene('context menu', [openPage('hosts')], 0, page => rowOf(page, 'rhhi3').first().click({ button: 'right' })),
  scene('hosts chosen together', [openPage('hosts')], 0, async page => {
    await rowOf(page, 'rhhi1').first().click()
    await rowOf(page, 'rhhi3')
      .first()
      .click({ modifiers: ['Shift'] })
  }),
  scene('dialog Migrate', [openPage('vms')], 0, selectThen('vm-from-template', 'Migrate')),
  scene('dialog Edit VM', [openPage('vms')], 0, selectThen('vm-from-template', 'Edit')),
  scene('dialog Edit Host', [openPage('hosts')], 0, selectThen('rhhi3', 'Edit')),
  scene('dialog Confirm rebooted', [
    openPage('hosts'),
    { type: 'open_dialog', dialog: 'confirm_host_rebooted', host: 'rhhi3' },
  ]),
  scene('upgrade under way, hosts', [openPage('hosts'), upgrade], 40, openTab('Topology')),
  scene('upgrade under way, VMs', [openPage('vms'), upgrade], 40, openTab('Migrations')),
  scene('upgrade done, events', [openPage('events'), upgrade], 420, openTab('Timeline')),
  scene('upgrade done, tasks', [openPage('hosts'), upgrade], 60, page => button(page, /^Tasks/).click()),
  scene('upgrade done, notifications', [openPage('hosts'), upgrade], 420, page =>
    button(page, /^Notifications/).click(),
  ),
  scene('healing', [openPage('volumes'), powerOff('rhhi2'), { type: 'power_on_host', host: 'rhhi2' }], 100),
  scene('two hosts lost', [openPage('volumes'), powerOff('rhhi2'), powerOff('rhhi3')], 120, openTab('Topology')),
  scene('two hosts lost, rack', [openPage('hosts'), powerOff('rhhi2'), powerOff('rhhi3')], 120, openTab('Rack')),
  scene('the past', [openPage('hosts'), upgrade], 240, async page => {
    await openTab('Timeline')(page)
    await page.evaluate(() => {
      const { session } = document.querySelector('cluster-console') as unknown as { session: PlayedSession }
      session.store.seek(60_000)
    })
  }),
]
