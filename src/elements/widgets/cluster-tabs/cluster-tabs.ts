/** Tabs with their panels, by the pattern of the ARIA Authoring Practices (automatic activation). */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { base } from '../tokens.styles.ts'

/** One tab. */
export interface Tab {
  readonly id: string
  readonly label: string
  /** A short count or mark behind the label. */
  readonly badge?: string
}

/**
 * A row of tabs above the panel of the chosen one, which whoever uses it gives as `content` or puts inside.
 *
 * @slot - what the panel of the chosen tab shows
 * @event cluster-select - a tab was chosen; detail `{id}`
 */
export class ClusterTabs extends LitElement {
  static override properties = {
    tabs: { attribute: false },
    selected: {},
    label: {},
    content: { attribute: false },
  }
  static override styles = [
    base,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      [role='tablist'] {
        display: flex;
        overflow-x: auto;
        scrollbar-width: thin;
        border-block-end: 1px solid var(--lab-border);
        background: var(--lab-raised);
      }
      [role='tab'] {
        flex: none;
        padding: 6px 14px;
        border: 0;
        background: none;
        color: var(--lab-muted);
        font-weight: 500;
        box-shadow: inset 0 -2px 0 transparent;
      }
      [role='tab']:hover {
        color: var(--lab-text);
      }
      [role='tab'][aria-selected='true'] {
        color: var(--lab-text);
        box-shadow: inset 0 -2px 0 var(--lab-accent);
      }
      [role='tab']:focus-visible {
        outline-offset: -3px;
      }
      .badge {
        margin-inline-start: 6px;
        padding: 0 5px;
        border-radius: 8px;
        font-size: 0.85em;
        background: color-mix(in srgb, var(--lab-surface), var(--lab-text) 12%);
        color: var(--lab-text);
      }
      @container (inline-size < 420px) {
        [role='tab'] {
          padding-inline: 8px;
        }
        .badge {
          margin-inline-start: 2px;
        }
      }
      @media (forced-colors: active) {
        [role='tab'][aria-selected='true'] {
          outline: 1px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ]

  declare tabs: readonly Tab[]
  declare selected: string
  declare label: string
  /** What the panel of the chosen tab shows. */
  declare content: TemplateResult | typeof nothing

  constructor() {
    super()
    this.tabs = []
    this.selected = ''
    this.label = ''
    this.content = nothing
  }

  override render() {
    return html`<div role="tablist" aria-label=${this.label || nothing} @keydown=${this.#onKeydown}>
        ${this.tabs.map(tab => this.#renderTab(tab))}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby="tab-${this.selected}" tabindex="-1">
        ${this.content}<slot></slot>
      </div>`
  }

  #renderTab(tab: Tab) {
    const isSelected = tab.id === this.selected
    return html`<button
      role="tab"
      type="button"
      id="tab-${tab.id}"
      aria-selected=${isSelected}
      aria-controls="panel"
      tabindex=${isSelected ? 0 : -1}
      @click=${() => this.#select(tab.id)}
    >
      ${tab.label}${tab.badge ? html` <span class="badge">${tab.badge}</span>` : nothing}
    </button>`
  }

  #select(id: string) {
    this.dispatchEvent(new CustomEvent('cluster-select', { detail: { id } }))
  }

  #onKeydown(event: KeyboardEvent) {
    const index = this.tabs.findIndex(tab => tab.id === this.selected)
    const isRtl = getComputedStyle(this).direction === 'rtl'
    const next = nextIndex(event.key, index, this.tabs.length, isRtl)
    if (next === undefined) return
    event.preventDefault()
    const tab = this.tabs[next]!
    this.#select(tab.id)
    this.renderRoot.querySelector<HTMLElement>(`#tab-${CSS.escape(tab.id)}`)?.focus()
  }
}

function nextIndex(key: string, index: number, count: number, isRtl: boolean): number | undefined {
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward) return (index + 1) % count
  if (key === back) return (index + count - 1) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-tabs': ClusterTabs
  }
}
