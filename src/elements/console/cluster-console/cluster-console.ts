/**
 * The administration portal of a simulated cluster, by cluster-facts.md 2, with the bar that governs simulated time and,
 * below the portal, the views no portal has: topology, migrations and the rack.
 */
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import type { Action, Snapshot } from '../../../simulator/index.ts'
import { toSpeed } from '../../runtime/clock.ts'
import { LateModule } from '../../runtime/late-module.ts'
import { createSession, type Session, type SessionHolder, sessionReadyEvent, toProfile } from '../../runtime/session.ts'
import { createStrings, readPageStrings } from '../../runtime/strings.ts'
import { icon } from '../../widgets/icons.ts'
import { base, palette } from '../../widgets/tokens.styles.ts'
import { describeChanges } from '../announcements.ts'
import { nameLandmark } from '../console-name.ts'
import { describeRefusal } from '../describe-refusal.ts'
import { requestActionEvent } from '../request-action.ts'
import { consoleStyles } from './cluster-console.styles.ts'
import { ConsoleEvents } from './console-events.ts'
import { handleKey } from './console-keys.ts'
import { ConsoleMemory } from './console-memory.ts'
import { bringOverlays, renderBroken, renderLost, renderMemory, renderPast } from './console-overlays.ts'
import { type Panel, renderPanels, toPanel } from './console-panels.ts'
import { loadExercise } from './load-exercise.ts'
import { renderPortal } from './portal.ts'
import { PortalState } from './portal-state.ts'

/**
 * A cluster one can work on. Its exercise is the child `<script type="application/json">`, or the JSON at `src`.
 *
 * @attr id - name by which tasks and machine rooms find it
 * @attr src - address of the exercise as JSON, when it is not inside
 * @attr seed - whole number that decides chance, over the exercise's own
 * @attr profile - `workshop`, `engine` or `modern`, over the exercise's own
 * @attr speed - 1, 10 or 60 simulated seconds a second at the start
 * @attr step - moment of the solution it begins at: `start`, `end`, the number of a step, the id of a task
 * @attr page - the page of the portal that is open at first: `dashboard`, `vms`, `hosts`, `host`, `volumes`, `events`
 * @attr panel - the view below the portal that is open at first: `topology`, `migrations`, `timeline`, `events`, `mail`, `rack`
 * @attr autoplay - start the clock at once, not with the reader's first action
 * @event lab:ready - its session is there; detail `{console}`
 * @event lab:state - the state changed; detail `{console, now}`
 * @event lab:task-passed - a task's goal was reached; detail `{console, task, at}`
 * @event lab:task-failed - a task's time ran out; detail `{console, task, at}`
 * @event lab:invariant-broken - what must always hold did not; detail `{console, invariant, message, at}`
 */
export class ClusterConsole extends LitElement implements SessionHolder {
  static override properties = {
    src: {},
    seed: { type: Number },
    profile: {},
    speed: {},
    autoplay: { type: Boolean },
    step: {},
    page: {},
    panel: {},
    refusal: { state: true },
    isRestarting: { state: true },
    failure: { state: true },
    session: { attribute: false },
  }
  static override styles = [palette, base, consoleStyles]

  declare src: string
  declare seed: number | undefined
  declare profile: string
  declare speed: string
  declare step: string
  declare page: string
  declare panel: string
  declare autoplay: boolean
  /** What runs here; undefined until the exercise is read. */
  declare session: Session | undefined
  /** Why the last action was refused, while the popup shows it. */
  declare private refusal: string
  declare private isRestarting: boolean
  declare private failure: string
  /** Words of the page; set where no document can be asked. */
  words: Readonly<Record<string, string>> | undefined
  #unsubscribe: (() => void) | undefined
  #events = new ConsoleEvents(this)
  #announced: Snapshot | undefined
  #overlays = new LateModule(this, bringOverlays)
  #portal = new PortalState(this, () => this.session)
  #memory = new ConsoleMemory(this, snapshot => this.#start(snapshot))

  constructor() {
    super()
    this.src = ''
    this.seed = undefined
    this.profile = ''
    this.speed = '1'
    this.step = ''
    this.page = ''
    this.autoplay = false
    this.panel = 'topology'
    this.refusal = ''
    this.isRestarting = false
    this.failure = ''
    this.session = undefined
  }

