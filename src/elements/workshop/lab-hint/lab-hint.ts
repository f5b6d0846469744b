/** Help with one step: what is still missing, then the author's hints one after the other. */
import { css, html, LitElement, nothing } from 'lit'
import type { TaskStatus } from '../../../simulator/index.ts'
import { type Session, SessionController, type SessionViewer } from '../../runtime/session.ts'
import { icon } from '../../widgets/icons.ts'
import { base, palette } from '../../widgets/tokens.styles.ts'
import { explainUnmet } from '../explain-unmet.ts'

/**
 * The hints of a task, on demand. It shows nothing once the task is done, or when there is nothing to say.
 *
 * @attr for - id of the console; the first console of the page when absent
 * @attr task - id of the task in the exercise
 * @event lab:hint-shown - the reader took a hint; detail `{console, task, hint}`, the hint counted from 1
 */
export class LabHint extends LitElement implements SessionViewer {
  static override properties = {
    for: {},
    task: {},
    session: { attribute: false },
    shown: { state: true },
  }
  static override styles = [
    palette,
    base,
    css`
      :host {
        display: inline;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.3em;
        margin-inline-start: 0.5em;
        padding: 0.1em 0.6em;
        border: 1px solid var(--lab-border);
        border-radius: 4px;
        background: var(--lab-surface);
        color: var(--lab-muted);
        font-size: 0.8em;
        line-height: 1.5;
        white-space: nowrap;
      }
      button:hover {
        color: var(--lab-text);
        border-color: var(--lab-muted);
      }
      .help {
        display: block;
        margin-block: 0.4em 0.6em;
        padding: 0.5em 0.8em;
        border-inline-start: 3px solid var(--lab-info);
        background: var(--lab-raised);
        font-size: 0.92em;
      }
      p {
        margin: 0 0 0.3em;
      }
      ol {
        margin: 0;
        padding-inline-start: 1.4em;
      }
      .unmet {
        color: var(--lab-muted);
      }
      .help button {
        margin-inline-start: 0;
        margin-block-start: 0.4em;
      }
    `,
  ]

  declare for: string
  declare task: string
  declare session: Session | undefined
  /** How many hints are shown; undefined while the help is closed. */
  declare private shown: number | undefined

  constructor() {
    super()
    this.for = ''
    this.task = ''
    this.session = undefined
    this.shown = undefined
    new SessionController(this)
  }

  override render() {
    const session = this.session
    const status = session?.store.getSnapshot().tasks.find(task => task.id === this.task)
    if (!session || !status || status.passed || status.hints.length === 0) return nothing
    const isOpen = this.shown !== undefined
    return html`<button type="button" aria-expanded=${isOpen} @click=${() => this.#toggle()}>
        ${icon('hint')} ${session.strings('task.hint')}
      </button>
      ${isOpen ? this.#renderHelp(session, status) : nothing}`
  }

  #renderHelp({ strings }: Session, status: TaskStatus) {
    const shown = Math.min(this.shown ?? 0, status.hints.length)
    const hints = status.hints.slice(0, shown)
    return html`<span class="help" role="group" aria-label=${strings('task.hintsOf')} aria-live="polite">
      ${status.unmet ? html`<p class="unmet">${strings(status.failed ? 'task.failed' : 'task.todo')}: ${explainUnmet(status.unmet, strings)}</p>` : nothing}
      ${status.cause ? html`<p class="unmet">${strings('task.cause', { event: status.cause })}</p>` : nothing}
      <ol>
        ${hints.map(hint => html`<li>${hint}</li>`)}
      </ol>
      ${
        shown < status.hints.length
          ? html`<button type="button" @click=${() => this.#show(shown + 1)}>${strings('task.nextHint')}</button>`
          : nothing
      }
    </span>`
  }

  #toggle() {
    if (this.shown === undefined) this.#show(1)
    else this.shown = undefined
  }

  #show(hint: number) {
    this.shown = hint
    const detail = { console: this.for, task: this.task, hint }
    this.dispatchEvent(new CustomEvent('lab:hint-shown', { detail, bubbles: true, composed: true }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lab-hint': LabHint
  }
}
