/** The run as it was seen: a lane for each host and one for what was logged, and a handle that goes to any moment. */
import { html, LitElement, nothing, svg } from 'lit'
import type { ClusterEvent, Snapshot } from '../../../simulator/index.ts'
import type { Session } from '../../runtime/session.ts'
import type { Strings } from '../../runtime/strings.ts'
import { base } from '../../widgets/tokens.styles.ts'
import { describeEvent } from '../describe-event.ts'
import { formatTime, hostStatusLabels, nameHostStatus } from '../labels.ts'
import { timelineStyles } from './cluster-timeline.styles.ts'
import { describeLane, describeMoment, lengthOf, type Stretch, stretchesOf, ticksOf } from './timeline-scale.ts'

/** How far the arrow keys go; Page Up and Page Down go six times as far. */
const keyStepMs = 5000

/** How high the mark of an event stands, by its severity: a grave one shows by more than its colour. */
const heights = { normal: 7, warning: 12, error: 18, alert: 18 } as const

/** The timeline of a session: drag or click it, or use the arrow keys, Page Up, Page Down, Home and End. */
export class ClusterTimeline extends LitElement {
  static override properties = {
    snapshot: { attribute: false },
    session: { attribute: false },
  }
  static override styles = [base, timelineStyles]

  declare snapshot: Snapshot
  declare session: Session
  /** Where the pointer wants to go, once in each frame. */
  #wanted: number | undefined

  override render() {
    const { state, horizon } = this.snapshot
    const { marks, strings, left } = this.session
    const hosts = Object.keys(state.hosts)
    const length = lengthOf(horizon)
    const rows = hosts.length + 2
    const events = marks.events.filter(({ at }) => at <= horizon)
    return html`<div class="lanes">
        ${this.#renderAxis(length)} ${hosts.map((host, index) => this.#renderHost(host, index + 2, length))}
        <span class="lane" style="grid-row:${rows}">${strings('tab.events')}</span>
        <svg class="track" style="grid-row:${rows}" role="img" aria-label=${strings('timeline.events', { n: events.length })}>
          <line class="floor" x1="0" x2="100%" y1="19" y2="19" />
          ${events.map(event => drawEvent(event, length, strings))}
        </svg>
        ${this.#renderScrubber(length, rows)}
      </div>
      <p>${describeMoment(marks, state.now, strings)}</p>
      ${
        left && state.now >= horizon
          ? html`<p class="left">
              ${strings('timeline.left', { time: formatTime(left.now) })}
              <button type="button" @click=${() => this.session.takeUp(left)}>${strings('timeline.takeUp')}</button>
            </p>`
          : nothing
      }`
  }

  #renderAxis(length: number) {
    return html`<svg class="track axis" style="grid-row:1" aria-hidden="true">
      ${ticksOf(length).map(
        (at, index) => svg`<line x1=${percent(at, length)} x2=${percent(at, length)} y1="14" y2="20"/>
          <text class=${index % 2 === 1 ? 'spare' : ''} x=${percent(at, length)} y="11" text-anchor=${at === 0 ? 'start' : at > length * 0.92 ? 'end' : 'middle'}>${formatTime(at)}</text>`,
      )}
    </svg>`
  }

  #renderHost(host: string, row: number, length: number) {
    const { marks, strings } = this.session
    const stretches = stretchesOf(marks, host, this.snapshot.horizon)
    return html`<span class="lane" style="grid-row:${row}">${host}</span>
      <svg class="track" style="grid-row:${row}" role="img" aria-label=${describeLane(host, stretches, strings)}>
        ${stretches.map(stretch => drawStretch(stretch, length, strings))}
      </svg>`
  }

  #renderScrubber(length: number, rows: number) {
    const { state, horizon } = this.snapshot
    const { marks, strings } = this.session
    return html`<div
      class="scrub"
      style="grid-row:1/${rows + 1};--now:${percent(state.now, length)}"
      @pointerdown=${this.#onPointerDown}
      @pointermove=${this.#onPointerMove}
    >
      <div class="future"></div>
      <div
        class="handle"
        role="slider"
        tabindex="0"
        aria-label=${strings('console.time')}
        aria-valuemin="0"
        aria-valuemax=${Math.round(horizon / 1000)}
        aria-valuenow=${Math.round(state.now / 1000)}
        aria-valuetext=${describeMoment(marks, state.now, strings)}
        @keydown=${this.#onKeydown}
      ></div>
    </div>`
  }

  #seek(ms: number) {
    const { store, clock } = this.session
    if (clock.isPlaying) clock.pause()
    store.seek(Math.max(0, Math.min(Math.round(ms), store.getSnapshot().horizon)))
  }

  #onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return
    const scrub = event.currentTarget as HTMLElement
    scrub.setPointerCapture(event.pointerId)
    event.preventDefault()
    scrub.querySelector<HTMLElement>('.handle')?.focus()
    this.#follow(event)
  }

  #onPointerMove(event: PointerEvent) {
    if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) this.#follow(event)
  }

  #follow(event: PointerEvent) {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const isPending = this.#wanted !== undefined
    this.#wanted = ((event.clientX - box.left) / box.width) * lengthOf(this.snapshot.horizon)
    if (isPending) return
    requestAnimationFrame(() => {
      if (this.#wanted !== undefined) this.#seek(this.#wanted)
      this.#wanted = undefined
    })
  }

  #onKeydown(event: KeyboardEvent) {
    const { state, horizon } = this.snapshot
    const targets: Record<string, number> = {
      ArrowRight: state.now + keyStepMs,
      ArrowUp: state.now + keyStepMs,
      ArrowLeft: state.now - keyStepMs,
      ArrowDown: state.now - keyStepMs,
      PageUp: state.now + 6 * keyStepMs,
      PageDown: state.now - 6 * keyStepMs,
      Home: 0,
      End: horizon,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    this.#seek(target)
  }
}

function percent(at: number, length: number): string {
  return `${((at / length) * 100).toFixed(3)}%`
}

function drawStretch({ from, to, status }: Stretch, length: number, strings: Strings) {
  const { tone } = hostStatusLabels[status]
  const word = nameHostStatus(status, strings)
  return svg`<svg class="stretch ${tone}" x=${percent(from, length)} width=${percent(to - from, length)} height="20">
    <title .textContent=${`${formatTime(from)} ${word}`}></title>
    <rect x="0.5" y="1.5" width="100%" height="17"/><text x="5" y="14">${word}</text>
  </svg>`
}

function drawEvent(event: ClusterEvent, length: number, strings: Strings) {
  const { at, severity } = event
  const x = percent(at, length)
  return svg`<line class="event ${severity}" x1=${x} x2=${x} y1=${19 - heights[severity]} y2="19"><title .textContent=${`${formatTime(at)} ${describeEvent(event, strings)}`}></title></line>`
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-timeline': ClusterTimeline
  }
}
