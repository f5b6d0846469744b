/** Somebody who works a lab: finds what the lab's text names, does it with their hands, and looks at the ticks. */
import type { Locator, Page } from 'playwright'
import type { CreateHands, Hands } from './hands.ts'

/** A reader before a lab's page. */
export class LabReader {
  readonly page: Page
  readonly hands: Hands

  constructor(page: Page, createHands: CreateHands) {
    this.page = page
    this.hands = createHands(page)
  }

  /** The console, without what stands in the lab's text. */
  get console(): Locator {
    return this.page.getByRole('region', { name: 'Cluster console' })
  }

  /** The row of a grid of the portal. */
  row(grid: string, name: string): Locator {
    return this.console.getByRole('grid', { name: grid }).getByRole('row', { name: new RegExp(name) })
  }

  press(name: string): Promise<void> {
    return this.hands.press(this.console.getByRole('button', { name, exact: true }))
  }

  openPage(name: string): Promise<void> {
    const sections = this.console.getByRole('navigation', { name: 'Portal sections' })
    return this.hands.press(sections.getByRole('button', { name, exact: true }))
  }

  openTab(name: string): Promise<void> {
    return this.hands.press(this.console.getByRole('tab', { name: new RegExp(`^${name}`) }))
  }

  /** Choose an entry of a menu of the toolbar. */
  async choose(menu: string, entry: string): Promise<void> {
    await this.press(menu)
    await this.hands.press(this.console.getByRole('menuitem', { name: entry, exact: true }))
  }

  /** Answer a dialog with `OK`, its boxes ticked first, and see it go. */
  async agree(title: string, ...boxes: string[]): Promise<void> {
    const dialog = this.console.getByRole('dialog', { name: title })
    for (const name of boxes) await this.hands.tick(dialog.getByRole('checkbox', { name }))
    await this.hands.press(dialog.getByRole('button', { name: 'OK' }))
    await dialog.waitFor({ state: 'hidden' })
  }

  /** Wait until the lab's text shows the step ticked; the steps count from 1. */
  async waitForStep(step: number): Promise<void> {
    const box = this.page
      .getByRole('listitem')
      .getByRole('checkbox')
      .nth(step - 1)
    await box.and(this.page.getByRole('checkbox', { checked: true })).waitFor({ timeout: 90_000 })
  }

  /** Tell how many steps of the lab are ticked, and how many there are. */
  async countSteps(): Promise<{ done: number; all: number }> {
    const steps = this.page.getByRole('listitem').getByRole('checkbox')
    const done = this.page.getByRole('listitem').getByRole('checkbox', { checked: true })
    return { done: await done.count(), all: await steps.count() }
  }
}
