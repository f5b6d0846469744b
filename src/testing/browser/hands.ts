/**
 * Two ways to work a lab's page: by pointer, and by keyboard alone. Both do the same by role and name, so that one account
 * of a lab is played twice. The keyboard moves the focus as a reader does: Tab from stop to stop, arrows within a grid, a
 * menu or tabs.
 */
import type { Locator, Page } from 'playwright'

/** What a reader does to what they see. */
export interface Hands {
  readonly name: string
  /** Press a button, choose a tab or the entry of a menu. */
  press(target: Locator): Promise<void>
  /** Select the row of a grid. */
  select(row: Locator): Promise<void>
  /** Tick a box. */
  tick(box: Locator): Promise<void>
}

/** Make the hands that work `page`. */
export type CreateHands = (page: Page) => Hands

/** Work by pointer. */
export const byPointer: CreateHands = () => ({
  name: 'pointer',
  press: target => target.click(),
  select: row => row.click(),
  tick: box => box.check(),
})

/** Work by keyboard alone. */
export const byKeyboard: CreateHands = page => {
  const reachAndPress = (key: string) => async (target: Locator) => {
    await reach(page, target)
    await page.keyboard.press(key)
  }
  return {
    name: 'keyboard',
    press: reachAndPress('Enter'),
    select: reachAndPress('Space'),
    tick: reachAndPress('Space'),
  }
}

/** More stops than any of our pages has; who needs more of them has lost the way. */
const mostKeys = 300

async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let count = 0; count < mostKeys; count++) {
    const key = await target.evaluate(findNextKey)
    if (key === undefined) return
    await page.keyboard.press(key)
  }
  throw new Error(`the keyboard does not reach ${target}`)
}

/** Runs in the page: the key that brings the focus nearer to `target`; undefined when it is there. */
function findNextKey(target: Element): string | undefined {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  if (!active || active === target) return active ? undefined : 'Tab'
  const group = active.closest('[role=grid], [role=menu], [role=tablist], [role=tree]')
  if (!group?.contains(target) || !active.matches('[tabindex], button')) return 'Tab'
  const isAhead = (active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  if (group.role === 'tablist') return isAhead ? 'ArrowRight' : 'ArrowLeft'
  return isAhead ? 'ArrowDown' : 'ArrowUp'
}
