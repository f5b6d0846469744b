/** A button that opens a menu, by the menu button pattern of the ARIA Authoring Practices, with one level of submenus. */
import { html, LitElement, nothing } from 'lit'
import { type IconName, icon } from '../icons.ts'
import { base } from '../tokens.styles.ts'
import { menuStyles } from './cluster-menu.styles.ts'

/** One entry: an action, or a submenu when it has `items`. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly isDisabled?: boolean
  /** Why it cannot be chosen now; shown as its tooltip. */
  readonly reason?: string | undefined
  readonly items?: readonly MenuItem[]
}

/**
 * A menu button; with `context` it has no button and is opened at a place of the window by `openAt`. Enter, Space or ArrowDown opens; arrows, Home, End and letters move; Escape closes and gives the focus
 * back to the button.
 *
 * @event cluster-select - an entry was chosen; detail `{id}`
 * @csspart label - the words on the button
 */
export class ClusterMenu extends LitElement {
  static override properties = {
    label: {},
    items: { attribute: false },
    kebab: { type: Boolean, reflect: true },
    glyph: {},
    bare: { type: Boolean, reflect: true },
    context: { type: Boolean },
    openPath: { state: true },
  }
  static override styles = [base, menuStyles]

  declare label: string
  /** The entries; given as a function, they are made when the menu is opened. */
  declare items: readonly MenuItem[] | (() => readonly MenuItem[])
  /** Show a drawing in place of the label. */
  declare kebab: boolean
  /** The drawing that stands in place of the label; the three dots unless another is named. */
  declare glyph: IconName
  /** Without a frame, in the colours around it. */
  declare bare: boolean
  /** A context menu: no button, shown where it is asked for. */
  declare context: boolean
  /** undefined when closed, '' when open, the id of the open submenu beyond. */
  declare private openPath: string | undefined
  /** Where a context menu opens, and what gets the focus when it closes. */
  #place: { readonly x: number; readonly y: number; readonly opener: HTMLElement } | undefined

  constructor() {
    super()
    this.label = ''
    this.items = []
    this.kebab = false
    this.glyph = 'kebab'
    this.bare = false
    this.context = false
    this.openPath = undefined
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.openPath = undefined
  }

  override render() {
    const isOpen = this.openPath !== undefined
    const menu = isOpen ? this.#renderMenu(readItems(this.items), this.label, '') : nothing
    if (this.context) return menu
    return html`<button
        type="button"
        id="button"
        aria-haspopup="menu"
        aria-expanded=${isOpen}
        aria-label=${this.kebab || this.bare ? this.label : nothing}
        title=${this.kebab ? this.label : nothing}
        @click=${() => (isOpen ? this.#close() : this.#open(0))}
        @keydown=${this.#onButtonKeydown}
      >
        ${this.kebab ? icon(this.glyph) : html`${this.bare ? icon(this.glyph) : nothing} <span part="label">${this.label}</span> ${icon('caret')}`}
      </button>
      ${menu}`
  }

  /** Open a context menu at a place of the window; its first entry gets the focus, and `opener` when it closes. */
  openAt(x: number, y: number, opener: HTMLElement): Promise<void> {
    this.#place = { x, y, opener }
    return this.#open(0)
  }

  override updated() {
    const menu = this.renderRoot.querySelector<HTMLElement>('.menu')
    if (menu && this.#place) showAt(menu, this.#place)
    else if (menu) alignToViewport(menu)
  }

  #renderMenu(items: readonly MenuItem[], label: string, path: string): unknown {
    return html`<div
      class="menu"
      role="menu"
      aria-label=${label}
      data-path=${path}
      popover=${this.context && path === '' ? 'manual' : nothing}
      @keydown=${this.#onMenuKeydown}
      @focusout=${this.#onFocusOut}
    >
      ${items.map(item => this.#renderItem(item))}
    </div>`
  }

