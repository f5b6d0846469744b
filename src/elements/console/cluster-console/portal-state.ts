/**
 * What one reader's portal remembers beside the cluster's state: rows chosen together, searches, the open drawer, which
 * notifications were read, and the page looked at in the past, where opening it for good would start another course.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ClusterEvent } from '../../../simulator/index.ts'
import type { Session } from '../../runtime/session.ts'
import { storageKey } from '../../runtime/storage-key.ts'
import { type Bookmark, readBookmarks, toggleBookmark, writeBookmarks } from '../bookmarks.ts'
import { type Chosen, chosenIn } from '../chosen.ts'
import type { Arrangement } from '../columns/arrange-columns.ts'
import { nameLandmark } from '../console-name.ts'
import { closeDrawerEvent } from '../drawer.ts'
import { forgetFuture, knowAll, type Notices, readAll } from '../notices.ts'
import {
  arrangeEvent,
  type ChosenKind,
  type ChosenRows,
  chosenRowsEvent,
  keepSearchEvent,
  type PageRequest,
  requestPageEvent,
} from '../request-action.ts'

/** A drawer over the portal's edge. */
export type Drawer = 'tasks' | 'notices'

/** Answers what the views of one console ask for. */
export class PortalState implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #session: () => Session | undefined
  #told: Partial<Record<ChosenKind, ChosenRows>> = {}
  #peek: PageRequest | undefined
  #notices: Notices = knowAll([])
  /** What the search bar of each page was set to when the page was opened. */
  searches: Readonly<Record<string, string>> = {}
  drawer: Drawer | undefined
  isNavFolded = false
  isHelpOpen = false
  /** The searches that the reader has kept. */
  bookmarks: readonly Bookmark[] = []
  /** How the grid of each page is arranged. */
  arrangements: Readonly<Record<string, Arrangement>> = {}

  constructor(host: ReactiveControllerHost & HTMLElement, session: () => Session | undefined) {
    this.#host = host
    this.#session = session
    host.addController(this)
  }

  hostConnected() {
    this.#host.addEventListener(requestPageEvent, this.#onPage)
    this.#host.addEventListener(chosenRowsEvent, this.#onChosen)
    this.#host.addEventListener(closeDrawerEvent, this.#onClose)
    this.#host.addEventListener(keepSearchEvent, this.#onKeep)
    this.#host.addEventListener(arrangeEvent, this.#onArrange)
    this.bookmarks = readBookmarks(this.#bookmarksKey)
  }

  hostDisconnected() {
    this.#host.removeEventListener(requestPageEvent, this.#onPage)
    this.#host.removeEventListener(chosenRowsEvent, this.#onChosen)
    this.#host.removeEventListener(closeDrawerEvent, this.#onClose)
    this.#host.removeEventListener(keepSearchEvent, this.#onKeep)
    this.#host.removeEventListener(arrangeEvent, this.#onArrange)
  }

  /** Begin anew: what has happened up to now is known. */
  start(events: readonly ClusterEvent[]): void {
    this.#told = {}
    this.#notices = knowAll(events)
    this.drawer = undefined
  }

  /** Name a landmark inside the portal, apart from those of other consoles on the page. */
  nameLandmark(name: string): string {
    return nameLandmark(this.#host, name)
  }

  /** The page that is shown, and the host it is about. */
  pageIn({ state, horizon }: ReturnType<Session['store']['getSnapshot']>): PageRequest & { readonly host: string } {
    const { page, selected_host: host } = state.view
    return { page, host, ...(state.now < horizon ? this.#peek : undefined) }
  }

  /** What is chosen in the grids. */
  chosenIn(state: Parameters<typeof chosenIn>[0]): Chosen {
    return chosenIn(state, this.#told)
  }

  /** What was read of the log, which may have become shorter. */
  noticesIn(events: readonly ClusterEvent[]): Notices {
    this.#notices = forgetFuture(this.#notices, events)
    return this.#notices
  }

  /** Take up what the notifications drawer tells. */
  setNotices(notices: Notices): void {
    this.#notices = notices
    this.#host.requestUpdate()
  }

  /** Open a page, in the past without a new course of events. */
  openPage(request: PageRequest): void {
    const store = this.#session()?.store
    if (!store) return
    const { state, horizon } = store.getSnapshot()
    this.searches = { ...this.searches, [request.page]: request.search ?? '' }
    this.#peek = state.now < horizon ? request : undefined
    this.#host.requestUpdate()
    if (this.#peek) return
    if (request.host !== undefined) store.dispatch({ type: 'select_host', host: request.host })
    store.dispatch({ type: 'open_page', page: request.page })
  }

  /** Open a drawer, or close it when it is open; closing the notifications means that they were read. */
  toggleDrawer(drawer: Drawer): void {
    const events = this.#session()?.store.getSnapshot().state.events ?? []
    if (this.drawer === 'notices') this.#notices = readAll(this.#notices, events)
    this.drawer = this.drawer === drawer ? undefined : drawer
    this.#host.requestUpdate()
  }

  /** Show the portal's sections by their icons alone, or with their names again. */
  foldNav(): void {
    this.isNavFolded = !this.isNavFolded
    this.#host.requestUpdate()
  }

  /** Show the help. */
  openHelp(): void {
    this.isHelpOpen = true
    this.#host.requestUpdate()
  }

  /** Put the help away. */
  closeHelp(): void {
    this.isHelpOpen = false
    this.#host.requestUpdate()
  }

  /** Draw this console in light or dark colours, or in those of the page. */
  setLook(look: string): void {
    this.#host.style.colorScheme = look === 'auto' ? '' : look
  }

  get #bookmarksKey(): string {
    return `${storageKey(import.meta.url, location.href, this.#host.id)}:bookmarks`
  }

  #onKeep = (event: Event) => {
    event.stopPropagation()
    const snapshot = this.#session()?.store.getSnapshot()
    if (!snapshot) return
    const { page } = this.pageIn(snapshot)
    this.bookmarks = toggleBookmark(this.bookmarks, {
      page,
      text: (event as CustomEvent<{ text: string }>).detail.text,
    })
    writeBookmarks(this.#bookmarksKey, this.bookmarks)
    this.#host.requestUpdate()
  }

  #onArrange = (event: Event) => {
    event.stopPropagation()
    const snapshot = this.#session()?.store.getSnapshot()
    if (!snapshot) return
    const { page } = this.pageIn(snapshot)
    this.arrangements = { ...this.arrangements, [page]: (event as CustomEvent<Arrangement>).detail }
    this.#host.requestUpdate()
  }

  #onPage = (event: Event) => {
    event.stopPropagation()
    this.openPage((event as CustomEvent<PageRequest>).detail)
  }

  #onChosen = (event: Event) => {
    event.stopPropagation()
    const { detail } = event as CustomEvent<ChosenRows>
    this.#told = { ...this.#told, [detail.kind]: detail }
    this.#host.requestUpdate()
  }

  #onClose = (event: Event) => {
    event.stopPropagation()
    const { drawer } = this
    if (!drawer) return
    this.toggleDrawer(drawer)
    this.#host.shadowRoot?.querySelector<HTMLElement>(`#open-${drawer}`)?.focus()
  }
}
