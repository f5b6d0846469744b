/** The right side of the masthead beside its drawers, cluster-facts.md 2.1: kept searches, tags, help, and the user's menu. */
import { html } from 'lit'
import type { ClusterState } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { MenuItem } from '../../widgets/cluster-menu/cluster-menu.ts'
import { icon } from '../../widgets/icons.ts'
import type { PortalState } from './portal-state.ts'

/** What these menus are drawn from. */
interface MastheadContext {
  readonly state: ClusterState
  readonly strings: Strings
  readonly portal: PortalState
}

type Chosen = CustomEvent<{ id: string }>

/** Draw the menu of kept searches; choosing one opens its page with it. */
export function renderBookmarks({ strings, portal }: MastheadContext) {
  const items = (): MenuItem[] =>
    portal.bookmarks.length === 0
      ? [{ id: '', label: strings('masthead.noBookmarks'), isDisabled: true }]
      : portal.bookmarks.map(({ page, text }, index) => ({
          id: String(index),
          label: `${strings(page === 'vms' ? 'nav.vms' : page === 'hosts' ? 'nav.hosts' : 'nav.events')}: ${text}`,
        }))
  const open = ({ detail }: Chosen) => {
    const kept = portal.bookmarks[Number(detail.id)]
    if (kept) portal.openPage({ page: kept.page, search: kept.text })
  }
  return html`<cluster-menu class="spare" bare kebab glyph="bookmark" label=${strings('masthead.bookmark')} .items=${items} @cluster-select=${open}></cluster-menu>`
}

/** Draw the menu of tags; choosing one lists what carries it. */
export function renderTags({ state, strings, portal }: MastheadContext) {
  const hosts = listTags(state.hosts)
  const vms = listTags(state.vms)
  const items = (): MenuItem[] =>
    hosts.length + vms.length === 0
      ? [{ id: '', label: strings('masthead.noTags'), isDisabled: true }]
      : [
          ...hosts.map(tag => ({ id: `hosts ${tag}`, label: `${strings('nav.hosts')}: ${tag}` })),
          ...vms.map(tag => ({ id: `vms ${tag}`, label: `${strings('nav.vms')}: ${tag}` })),
        ]
  const open = ({ detail }: Chosen) => {
    const [page = '', tag] = detail.id.split(' ')
    portal.openPage({ page, search: `tag = ${tag}` })
  }
  return html`<cluster-menu class="spare" bare kebab glyph="tag" label=${strings('masthead.tags')} .items=${items} @cluster-select=${open}></cluster-menu>`
}

/** Draw the button of the help. */
export function renderHelpButton({ strings, portal }: MastheadContext) {
  const label = strings('masthead.help')
  return html`<button type="button" aria-label=${label} title=${label} @click=${() => portal.openHelp()}>${icon('help')}</button>`
}

const looks = ['auto', 'light', 'dark'] as const

/** Draw the user's menu: the colours of this console, the page in another language, the keys. */
export function renderUserMenu({ strings, portal }: MastheadContext) {
  const items = (): MenuItem[] => {
    const languages = listLanguages(document)
    return [
      { id: 'look', label: strings('user.look'), items: looks.map(id => ({ id, label: strings(`user.${id}`) })) },
      ...(languages.length > 0 ? [{ id: 'language', label: strings('user.language'), items: languages }] : []),
      { id: 'help', label: strings('user.keys') },
    ]
  }
  const choose = ({ detail: { id } }: Chosen) => {
    if (id === 'help') portal.openHelp()
    else if (looks.some(look => look === id)) portal.setLook(id)
    else location.assign(id)
  }
  return html`<cluster-menu bare class="user" glyph="user" label="admin" .items=${items} @cluster-select=${choose}></cluster-menu>`
}

function listTags(objects: Readonly<Record<string, { readonly tags: readonly string[] }>>): string[] {
  return [...new Set(Object.values(objects).flatMap(({ tags }) => tags))].sort()
}

/** The same page in other languages, as its head names them. */
function listLanguages(page: Document): MenuItem[] {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')]
  return links
    .filter(({ hreflang }) => hreflang !== 'x-default' && hreflang !== page.documentElement.lang)
    .map(({ hreflang, href }) => {
      const names = new Intl.DisplayNames([hreflang], { type: 'language' })
      return { id: href, label: names.of(hreflang) ?? hreflang }
    })
}
