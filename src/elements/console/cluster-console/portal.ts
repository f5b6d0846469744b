/** The portal itself: masthead, sections, breadcrumb, the chosen view and the drawers, by cluster-facts.md 2.1. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import type { Session } from '../../runtime/session.ts'
import { type IconName, icon } from '../../widgets/icons.ts'
import type { Chosen } from '../chosen.ts'
import { asItComes } from '../columns/arrange-columns.ts'
import { loadElement } from '../lazy-elements.ts'
import { countUnread, type Notices } from '../notices.ts'
import { placeOf } from '../place.ts'
import { renderBookmarks, renderHelpButton, renderTags, renderUserMenu } from './masthead-menus.ts'
import { findTrail, type PortalPage, renderNav } from './portal-nav.ts'
import type { Drawer, PortalState } from './portal-state.ts'

const pages: readonly string[] = ['dashboard', 'vms', 'hosts', 'host', 'volumes', 'events'] satisfies PortalPage[]

/** Whether the portal has a page of that name. */
function isPortalPage(name: string): name is PortalPage {
  return pages.includes(name)
}

/** What the portal is drawn from. */
interface PortalContext {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly portal: PortalState
  readonly page: PortalPage
  /** The host that its own page is about. */
  readonly host: string
  readonly chosen: Chosen
}

/** Draw the portal at the page that the state, or the reader in the past, has open; the hosts where there is none such. */
export function renderPortal(session: Session, snapshot: Snapshot, portal: PortalState): TemplateResult {
  const { page: wanted, host } = portal.pageIn(snapshot)
  const page = isPortalPage(wanted) ? wanted : 'hosts'
  const context = { session, snapshot, portal, page, host, chosen: portal.chosenIn(snapshot.state) }
  const { strings } = session
  return html`${renderMasthead(context)}
    <div class="frame">
      ${renderNav(page, portal, strings)}
      <div class="page">${renderBreadcrumb(context)} ${renderPage(context)}</div>
      ${portal.drawer ? renderDrawer(portal.drawer, context) : nothing}
    </div>`
}

function renderMasthead(context: PortalContext) {
  const { session, snapshot, portal } = context
  const { strings } = session
  const { events } = snapshot.state
  const unread = countUnread(portal.noticesIn(events), events)
  const menus = { state: snapshot.state, strings, portal }
  const running = snapshot.state.jobs.filter(({ status }) => status === 'started').length
  return html`<div class="masthead">
    <button
      type="button"
      class="hamburger"
      aria-label=${strings('console.foldNav')}
      title=${strings('console.foldNav')}
      aria-expanded=${!portal.isNavFolded}
      @click=${() => portal.foldNav()}
    >
      ${icon('bars')}
    </button>
    <span class="wordmark">${icon('cluster')} ${strings('console.portal')}</span>
    <span class="tools">
      ${renderBookmarks(menus)} ${renderTags(menus)}
      ${renderDrawerButton('tasks', 'tasks', running, context)} ${renderDrawerButton('notices', 'bell', unread, context)}
      ${renderHelpButton(menus)} ${renderUserMenu(menus)}
    </span>
  </div>`
}

function renderDrawerButton(drawer: Drawer, name: IconName, count: number, { session, portal }: PortalContext) {
  const label = session.strings(`${drawer}.count`, { n: count })
  return html`<button
    type="button"
    id="open-${drawer}"
    aria-label=${label}
    title=${label}
    aria-expanded=${portal.drawer === drawer}
    @click=${() => portal.toggleDrawer(drawer)}
  >
    ${icon(name)}${count > 0 ? html`<span class="count" aria-hidden="true">${count > 99 ? '99+' : count}</span>` : nothing}
  </button>`
}

function renderBreadcrumb({ session: { strings }, snapshot, portal, page, host }: PortalContext) {
  const { group, label } = findTrail(page)
  const mark = html`<span aria-hidden="true">»</span>`
  const start = group ? html`<span>${strings(group)}</span> ${mark} ` : nothing
  if (page !== 'host') {
    return html`<p class="breadcrumb" aria-label=${strings('console.breadcrumb')}>${start}<b>${strings(label)}</b></p>`
  }
  const others = Object.keys(snapshot.state.hosts).filter(name => name !== host)
  return html`<p class="breadcrumb" aria-label=${strings('console.breadcrumb')}>
    ${start}<button type="button" role="link" @click=${() => portal.openPage({ page: 'hosts' })}>${strings(label)}</button>
    ${mark} <b class="object">${host}</b>
    <cluster-menu
      kebab
      glyph="swap"
      label=${strings('hostDetail.swap')}
      .items=${others.map(name => ({ id: name, label: name }))}
      @cluster-select=${(event: CustomEvent<{ id: string }>) => portal.openPage({ page: 'host', host: event.detail.id })}
    ></cluster-menu>
  </p>`
}

function renderPage({ session, snapshot, portal, page, host, chosen }: PortalContext) {
  const { strings, load } = session
  const place = placeOf(session.exercise)
  const search = portal.searches[page] ?? ''
  const arrangement = portal.arrangements[page] ?? asItComes
  const kept = portal.bookmarks.filter(bookmark => bookmark.page === page).map(({ text }) => text)
  switch (page) {
    case 'dashboard':
      void loadElement('cluster-dashboard')
      return html`<cluster-dashboard .snapshot=${snapshot} .strings=${strings} .load=${load}></cluster-dashboard>`
    case 'hosts':
      return html`<cluster-hosts .snapshot=${snapshot} .strings=${strings} .place=${place} .chosen=${chosen.hosts} .search=${search} .kept=${kept} .arrangement=${arrangement}></cluster-hosts>`
    case 'host':
      void loadElement('cluster-host')
      return html`<cluster-host .snapshot=${snapshot} .strings=${strings} .place=${place} .load=${load} .host=${host} .chosen=${chosen.vms}></cluster-host>`
    case 'vms':
      void loadElement('cluster-vms')
      return html`<cluster-vms .snapshot=${snapshot} .strings=${strings} .place=${place} .load=${load} .chosen=${chosen.vms} .search=${search} .kept=${kept} .arrangement=${arrangement}></cluster-vms>`
    case 'volumes':
      void loadElement('cluster-volumes')
      return html`<cluster-volumes .snapshot=${snapshot} .strings=${strings} .place=${place}></cluster-volumes>`
    case 'events':
      void loadElement('cluster-events')
      return html`<cluster-events searchable .snapshot=${snapshot} .strings=${strings} .search=${search} .kept=${kept}></cluster-events>`
  }
}

function renderDrawer(drawer: Drawer, { session: { strings, exercise }, snapshot, portal }: PortalContext) {
  if (drawer === 'tasks') {
    void loadElement('cluster-tasks')
    return html`<cluster-tasks
      class="drawer"
      role="region"
      aria-label=${portal.nameLandmark(strings('tasks.name'))}
      .snapshot=${snapshot}
      .strings=${strings}
      .place=${placeOf(exercise)}
    ></cluster-tasks>`
  }
  void loadElement('cluster-notifications')
  return html`<cluster-notifications
    class="drawer"
    role="region"
    aria-label=${portal.nameLandmark(strings('notices.name'))}
    .snapshot=${snapshot}
    .strings=${strings}
    .notices=${portal.noticesIn(snapshot.state.events)}
    @cluster-notices=${(event: CustomEvent<Notices>) => portal.setNotices(event.detail)}
  ></cluster-notifications>`
}