  /** Begin the exercise given as parsed JSON; what is wrong with it is shown in place. */
  load(source: unknown): void {
    try {
      this.session = createSession(source, {
        seed: this.seed,
        profile: toProfile(this.profile),
        speed: toSpeed(this.speed),
        step: this.step,
        page: this.page,
        strings: this.words,
      })
      this.#start(this.session.store.getSnapshot())
      this.failure = ''
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error))
    }
  }

  /** Say in place why no exercise runs here. */
  fail(message: string): void {
    this.session = undefined
    this.failure = message
  }

  override connectedCallback() {
    super.connectedCallback()
    this.addEventListener(requestActionEvent, this.#onAction)
    this.words ??= readPageStrings(this.ownerDocument)
    if (this.session) this.#attach(this.session)
    else void this.#findExercise()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.removeEventListener(requestActionEvent, this.#onAction)
    this.session?.clock.setAttached(false)
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
  }

  async #findExercise() {
    await loadExercise(this, this.src, {
      onLoad: source => {
        this.load(source)
        if (this.session && this.isConnected) this.#attach(this.session)
      },
      onError: message => this.fail(message),
    })
  }

  #attach(session: Session) {
    this.#unsubscribe?.()
    this.#unsubscribe = session.store.subscribe(() => {
      this.#events.report(session.store.getSnapshot())
      this.requestUpdate()
    })
    this.#start(session.store.getSnapshot())
    session.clock.setAttached(true)
    this.#memory.attach(session)
    if (this.autoplay && !session.clock.isTouched) session.clock.play()
    const detail = { console: this.id }
    this.dispatchEvent(new CustomEvent(sessionReadyEvent, { bubbles: true, composed: true, detail }))
  }

  /** Take `snapshot` as known: what led to it is no news. */
  #start(snapshot: Snapshot) {
    this.#events.start(snapshot)
    this.#portal.start(snapshot.state.events)
  }

  override render() {
    if (!this.session) return this.#renderWithout()
    const { session } = this
    const { strings, store } = session
    const snapshot = store.getSnapshot()
    const { state } = snapshot
    const overlay = this.#renderOverlay(session)
    return html`<section class="console" aria-label=${nameLandmark(this, strings('console.name'))} @keydown=${(event: KeyboardEvent) => handleKey(event, session, () => this.#portal.openHelp())}>
      <cluster-time-bar
        .session=${session}
        .snapshot=${snapshot}
        @cluster-restart=${() => {
          this.isRestarting = true
        }}
        @cluster-copy-link=${() => void this.#memory.copyLink()}
        @cluster-full-screen=${() => void this.#toggleFullScreen()}
      ></cluster-time-bar>
      ${renderPast(snapshot, session)} ${renderBroken(snapshot, strings)}
      <div class="stage">
        <div class="portal" ?inert=${overlay !== nothing || !state.managerReachable}>
          ${renderPortal(session, snapshot, this.#portal)}
        </div>
        ${state.managerReachable ? nothing : renderLost(strings, () => this.#showPanel('rack'))}
        ${renderMemory(this.#memory, strings, () => this.#startAgain(session))}
        ${overlay}
      </div>
      ${renderPanels(toPanel(this.panel), session, snapshot, panel => this.#showPanel(panel))}
      <div class="visually-hidden" id="live" role="status" aria-live="polite"></div>
    </section>`
  }

  override updated(changed: PropertyValues) {
    if (!this.session) return
    const snapshot = this.session.store.getSnapshot()
    const before = changed.has('session') ? undefined : this.#announced
    this.#announced = snapshot
    if (!before || before === snapshot) return
    const sentences = describeChanges(before, snapshot, this.session.strings, task => this.#nameTask(task))
    if (sentences.length > 0) this.#announce(sentences.slice(0, 4).join(' '))
  }

  /** Name a task by the text of its step on the page, where it has one. */
  #nameTask(task: string): string | undefined {
    const selector = `lab-task[task="${CSS.escape(task)}"]`
    return this.ownerDocument.querySelector(selector)?.getAttribute('label') ?? undefined
  }

  #announce(text: string) {
    const live = this.renderRoot.querySelector('#live')
    if (live) live.textContent = text
  }

  #renderWithout() {
    const strings = createStrings(this.words)
    return html`<section class="console empty" aria-label=${nameLandmark(this, strings('console.name'))}>
      ${
        this.failure
          ? html`<p role="alert">${icon('warning')} ${strings('console.failed', { message: this.failure })}</p>`
          : html`<p>${strings('console.loading')}</p>`
      }
    </section>`
  }

  /** Until the code of the dialogs is there, the portal stays as it is, and keeps the focus that a dialog gives back. */
  #renderOverlay(session: Session) {
    const { store, strings } = session
    const { state } = store.getSnapshot()
    const { isHelpOpen: isHelping } = this.#portal
    if (state.view.dialog === '' && this.refusal === '' && !this.isRestarting && !isHelping) return nothing
    const context = {
      state,
      strings,
      chosen: this.#portal.chosenIn(state),
      agree: (actions: readonly Action[]) => this.#agree(actions),
      cancel: () => void store.dispatch({ type: 'close_dialog' }),
      refusal: this.refusal,
      closeRefusal: () => this.#closeRefusal(),
      isRestarting: this.isRestarting,
      endRestart: (isAgreed: boolean) => this.#endRestart(session, isAgreed),
      isHelping,
      endHelp: () => this.#portal.closeHelp(),
    }
    return this.#overlays.get()?.renderOverlay(context) ?? nothing
  }

  #showPanel(panel: Panel) {
    this.panel = panel
  }

  #closeRefusal() {
    this.refusal = ''
  }

  #endRestart(session: Session, isAgreed: boolean) {
    this.isRestarting = false
    if (isAgreed) this.#startAgain(session)
  }

  async #toggleFullScreen() {
    const { ownerDocument } = this
    if (ownerDocument.fullscreenElement) await ownerDocument.exitFullscreen()
    else await this.requestFullscreen?.()
  }

  #startAgain({ restart, store, strings }: Session) {
    restart()
    this.#start(store.getSnapshot())
    this.#memory.forget()
    this.#announce(strings('console.restarted'))
  }

  #onAction = (event: Event) => {
    event.stopPropagation()
    this.#do((event as CustomEvent<Action>).detail)
  }

  #do(action: Action) {
    const result = this.session?.dispatch(action)
    if (!this.session || !result || result.ok) return
    const cause = result.cause && this.session.strings('task.cause', { event: result.cause })
    this.refusal = [describeRefusal(result, this.session.strings), cause].filter(Boolean).join('\n')
  }

  /** Do what a dialog asked about; the dialog goes whether the cluster agrees or not. */
  #agree(actions: readonly Action[]) {
    for (const action of actions) this.#do(action)
    const store = this.session?.store
    if (store && store.getSnapshot().state.view.dialog !== '') store.dispatch({ type: 'close_dialog' })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cluster-console': ClusterConsole
  }
}
