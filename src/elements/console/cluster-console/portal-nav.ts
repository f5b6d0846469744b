/** The portal's sections as its left navigation lists them, cluster-facts.md 2.1; what no lab has is greyed. */
import { html, nothing } from 'lit'
import type { StringKey, Strings } from '../../runtime/strings.ts'
import { type IconName, icon } from '../../widgets/icons.ts'
import type { PortalState } from './portal-state.ts'

/** A page of the portal, as the state's view names it. */
export type PortalPage = 'dashboard' | 'vms' | 'hosts' | 'host' | 'volumes' | 'events'

interface Entry {
  readonly label: StringKey
  /** The page it leads to; absent when no lab has it. */
  readonly page?: PortalPage
  readonly icon?: IconName
}

interface Group extends Entry {
  readonly icon: IconName
  readonly entries?: readonly Entry[]
}

const groups: readonly Group[] = [
  { label: 'nav.dashboard', page: 'dashboard', icon: 'dashboard' },
  {
    label: 'nav.compute',
    icon: 'cluster',
    entries: [
      { label: 'nav.vms', page: 'vms', icon: 'vm' },
      { label: 'nav.templates' },
      { label: 'nav.pools' },
      { label: 'nav.hosts', page: 'hosts', icon: 'host' },
      { label: 'nav.dataCenters' },
      { label: 'nav.clusters' },
    ],
  },
  { label: 'nav.network', icon: 'network' },
  {
    label: 'nav.storage',
    icon: 'storage',
    entries: [{ label: 'nav.domains' }, { label: 'nav.volumes', page: 'volumes', icon: 'volume' }],
  },
  { label: 'nav.administration', icon: 'gear' },
  { label: 'nav.events', page: 'events', icon: 'events' },
]

/** The group and the name of a page, for the breadcrumb. */
export function findTrail(page: PortalPage): { readonly group?: StringKey; readonly label: StringKey } {
  const listed = page === 'host' ? 'hosts' : page
  for (const { label, page: own, entries = [] } of groups) {
    if (own === listed) return { label }
    const entry = entries.find(candidate => candidate.page === listed)
    if (entry) return { group: label, label: entry.label }
  }
  return { label: 'nav.hosts' }
}

/** Draw the sections, that of `current` marked. */
export function renderNav(current: PortalPage, portal: PortalState, strings: Strings) {
  const listed = current === 'host' ? 'hosts' : current
  const renderEntry = (entry: Entry, isInner: boolean) => {
    const { page } = entry
    const name = strings(entry.label)
    const drawn = entry.icon ? icon(entry.icon) : nothing
    if (!page) {
      return html`<span class="none ${isInner ? 'inner' : ''}" title=${strings('action.notHere')}>${drawn} <span>${name}</span></span>`
    }
    return html`<button
      type="button"
      class=${isInner ? 'inner' : ''}
      title=${portal.isNavFolded ? name : nothing}
      aria-current=${page === listed ? 'page' : nothing}
      @click=${() => portal.openPage({ page })}
    >
      ${drawn} <span>${name}</span>
    </button>`
  }
  return html`<nav class=${portal.isNavFolded ? 'folded' : ''} aria-label=${portal.nameLandmark(strings('console.nav'))}>
    ${groups.map(group => [renderEntry(group, false), (group.entries ?? []).map(entry => renderEntry(entry, true))])}
  </nav>`
}
