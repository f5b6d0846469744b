/**
 * One running exercise on a page: its store, its clock and its words. Consoles make sessions; every other element finds
 * the session of the console it belongs to, wherever in the document that stands.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import {
  type Action,
  type ActionLog,
  type ActionResult,
  createStore,
  type Exercise,
  type ProfileName,
  profiles,
  readExercise,
  type Store,
} from '../../simulator/index.ts'
import { type Clock, createClock, type Speed } from './clock.ts'
import { type LoadHistory, LoadRecorder } from './load-history.ts'
import { MigrationRecorder, type PastMigration } from './migration-history.ts'
import { createRecorder, type Marks } from './recorder.ts'
import { logAtStep } from './state-at-step.ts'
import { createStrings, type Strings } from './strings.ts'

/** What the elements of one exercise share. */
export interface Session {
  readonly exercise: Exercise
  readonly store: Store
  readonly clock: Clock
  readonly strings: Strings
  /** What was seen of the run so far, also of moments later than the one shown. */
  readonly marks: Marks
  /** The load of the last two minutes before the moment shown. */
  readonly load: LoadHistory
  /** The migrations that had ended by the moment shown, the last one first. */
  readonly pastMigrations: readonly PastMigration[]
  /** The run that the last action left behind, when it was done at an earlier moment; it can be taken up again. */
  readonly left: ActionLog | undefined
  /** Do what the reader asks; the first action of all starts the clock. */
  readonly dispatch: (action: Action) => ActionResult
  /** Take up another run of the same exercise, at rest at its last moment. */
  readonly takeUp: (log: ActionLog) => void
  /** Begin anew where the session began, at rest. */
  readonly restart: () => void
}

/** What an author may set on the console. */
export interface SessionOptions {
  readonly seed?: number | undefined
  readonly profile?: ProfileName | undefined
  readonly speed: Speed
  /** The moment of the solution it begins at, as `logAtStep` names them; none for the start. */
  readonly step?: string | undefined
  /** The page of the portal that is open at first; none for that of the step. */
  readonly page?: string | undefined
  /** Words of another language, by key. */
  readonly strings?: Readonly<Record<string, string>> | undefined
}

/** An element that holds a session: a console. */
export interface SessionHolder extends HTMLElement {
  readonly session: Session | undefined
}

/** Said on a console, bubbling and composed, as soon as its session is there or has been replaced. */
export const sessionReadyEvent = 'lab:ready'

/** Create the session of an exercise as it was parsed from JSON; throws what `readExercise` throws, and for an unknown step. */
export function createSession(source: unknown, options: SessionOptions): Session {
  const exercise = readExercise(source)
  const store = createStore(exercise, { seed: options.seed, profile: options.profile })
  const beginning = findBeginning(exercise, options)
  const clock = createClock(store, options.speed)
  const recorder = createRecorder(store)
  const load = new LoadRecorder()
  const migrations = new MigrationRecorder()
  const record = () => {
    load.record(store.getSnapshot())
    migrations.record(store.getSnapshot())
  }
  record()
  store.subscribe(record)
  let left: ActionLog | undefined
  const takeUp = (log: ActionLog) => {
    left = undefined
    clock.rest()
    const shadow = createStore(exercise)
    shadow.load({ ...log, now: 0 })
    store.load(log)
    recorder.replace(shadow, log.now)
  }
  if (beginning) takeUp(beginning)
  return {
    exercise,
    store,
    clock,
    strings: createStrings(options.strings),
    get marks() {
      return recorder.marks
    },
    get load() {
      return load.upTo(store.getSnapshot().state)
    },
    get pastMigrations() {
      return migrations.upTo(store.getSnapshot().state.now)
    },
    get left() {
      return left
    },
    dispatch(action) {
      if (!clock.isTouched) clock.play()
      const { state, horizon } = store.getSnapshot()
      const leaving = state.now < horizon ? { ...store.exportLog(), now: horizon } : undefined
      const result = store.dispatch(action)
      if (result.ok && leaving) left = leaving
      return result
    },
    takeUp,
    restart() {
      if (beginning) return takeUp(beginning)
      left = undefined
      clock.rest()
      store.reset()
    },
  }
}

/** What has been done before the session begins; undefined where it begins with the exercise. */
function findBeginning(exercise: Exercise, { step, page, ...options }: SessionOptions): ActionLog | undefined {
  if (!step && !page) return undefined
  const log = logAtStep(exercise, step || 'start', options)
  if (!log) throw new Error(`step: the solution never comes to \`${step}\``)
  if (!page) return log
  return { ...log, entries: [...log.entries, { at: log.now, action: { type: 'open_page', page } }] }
}

/** Read the name of a profile; undefined for that of the exercise. */
export function toProfile(name: string): ProfileName | undefined {
  return name in profiles ? (name as ProfileName) : undefined
}

/** Find the console named `id` in the tree of `node`, or the first console when no id is given. */
export function findConsole(node: Node, id: string): SessionHolder | undefined {
  for (const root of [node.getRootNode(), node.ownerDocument]) {
    if (!(root instanceof Document || root instanceof ShadowRoot)) continue
    const found = id === '' ? root.querySelector('cluster-console') : root.getElementById(id)
    if (found && 'session' in found) return found as SessionHolder
  }
  return undefined
}

/** An element that shows a session: its own, if one was given to it, else that of the console it names. */
export interface SessionViewer extends ReactiveControllerHost, HTMLElement {
  session: Session | undefined
  readonly for: string
}

/** Keep an element's `session` set and the element drawn anew at every change of the store. */
export class SessionController implements ReactiveController {
  readonly #viewer: SessionViewer
  #subscribed: Session | undefined
  #unsubscribe: (() => void) | undefined
  /** Whether the session was found by id, and must be looked up again when a console says it is ready. */
  #isFound = false

  constructor(viewer: SessionViewer) {
    this.#viewer = viewer
    viewer.addController(this)
  }

  hostConnected() {
    this.#viewer.ownerDocument.addEventListener(sessionReadyEvent, this.#onReady)
    this.#look()
  }

  hostDisconnected() {
    this.#viewer.ownerDocument.removeEventListener(sessionReadyEvent, this.#onReady)
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
    this.#subscribed = undefined
  }

  hostUpdate() {
    if (this.#viewer.isConnected && this.#viewer.session !== this.#subscribed) this.#subscribe()
  }

  #onReady = () => this.#look()

  #look() {
    if (this.#viewer.session === undefined || this.#isFound) {
      const session = findConsole(this.#viewer, this.#viewer.for)?.session
      this.#isFound = session !== undefined
      this.#viewer.session = session
    }
    this.#subscribe()
  }

  #subscribe() {
    this.#unsubscribe?.()
    this.#subscribed = this.#viewer.session
    this.#unsubscribe = this.#subscribed?.store.subscribe(() => this.#viewer.requestUpdate())
  }
}
