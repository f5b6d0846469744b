/**
 * A picture of the cluster at one point of the exercise's solution. Drawn from the simulator's state, so that it cannot
 * go stale; the build draws it once and the browser leaves it as it is.
 */
import { css, html, LitElement, nothing } from 'lit'
import type { ClusterState } from '../../../simulator/index.ts'
import { type Session, SessionController, type SessionViewer } from '../../runtime/session.ts'
import { stateAtStep } from '../../runtime/state-at-step.ts'
import { createStrings, type Strings } from '../../runtime/strings.ts'
import { base, palette } from '../../widgets/tokens.styles.ts'
import { describeCluster } from '../drawing/describe-cluster.ts'
import { drawingStyles } from '../drawing/drawing.styles.ts'
import { renderDrawing } from '../drawing/render-drawing.ts'

/**
 * A drawing of the cluster with its text alternative.
 *
 * @slot - the caption, where the generated one does not suit
 * @attr for - id of the console; the first console of the page when absent
 * @attr step - `start`, `end`, the number of a step of the solution from 1, or the id of a task
 */
export class ClusterPicture extends LitElement implements SessionViewer {
  static override properties = {
    for: {},
    step: {},
    session: { attribute: false },
  }
  static override styles = [
    palette,
    base,
    drawingStyles,
    css`
      :host {
        display: block;
      }
      figure {
        margin: 1.2em 0;
      }
      .frame {
        padding: 12px;
        border: 1px solid var(--lab-border);
        border-radius: 4px;
        background: var(--lab-surface);
      }
      figcaption {
        margin-block-start: 0.5em;
        color: var(--lab-muted);
        font-size: 0.9em;
        text-align: center;
      }
    `,
  ]

  declare for: string
  declare step: string
  declare session: Session | undefined
  /** The exercise and the step the picture was made for, and the state found. */
  #drawn: { readonly session: Session; readonly step: string; readonly state: ClusterState | undefined } | undefined
  /** Whether the build has drawn it already. */
  readonly #isFinished: boolean

  constructor() {
    super()
    this.for = ''
    this.step = 'start'
    this.session = undefined
    this.#isFinished = this.shadowRoot !== null && this.shadowRoot !== undefined
    new SessionController(this)
  }

  protected override shouldUpdate() {
    return !this.#isFinished
  }

  override render() {
    const strings = this.session?.strings ?? createStrings()
    const state = this.#findState()
    if (!state) return this.session ? html`<p>${strings('picture.missing')}</p>` : nothing
    const caption = this.#describeStep(strings)
    const description = [caption, ...describeCluster(state, strings)].join(' ')
    return html`<figure>
      <div class="frame" role="img" aria-label=${description}>${renderDrawing(state, strings)}</div>
      <figcaption><slot>${caption}</slot></figcaption>
    </figure>`
  }

  #findState(): ClusterState | undefined {
    const { session, step } = this
    if (!session) return undefined
    if (this.#drawn?.session !== session || this.#drawn.step !== step) {
      this.#drawn = { session, step, state: stateAtStep(session.exercise, step) }
    }
    return this.#drawn.state
  }

  #describeStep(strings: Strings): string {
    if (this.step === 'start' || this.step === 'end') return strings(`picture.${this.step}`)
    if (/^\d+$/.test(this.step)) return strings('picture.step', { n: this.step })
    const task = this.session?.exercise.tasks.find(({ id }) => id === this.step)
    return strings('picture.task', { task: task?.title ?? this.step })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-picture': ClusterPicture
  }
}
