/** How many of an exercise's tasks are done. */
import { css, html, LitElement, nothing } from 'lit'
import { type Session, SessionController, type SessionViewer } from '../../runtime/session.ts'
import { icon } from '../../widgets/icons.ts'
import { base, palette } from '../../widgets/tokens.styles.ts'

/**
 * A bar and its words: "2 of 4 tasks".
 *
 * @attr for - id of the console; the first console of the page when absent
 */
export class LabProgress extends LitElement implements SessionViewer {
  static override properties = {
    for: {},
    session: { attribute: false },
  }
  static override styles = [
    palette,
    base,
    css`
      :host {
        display: inline-block;
        min-inline-size: 10em;
        font-size: 0.9em;
      }
      div {
        display: flex;
        align-items: center;
        gap: 0.7em;
      }
      .track {
        flex: 1 1 5em;
        min-inline-size: 4em;
        block-size: 6px;
        border-radius: 3px;
        background: color-mix(in srgb, var(--lab-surface), var(--lab-text) 14%);
        overflow: hidden;
      }
      .fill {
        display: block;
        block-size: 100%;
        inline-size: var(--value);
        border-radius: 3px;
        background: var(--lab-success);
        transition: inline-size 0.2s;
      }
      .words {
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .done {
        color: var(--lab-success);
        font-weight: 600;
      }
      @media (forced-colors: active) {
        .fill {
          background: Highlight;
          forced-color-adjust: none;
        }
      }
    `,
  ]

  declare for: string
  declare session: Session | undefined

  constructor() {
    super()
    this.for = ''
    this.session = undefined
    new SessionController(this)
  }

  override render() {
    const session = this.session
    const tasks = session?.store.getSnapshot().tasks ?? []
    if (!session || tasks.length === 0) return nothing
    const done = tasks.filter(task => task.passed).length
    const isComplete = done === tasks.length
    const words = session.strings(isComplete ? 'progress.allDone' : 'progress.text', { done, all: tasks.length })
    return html`<div
      role="progressbar"
      aria-label=${session.strings('progress.label')}
      aria-valuemin="0"
      aria-valuemax=${tasks.length}
      aria-valuenow=${done}
      aria-valuetext=${words}
    >
      <span class="track"><span class="fill" style="--value:${(done / tasks.length) * 100}%"></span></span>
      <span class="words ${isComplete ? 'done' : ''}">${isComplete ? icon('check') : nothing} ${words}</span>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lab-progress': LabProgress
  }
}
