/** The bar over the portal that governs simulated time: clock, play and pause, speeds, next event, undo, restart. */
import { css, html, LitElement, nothing } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import { type Speed, speeds } from '../../runtime/clock.ts'
import type { Session } from '../../runtime/session.ts'
import { type IconName, icon } from '../../widgets/icons.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { formatTime } from '../labels.ts'

/**
 * The time bar of a session.
 *
 * @event cluster-restart - the reader wants to begin the lab again
 * @event cluster-copy-link - the reader wants a link to the moment shown
 * @event cluster-full-screen - the reader wants the console to fill the screen, or no longer
 */
export class ClusterTimeBar extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    session: { attribute: false },
  }
  static override styles = [
    base,
    css`
      :host {
        display: block;
        container-type: inline-size;
        font-size: 13px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        padding: 5px 10px;
      }
      .clock {
        font-family: var(--lab-mono);
        font-size: 15px;
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.02em;
        margin-inline-end: 4px;
      }
      .group {
        display: inline-flex;
        gap: 2px;
      }
      button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 5px;
        min-inline-size: 28px;
        min-block-size: 28px;
        padding: 2px 7px;
        border: 1px solid transparent;
        border-radius: 4px;
        background: none;
      }
      button:hover:not(:disabled) {
        background: var(--lab-hover);
      }
      button:disabled {
        opacity: 0.38;
      }
      .play {
        border-color: var(--lab-border);
        background: var(--lab-surface);
        min-inline-size: 76px;
        justify-content: flex-start;
      }
      .speeds {
        border: 1px solid var(--lab-border);
        border-radius: 4px;
        background: var(--lab-surface);
      }
      .speeds button[aria-pressed='true'] {
        background: var(--lab-accent);
        color: var(--lab-surface);
        font-weight: 600;
      }
      @container (inline-size < 620px) {
        .bar {
          gap: 4px 6px;
        }
        .word {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
      @media (forced-colors: active) {
        .speeds button[aria-pressed='true'] {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ]

  declare snapshot: Snapshot
  declare session: Session
  #unsubscribe: (() => void) | undefined

  override connectedCallback() {
    super.connectedCallback()
    this.#unsubscribe = this.session?.clock.subscribe(() => this.requestUpdate())
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#unsubscribe?.()
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('session')) return
    this.#unsubscribe?.()
    this.#unsubscribe = this.session.clock.subscribe(() => this.requestUpdate())
  }

  override render() {
    const { clock, store, strings } = this.session
    const { state, canUndo, canRedo } = this.snapshot
    const toggle = () => (clock.isPlaying ? clock.pause() : clock.play())
    return html`<div class="bar" role="group" aria-label=${strings('console.timebar')}>
      <span class="clock" role="timer" aria-label=${strings('console.time')} aria-live="off" title=${strings('console.time')}
        >${formatTime(state.now)}</span
      >
      <button type="button" class="play" @click=${toggle}>
        ${icon(clock.isPlaying ? 'paused' : 'play')} ${strings(clock.isPlaying ? 'console.pause' : 'console.play')}
      </button>
      <span class="group speeds" role="group" aria-label=${strings('console.speed')}>
        ${speeds.map(speed => this.#renderSpeed(speed))}
      </span>
      ${this.#renderButton('next', strings('console.next'), () => store.advanceToNextEvent())}
      <span class="group">
        ${this.#renderButton('undo', strings('console.undo'), () => store.undo(), !canUndo)}
        ${this.#renderButton('redo', strings('console.redo'), () => store.redo(), !canRedo)}
        ${this.#renderButton('restart', strings('console.restart'), () => this.#say('cluster-restart'))}
      </span>
      <span class="group">
        <button type="button" title=${strings('console.copyLink')} @click=${() => this.#say('cluster-copy-link')}>
          ${icon('link')} <span class="word">${strings('console.copyLink')}</span>
        </button>
        ${this.#renderButton('fullScreen', strings('console.fullScreen'), () => this.#say('cluster-full-screen'))}
      </span>
    </div>`
  }

  #renderSpeed(speed: Speed) {
    const { clock, strings } = this.session
    return html`<button
      type="button"
      aria-label=${strings('console.speedOf', { n: speed })}
      aria-pressed=${clock.speed === speed}
      @click=${() => clock.setSpeed(speed)}
    >
      ${speed}×
    </button>`
  }

  #renderButton(name: IconName, label: string, act: () => void, isDisabled = false) {
    return html`<button type="button" aria-label=${label} title=${label} ?disabled=${isDisabled} @click=${act}>
      ${icon(name)}${nothing}
    </button>`
  }

  #say(type: string) {
    this.dispatchEvent(new CustomEvent(type))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-time-bar': ClusterTimeBar
  }
}
