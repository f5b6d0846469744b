/** The portal itself: masthead, sections, breadcrumb and the chosen view, by cluster-facts.md 2.1. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { type IconName, icon } from '../../widgets/icons.ts'
import { loadElement } from '../lazy-elements.ts'
import type { Place } from '../place.ts'

const pages = {
  hosts: { group: 'compute', icon: 'host' },
  vms: { group: 'compute', icon: 'vm' },
  volumes: { group: 'storage', icon: 'volume' },
  events: { group: undefined, icon: 'normal' },
} as const satisfies Record<string, { group: 'compute' | 'storage' | undefined; icon: IconName }>

/** A page of the portal, as the state's view names it. */
export type PortalPage = keyof typeof pages

/** Whether the portal has a page of that name. */
export function isPortalPage(name: string): name is PortalPage {
  return name in pages
}

/** Draw the portal at `page`; where it has none of that name, the hosts. */
export function renderPortal(
  snapshot: Snapshot,
  page: string,
  place: Place,
  strings: Strings,
  openPage: (page: PortalPage) => void,
): TemplateResult {
  const current = isPortalPage(page) ? page : 'hosts'
  const { group } = pages[current]
  return html`<div class="masthead">
      <span class="wordmark">${icon('host')} ${strings('console.portal')}</span>
      <span class="user">admin</span>
    </div>
    <div class="frame">
      <nav aria-label=${strings('console.nav')}>
        ${(Object.keys(pages) as PortalPage[]).map(page => renderLink(page, current, strings, openPage))}
      </nav>
      <div class="page">
        <p class="breadcrumb" aria-label=${strings('console.breadcrumb')}>
          ${group ? html`<span>${strings(`nav.${group}`)}</span> <span aria-hidden="true">»</span> ` : nothing}<b
            >${strings(`nav.${current}`)}</b
          >
        </p>
        ${renderPage(current, snapshot, place, strings)}
      </div>
    </div>`
}

function renderLink(page: PortalPage, current: PortalPage, strings: Strings, openPage: (page: PortalPage) => void) {
  return html`<button
    type="button"
    aria-current=${page === current ? 'page' : nothing}
    @click=${() => openPage(page)}
  >
    ${icon(pages[page].icon)} ${strings(`nav.${page}`)}
  </button>`
}

function renderPage(page: PortalPage, snapshot: Snapshot, place: Place, strings: Strings) {
  switch (page) {
    case 'hosts':
      return html`<cluster-hosts .snapshot=${snapshot} .strings=${strings} .place=${place}></cluster-hosts>`
    case 'vms':
      void loadElement('cluster-vms')
      return html`<cluster-vms .snapshot=${snapshot} .strings=${strings} .place=${place}></cluster-vms>`
    case 'volumes':
      void loadElement('cluster-volumes')
      return html`<cluster-volumes .snapshot=${snapshot} .strings=${strings} .place=${place}></cluster-volumes>`
    case 'events':
      void loadElement('cluster-events')
      return html`<cluster-events .snapshot=${snapshot} .strings=${strings}></cluster-events>`
  }
}
