/** What the toolbars and context menus of the grids have in common. */
import { html, nothing } from 'lit'
import type { ClusterMenu, MenuItem } from '../widgets/cluster-menu/cluster-menu.ts'

/** What a row says when its context menu is asked for: its id, and where. */
export type ContextEvent = CustomEvent<{ id: string; x: number; y: number; row: HTMLElement }>

/** Draw one button; a disabled one can be reached and says why. */
export function renderToolbarButton(item: MenuItem, act: () => void) {
  return html`<button
    type="button"
    aria-disabled=${item.isDisabled ? 'true' : nothing}
    title=${item.reason ?? nothing}
    @click=${() => (item.isDisabled ? undefined : act())}
  >
    ${item.label}
  </button>`
}

/** Open the context menu of a view at the row that asked for it. */
export function openContextMenu(root: ParentNode, { detail: { x, y, row } }: ContextEvent): void {
  void root.querySelector<ClusterMenu>('cluster-menu[context]')?.openAt(x, y, row)
}
