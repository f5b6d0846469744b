/** A step of a lab that ticks itself off when the cluster shows it done. */
import { css, html, LitElement, nothing } from 'lit'
import type { TaskStatus } from '../../../simulator/index.ts'
import { type Session, SessionController, type SessionViewer } from '../../runtime/session.ts'
import { createStrings, type Strings } from '../../runtime/strings.ts'
import { base, palette } from '../../widgets/tokens.styles.ts'
import { explainUnmet } from '../explain-unmet.ts'

/**
 * A check box that only the cluster can tick.
 *
 * @slot - the step's text, where the element stands by itself
 * @attr for - id of the console; the first console of the page when absent
 * @attr task - id of the task in the exercise
 * @attr label - what the step asks for, when its text stands outside the element
 * @attr inline - it stands before its text in a list item, whose end has the `<lab-hint>`
 */
export class LabTask extends LitElement implements SessionViewer {
  static override properties = {
    for: {},
    task: {},
    label: {},
    inline: { type: Boolean, reflect: true },
    session: { attribute: false },
  }
  static override styles = [
    palette,
    base,
    css`
      :host {
        display: block;
      }
      :host([inline]) {
        display: inline;
      }
      .box {
        display: inline-block;
        inline-size: 1.1em;
        block-size: 1.1em;
        margin-inline-end: 0.5em;
        vertical-align: -0.19em;
        border-radius: 3px;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        overflow: visible;
      }
      rect {
        fill: var(--lab-surface);
        stroke: var(--lab-muted);
        stroke-width: 1.4;
        transition:
          fill 0.2s,
          stroke 0.2s;
      }
      path {
        fill: none;
        stroke: var(--lab-surface);
        stroke-width: 2.2;
        stroke-linecap: round;
        stroke-linejoin: round;
        stroke-dasharray: 16;
        stroke-dashoffset: 16;
      }
      .passed rect {
        fill: var(--lab-success);
        stroke: var(--lab-success);
      }
      .passed path {
        stroke-dashoffset: 0;
        transition: stroke-dashoffset 0.2s ease-out;
      }
      .failed rect {
        stroke: var(--lab-danger);
        stroke-dasharray: 3 2;
      }
      @media (forced-colors: active) {
        rect {
          fill: Canvas;
          stroke: CanvasText;
        }
        .passed path {
          stroke: CanvasText;
        }
      }
    `,
  ]

  declare for: string
  declare task: string
  declare label: string
  declare inline: boolean
  declare session: Session | undefined

  constructor() {
    super()
    this.for = ''
    this.task = ''
    this.label = ''
    this.inline = false
    this.session = undefined
    new SessionController(this)
  }

  override render() {
    const strings = this.session?.strings ?? createStrings()
    const status = this.#status
    const isPassed = status?.passed ?? false
    const name = this.label || status?.title || this.#ownText() || this.task
    return html`<span
        class="box ${isPassed ? 'passed' : status?.failed ? 'failed' : ''}"
        role="checkbox"
        aria-checked=${isPassed}
        aria-readonly="true"
        aria-label=${name}
        tabindex="0"
        title=${describeStatus(status, strings)}
        ><svg viewBox="0 0 16 16" aria-hidden="true">
          <rect x="1" y="1" width="14" height="14" rx="2.5"></rect>
          <path d="M4 8.4 7 11.4 12.2 5"></path></svg></span
      >${this.inline ? nothing : this.#renderText(status)}`
  }

  get #status(): TaskStatus | undefined {
    return this.session?.store.getSnapshot().tasks.find(task => task.id === this.task)
  }

  #renderText(status: TaskStatus | undefined) {
    return html`<slot>${status?.title ?? ''}</slot>
      <lab-hint for=${this.for} task=${this.task} .session=${this.session}></lab-hint>`
  }

  /** The text inside the element; there is none to read on the server, where `label` is set instead. */
  #ownText(): string {
    return (this.textContent ?? '').replace(/\s+/g, ' ').trim()
  }
}

/** Say where the step stands, and what of its goal is missing. */
function describeStatus(status: TaskStatus | undefined, strings: Strings): string {
  if (status?.passed) return strings('task.passed')
  const word = strings(status?.failed ? 'task.failed' : 'task.todo')
  return status?.unmet ? `${word}: ${explainUnmet(status.unmet, strings)}` : word
}

declare global {
  interface HTMLElementTagNameMap {
    'lab-task': LabTask
  }
}
