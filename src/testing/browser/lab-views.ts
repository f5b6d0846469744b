/** Every view of a console, found by role: the portal's pages and the tabs below; and the dialogs, which are named. */
import type { Page } from 'playwright'

/** A view and the way to it. */
export interface LabView {
  readonly name: string
  open(page: Page): Promise<void>
}

const consoleOf = (page: Page) => page.locator('cluster-console').first()

/** Find the views of the console on a page that has arrived. */
export async function findViews(page: Page): Promise<LabView[]> {
  await page.waitForFunction("document.querySelector('cluster-console')?.session")
  const sections = consoleOf(page).getByRole('navigation').getByRole('button')
  const tabs = consoleOf(page).getByRole('tablist').first().getByRole('tab')
  const pages = (await sections.allInnerTexts()).map((text, index) => ({
    name: `page ${text.trim()}`,
    open: async (page: Page) => {
      const button = consoleOf(page).getByRole('navigation').getByRole('button').nth(index)
      if (await button.isEnabled()) await button.click()
    },
  }))
  const panels = (await tabs.allInnerTexts()).map((text, index) => ({
    name: `tab ${text.replace(/\s+\d+$/, '').trim()}`,
    open: (page: Page) => consoleOf(page).getByRole('tablist').first().getByRole('tab').nth(index).click(),
  }))
  return [...pages, ...panels, ...dialogs]
}

/** The portal's page of hosts, with rhhi3 selected. */
async function selectHost(page: Page): Promise<void> {
  await consoleOf(page).getByRole('navigation').getByRole('button', { name: 'Hosts', exact: true }).click()
  await consoleOf(page)
    .getByRole('grid', { name: 'Hosts' })
    .getByRole('row', { name: /\brhhi3\b/ })
    .click()
}

function createDialogView(entry: string, menu: string): LabView {
  return {
    name: `dialog ${entry}`,
    async open(page) {
      await closeDialog(page)
      await selectHost(page)
      await consoleOf(page).getByRole('button', { name: menu, exact: true }).click()
      await consoleOf(page).getByRole('menuitem', { name: entry, exact: true }).click()
      await consoleOf(page).getByRole('dialog').waitFor()
    },
  }
}

/** Put away the dialog that is open, if one is. */
export async function closeDialog(page: Page): Promise<void> {
  const dialog = consoleOf(page).getByRole('dialog')
  if ((await dialog.count()) > 0) await dialog.getByRole('button', { name: 'Cancel' }).click()
}

const dialogs = [
  createDialogView('Upgrade', 'Installation'),
  createDialogView('Check for Upgrade', 'Installation'),
  createDialogView('Maintenance', 'Management'),
]
