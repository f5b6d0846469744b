/**
 * What a console keeps over visits: the reader's state in the browser's storage, offered again on return, and states in
 * links. A link wins over what is kept, and what is kept is never taken up without being asked for.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import { createSavedState, fingerprintOf, isViewAction, type SavedState } from '../../runtime/saved-state.ts'
import { forgetSavedState, readSavedState, writeSavedState } from '../../runtime/saved-state-store.ts'
import type { Session } from '../../runtime/session.ts'
import { findStateText, packState, unpackState } from '../../runtime/state-link.ts'
import { storageKey } from '../../runtime/storage-key.ts'
import type { StringKey } from '../../runtime/strings.ts'

/** How long the console waits for more changes before it keeps a state. */
const restMs = 400

/** What the console has to tell about kept states, until the reader answers or closes it. */
export interface MemoryNote {
  readonly text: StringKey
  /** The state to go on with, when one is offered. */
  readonly offer?: SavedState
  /** A link that could not be put on the clipboard, to be copied by hand. */
  readonly link?: string
}

/** Keeps and brings back the states of one console. */
export class ConsoleMemory implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  /** Told when a state was taken up, so that what has changed by it is not announced as news. */
  readonly #onTaken: (snapshot: Snapshot) => void
  #session: Session | undefined
  #unsubscribe: (() => void) | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Number of entries of a log that is not the reader's own doing, and is not kept until something is added. */
  #foreign = 0
  #note: MemoryNote | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, onTaken: (snapshot: Snapshot) => void) {
    this.#host = host
    this.#onTaken = onTaken
    host.addController(this)
  }

  /** What is to be told now. */
  get note(): MemoryNote | undefined {
    return this.#note
  }

  hostDisconnected() {
    this.#keepNow()
    this.#unsubscribe?.()
    this.#unsubscribe = undefined
    globalThis.removeEventListener('pagehide', this.#keepNow)
    globalThis.removeEventListener('hashchange', this.#readLink)
  }

  /** Begin to keep `session`; the first time, look for a link and for what was kept before. */
  attach(session: Session): void {
    this.#unsubscribe?.()
    this.#unsubscribe = session.store.subscribe(this.#onChange)
    globalThis.addEventListener('pagehide', this.#keepNow)
    globalThis.addEventListener('hashchange', this.#readLink)
    if (this.#session === session) return
    this.#session = session
    void this.#recall(session)
  }

  /** A page that came drawn is taken over as it was drawn; only then may something be added to it. */
  async #recall(session: Session) {
    await this.#host.updateComplete
    await new Promise(resolve => setTimeout(resolve))
    if (session !== this.#session) return
    if (this.#linkText !== undefined) await this.#readLink()
    else this.#offerSaved(session)
  }

  /** Take up the state that is offered. */
  goOn(): void {
    const offer = this.#note?.offer
    this.#tell(undefined)
    if (offer && !this.#takeUp(offer)) this.#tell({ text: 'memory.failed' })
  }

  /** Forget what is kept of this lab, and of the link it was opened by. */
  forget(): void {
    this.#tell(undefined)
    this.#foreign = 0
    clearTimeout(this.#timer)
    this.#timer = undefined
    forgetSavedState(this.#key)
    if (this.#linkText === undefined) return
    const { pathname, search } = location
    history.replaceState(history.state, '', pathname + search)
  }

  /** Stop telling what is told now. */
  close(): void {
    this.#tell(undefined)
  }

  /** Put a link to the moment shown on the clipboard, or show it where that cannot be done. */
  async copyLink(): Promise<void> {
    const session = this.#session
    if (!session) return
    const { state } = session.store.getSnapshot()
    const log = session.store.exportLog()
    const entries = log.entries.filter(({ at }) => at <= state.now)
    const packed = await packState(createSavedState(session.exercise, stepOf(session), { ...log, entries }))
    const name = this.#host.id === '' || this.#host.id === 'console' ? '' : `&console=${this.#host.id}`
    const link = `${location.href.replace(/#.*$/, '')}#s=${packed}${name}`
    try {
      await navigator.clipboard.writeText(link)
      this.#tell({ text: 'memory.copied' })
    } catch {
      this.#tell({ text: 'memory.copyByHand', link })
    }
  }

  get #key(): string {
    return storageKey(import.meta.url, location.href, this.#host.id)
  }

  /** The state in the page's address, if it is meant for this console. */
  get #linkText(): string | undefined {
    const name = /&console=([^&]*)/.exec(location.hash)?.[1] ?? 'console'
    return name === (this.#host.id || 'console') ? findStateText(location.hash) : undefined
  }

  #readLink = async () => {
    const text = this.#linkText
    if (text === undefined) return
    const saved = await unpackState(text)
    if (!saved || !this.#session) return this.#tell({ text: 'memory.linkBroken' })
    const isSame = saved.exercise === fingerprintOf(this.#session.exercise)
    if (!this.#takeUp(saved)) return this.#tell({ text: 'memory.linkBroken' })
    this.#foreign = saved.log.entries.length
    this.#tell({ text: isSame ? 'memory.linkOpened' : 'memory.linkChanged' })
  }

  #offerSaved({ exercise }: Session) {
    const saved = readSavedState(this.#key)
    if (!saved || saved.log.entries.length === 0) return
    const isSame = saved.exercise === fingerprintOf(exercise)
    this.#tell({ text: isSame ? 'memory.offer' : 'memory.offerChanged', offer: saved })
  }

  #takeUp({ log }: SavedState): boolean {
    const session = this.#session
    if (!session) return false
    try {
      session.takeUp(log)
    } catch {
      session.restart()
      return false
    }
    this.#onTaken(session.store.getSnapshot())
    return true
  }

  #onChange = () => {
    const entries = this.#session?.store.exportLog().entries ?? []
    if (this.#note?.offer) {
      if (!entries.some(({ action }) => !isViewAction(action))) return
      this.#tell(undefined)
    }
    if (entries.length > this.#foreign) this.#timer ??= setTimeout(this.#keepNow, restMs)
  }

  #keepNow = () => {
    clearTimeout(this.#timer)
    if (this.#timer === undefined || !this.#session) return
    this.#timer = undefined
    const { store, exercise } = this.#session
    const log = { ...store.exportLog(), now: store.getSnapshot().horizon }
    writeSavedState(this.#key, createSavedState(exercise, stepOf(this.#session), log))
  }

  #tell(note: MemoryNote | undefined) {
    this.#note = note
    this.#host.requestUpdate()
  }
}

/** The first step that is not done, as the lab's list numbers it; 0 when all are. */
function stepOf({ store }: Session): number {
  const { tasks } = store.getSnapshot()
  const index = tasks.findIndex(({ passed }) => !passed)
  return index === -1 ? 0 : (tasks[index]?.item ?? index + 1)
}
