/**
 * A question in a frame of its own. It is a native `<dialog>`, shown over its own panel and not over the whole page, so
 * that a reader can still look at the text beside it; whoever shows it makes that panel inert.
 */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { type IconName, icon } from '../icons.ts'
import { base } from '../tokens.styles.ts'

/**
 * A dialog that is open as long as it is in the document. It takes the focus, and gives it back when it goes. The question
 * and its controls are given as `content`; `findField` finds a control of it.
 *
 * @event cluster-ok - the question was agreed to
 * @event cluster-cancel - it was put away by `Cancel`, the cross or Escape
 */
export class ClusterDialog extends LitElement {
  static override properties = {
    heading: {},
    ok: {},
    cancel: {},
    close: {},
    icon: {},
    alert: { type: Boolean },
    width: { type: Number },
    content: { attribute: false },
  }
  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        inset: 0;
        z-index: 30;
        display: flex;
        justify-content: center;
        align-items: flex-start;
        padding: 28px 12px;
        background: rgb(0 0 0 / 0.42);
        font-size: 14px;
        line-height: 1.45;
      }
      dialog {
        position: sticky;
        inset: 28px auto auto;
        display: flex;
        flex-direction: column;
        inline-size: min(var(--width), 100%);
        max-inline-size: none;
        margin: 0;
        padding: 0;
        border: 1px solid rgb(0 0 0 / 0.5);
        border-radius: 1px;
        background: var(--lab-surface);
        color: var(--lab-text);
        box-shadow: 0 12px 32px rgb(0 0 0 / 0.4);
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        padding: 9px 14px;
        border-block-end: 1px solid var(--lab-hairline);
        background: var(--lab-raised);
      }
      h2 {
        margin: 0;
        font-size: 15px;
        font-weight: 600;
      }
      .close {
        display: inline-flex;
        padding: 5px;
        border: 0;
        background: none;
        color: var(--lab-muted);
        font-size: 12px;
      }
      .body {
        display: flex;
        gap: 14px;
        padding: 18px 16px;
        min-block-size: 96px;
      }
      .body > .icon {
        font-size: 26px;
        color: var(--lab-warning);
        margin-block-start: 2px;
      }
      .content {
        flex: 1;
        min-inline-size: 0;
      }
      p {
        margin: 0 0 12px;
      }
      ul {
        margin: 0 0 14px;
      }
      .check {
        display: flex;
        align-items: baseline;
        gap: 8px;
        margin-block-start: 8px;
      }
      .field {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 8px 0 0 24px;
      }
      h3 {
        margin: 0 0 8px;
        font-size: 14px;
        font-weight: 600;
      }
      .keys {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 6px 16px;
        margin: 0 0 16px;
      }
      .keys dd {
        margin: 0;
      }
      kbd {
        padding: 1px 6px;
        border: 1px solid var(--lab-border);
        border-radius: 3px;
        background: var(--lab-raised);
        font: inherit;
        font-size: 12px;
      }
      .legend {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
        gap: 6px 16px;
        padding: 0;
        list-style: none;
      }
      .line {
        display: flex;
        align-items: baseline;
        gap: 12px;
      }
      .line input {
        flex: 1;
        min-inline-size: 0;
        min-block-size: 28px;
        padding-inline: 6px;
        border: 1px solid var(--lab-border);
        border-radius: 1px;
        background: var(--lab-surface);
      }
      .note {
        margin: 4px 0 0 24px;
        color: var(--lab-muted);
        font-size: 12px;
      }
      select {
        min-inline-size: 150px;
        min-block-size: 28px;
        border: 1px solid var(--lab-border);
        border-radius: 1px;
        background: var(--lab-surface);
      }
      footer {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
        padding: 10px 14px;
        border-block-start: 1px solid var(--lab-hairline);
      }
      footer button {
        min-inline-size: 72px;
        min-block-size: 28px;
        padding: 3px 14px;
        border: 1px solid var(--lab-border);
        border-radius: 1px;
        background: var(--lab-raised);
      }
      footer button.primary {
        border-color: #005a93;
        background: linear-gradient(#0079bf, #0069ac);
        color: #fff;
        font-weight: 600;
      }
      footer button:hover {
        filter: brightness(1.08);
      }
    `,
  ]

  declare heading: string
  /** Word on the button that agrees. */
  declare ok: string
  /** Word on the button that puts it away; none when empty. */
  declare cancel: string
  /** Name of the cross. */
  declare close: string
  declare icon: IconName | ''
  /** Whether it interrupts, as an error does. */
  declare alert: boolean
  /** Width in pixels where there is room. */
  declare width: number
  /** The question and its controls. */
  declare content: TemplateResult | typeof nothing
  #opener: HTMLElement | undefined

  constructor() {
    super()
    this.heading = ''
    this.ok = 'OK'
    this.cancel = ''
    this.close = 'Close'
    this.icon = ''
    this.alert = false
    this.width = 450
    this.content = nothing
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#opener = deepActiveElement()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    const opener = this.#opener
    queueMicrotask(() => {
      if (opener?.isConnected && !hasFocusElsewhere()) opener.focus()
    })
  }

  override firstUpdated() {
    this.renderRoot.querySelector('dialog')?.show()
    this.renderRoot.querySelector<HTMLElement>('.primary')?.focus()
  }

  /** Find the control of the content that has this `name` or `data-field`. */
  findField<Field extends Element>(name: string): Field | null {
    return this.renderRoot.querySelector<Field>(`[name="${name}"], [data-field="${name}"]`)
  }

  override render() {
    return html`<dialog
      role=${this.alert ? 'alertdialog' : nothing}
      aria-labelledby="heading"
      aria-describedby=${this.alert ? 'content' : nothing}
      style="--width:${this.width}px"
      @keydown=${this.#onKeydown}
      @cancel=${this.#onCancel}
    >
      <header>
        <h2 id="heading">${this.heading}</h2>
        <button type="button" class="close" aria-label=${this.close} @click=${() => this.#say('cluster-cancel')}>
          ${icon('close')}
        </button>
      </header>
      <div class="body">
        ${this.icon ? icon(this.icon) : nothing}
        <div class="content" id="content">${this.content}</div>
      </div>
      <footer>
        <button type="button" class="primary" @click=${this.#agree}>${this.ok}</button>
        ${
          this.cancel
            ? html`<button type="button" @click=${() => this.#say('cluster-cancel')}>${this.cancel}</button>`
            : nothing
        }
      </footer>
    </dialog>`
  }

  #onKeydown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      this.#say('cluster-cancel')
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      this.#agree()
    }
  }

  /** What has to be filled in, and is not, is shown in place of an agreement. */
  #agree() {
    const controls = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.content input, .content select')]
    const missing = controls.find(control => !control.checkValidity())
    if (missing) missing.reportValidity()
    else this.#say('cluster-ok')
  }

  #onCancel(event: Event) {
    event.preventDefault()
    this.#say('cluster-cancel')
  }

  #say(type: 'cluster-ok' | 'cluster-cancel') {
    this.dispatchEvent(new CustomEvent(type))
  }
}

/** Find the element that has the focus, through shadow roots. */
function deepActiveElement(): HTMLElement | undefined {
  let active: Element | null = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement && active !== document.body ? active : undefined
}

function hasFocusElsewhere(): boolean {
  const active = deepActiveElement()
  return active?.isConnected === true && active.shadowRoot === null
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-dialog': ClusterDialog
  }
}