  #renderItem(item: MenuItem) {
    const isOpen = item.items !== undefined && this.openPath === item.id
    return html`<div class="item" role="none">
      <button
        type="button"
        role="menuitem"
        tabindex="-1"
        data-id=${item.id}
        aria-disabled=${item.isDisabled ? 'true' : nothing}
        aria-haspopup=${item.items ? 'menu' : nothing}
        aria-expanded=${item.items ? isOpen : nothing}
        title=${item.isDisabled && item.reason ? item.reason : nothing}
        @click=${(event: Event) => this.#choose(item, event)}
      >
        ${item.label}${item.items ? html`<span class="more">${icon('caret-end')}</span>` : nothing}
      </button>
      ${isOpen ? this.#renderMenu(item.items ?? [], item.label, item.id) : nothing}
    </div>`
  }

  async #open(focus: number) {
    this.openPath = ''
    await this.updateComplete
    this.#entries('').at(focus)?.focus()
  }

  #close() {
    this.openPath = undefined
    const opener = this.#place?.opener ?? this.renderRoot.querySelector<HTMLElement>('#button')
    opener?.focus()
  }

  async #choose(item: MenuItem, event: Event) {
    event.stopPropagation()
    if (item.isDisabled) return
    if (item.items) {
      this.openPath = this.openPath === item.id ? '' : item.id
      await this.updateComplete
      this.#entries(item.id).at(0)?.focus()
      return
    }
    this.#close()
    this.dispatchEvent(new CustomEvent('cluster-select', { detail: { id: item.id } }))
  }

  #entries(path: string): HTMLElement[] {
    const menu = this.renderRoot.querySelector(`.menu[data-path="${CSS.escape(path)}"]`)
    return [...(menu?.querySelectorAll<HTMLElement>(':scope > .item > [role=menuitem]') ?? [])]
  }

  #onButtonKeydown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    void this.#open(event.key === 'ArrowDown' ? 0 : -1)
  }

  #onMenuKeydown(event: KeyboardEvent) {
    const menu = event.currentTarget as HTMLElement
    const path = menu.dataset['path'] ?? ''
    const entry = event.target as HTMLElement
    event.stopPropagation()
    if (event.key === 'Tab') {
      this.openPath = undefined
      return
    }
    if (this.#moveFocus(event.key, path, entry) || this.#changeLevel(event.key, path, entry)) event.preventDefault()
  }

  #moveFocus(key: string, path: string, entry: HTMLElement): boolean {
    const entries = this.#entries(path)
    const index = entries.indexOf(entry)
    const next = nextEntry(key, entries, index)
    next?.focus()
    return next !== undefined
  }

  #changeLevel(key: string, path: string, entry: HTMLElement): boolean {
    const isRtl = getComputedStyle(this).direction === 'rtl'
    if (key === 'Escape' && path === '') this.#close()
    else if (key === 'Escape' || key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) this.#closeSubmenu(path)
    else if (key === (isRtl ? 'ArrowLeft' : 'ArrowRight') && entry.ariaHasPopup === 'menu') entry.click()
    else return false
    return true
  }

  #closeSubmenu(path: string) {
    if (path === '') return
    this.#entries('')
      .find(entry => entry.dataset['id'] === path)
      ?.focus()
    this.openPath = ''
  }

  #onFocusOut(event: FocusEvent) {
    const target = event.relatedTarget
    if (target instanceof Node && this.renderRoot.contains(target)) return
    if (target === null && !document.hasFocus()) return
    this.openPath = undefined
  }
}

function readItems(items: ClusterMenu['items']): readonly MenuItem[] {
  return typeof items === 'function' ? items() : items
}

function nextEntry(key: string, entries: readonly HTMLElement[], index: number): HTMLElement | undefined {
  const count = entries.length
  if (key === 'ArrowDown') return entries[(index + 1) % count]
  if (key === 'ArrowUp') return entries[(index + count - 1) % count]
  if (key === 'Home') return entries[0]
  if (key === 'End') return entries[count - 1]
  if (key.length !== 1 || key === ' ') return undefined
  const rest = [...entries.slice(index + 1), ...entries.slice(0, index + 1)]
  return rest.find(entry => entry.textContent.trim().toLowerCase().startsWith(key.toLowerCase()))
}

/** Keep the menu inside the window: hang it from the button's other edge where it would stick out. */
function alignToViewport(menu: HTMLElement) {
  menu.classList.remove('flip')
  const box = menu.getBoundingClientRect()
  if (box.right > document.documentElement.clientWidth || box.left < 0) menu.classList.add('flip')
}

/** Show a context menu over everything, inside the window. */
function showAt(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }) {
  menu.showPopover()
  const { clientWidth, clientHeight } = document.documentElement
  menu.style.left = `${Math.max(0, Math.min(x, clientWidth - menu.offsetWidth - 4))}px`
  menu.style.top = `${Math.max(0, Math.min(y, clientHeight - menu.offsetHeight - 4))}px`
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-menu': ClusterMenu
  }
}
