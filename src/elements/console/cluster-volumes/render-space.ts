/** How full a brick or a volume is: the portal's `Space Used`, cluster-facts.md 2.9. */
import { html } from 'lit'
import type { Strings } from '../../runtime/strings.ts'
import { formatSize } from '../labels.ts'

/** Room, and how much of it is in use, in bytes. */
interface Space {
  readonly size: number
  readonly used: number
}

/** Tell how many percent of some room are in use. */
export function percentUsed({ size, used }: Space): number {
  return size === 0 ? 0 : (used / size) * 100
}

/** Draw the bar of some room, its figures in the tooltip. */
export function renderSpace(space: Space, strings: Strings) {
  const title = strings('volume.space', { used: formatSize(space.used), size: formatSize(space.size) })
  return html`<cluster-progress
    kind="meter"
    value=${Math.round(percentUsed(space))}
    label=${strings('column.spaceUsed')}
    title=${title}
  ></cluster-progress>`
}
