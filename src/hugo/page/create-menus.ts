/** Gather the entries of all menus: configuration, front matter, and one for each section where the site asks for it. */
import { Params } from '../config/params.ts'
import type { MenuEntryConfig } from '../config/site-config.ts'
import { readInteger, readString, readStrings } from './front-matter.ts'
import { createMenu, type Menu, MenuEntry, type MenuEntryInit } from './menu.ts'
import type { Page } from './page.ts'

/** What menus are made of. */
export interface MenuSources {
  readonly configured: ReadonlyMap<string, readonly MenuEntryConfig[]>
  readonly pages: readonly Page[]
  /** Sections at the top of the tree. */
  readonly sections: readonly Page[]
  readonly sectionPagesMenu: string
  readonly findPage: (path: string) => Page | undefined
  /** Make a link of the configuration: one that begins with a slash goes below the base URL. */
  readonly link: (url: string) => string
}

/** Make the menus of a site and tell each page which entries lead to it. */
export function createMenus(sources: MenuSources): ReadonlyMap<string, Menu> {
  const entries = new Map<string, MenuEntry[]>()
  const add = (entry: MenuEntry) => {
    const list = entries.get(entry.Menu)
    if (!list) entries.set(entry.Menu, [entry])
    else if (!list.some(other => other.KeyName === entry.KeyName)) list.push(entry)
    else if (entry.Page) list[list.findIndex(other => other.KeyName === entry.KeyName)] = entry
  }
  for (const [menu, list] of sources.configured) for (const config of list) add(configuredEntry(menu, config, sources))
  if (sources.sectionPagesMenu) addSections(sources, entries, add)
  for (const page of sources.pages) addFrontMatter(page, add)
  return new Map([...entries].map(([name, list]) => [name, createMenu(list)]))
}

function configuredEntry(menu: string, config: MenuEntryConfig, { findPage, link }: MenuSources): MenuEntry {
  const page = config.pageRef ? findPage(config.pageRef) : undefined
  const isOwnLink = config.pageRef !== '' && page !== undefined
  return new MenuEntry({ ...config, menu, url: isOwnLink ? '' : link(config.url), page })
}

function addSections(
  { sections, sectionPagesMenu }: MenuSources,
  entries: ReadonlyMap<string, readonly MenuEntry[]>,
  add: (entry: MenuEntry) => void,
): void {
  for (const page of sections) {
    const identifier = page.Section
    if (entries.get(sectionPagesMenu)?.some(entry => entry.KeyName === identifier)) continue
    add(new MenuEntry({ ...empty(sectionPagesMenu), identifier, name: page.LinkTitle, weight: page.Weight, page }))
  }
}

function addFrontMatter(page: Page, add: (entry: MenuEntry) => void): void {
  const value = page.meta.menus
  if (value === undefined || value === null) return
  const own = new Map<string, MenuEntry>()
  const put = (menu: string, settings: Params) => {
    const entry = new MenuEntry(pageEntry(menu, settings, page))
    own.set(menu, entry)
    add(entry)
  }
  if (value instanceof Params) {
    for (const [menu, settings] of value) put(menu, settings instanceof Params ? settings : new Params())
  } else {
    for (const menu of readStrings(value)) if (menu) put(menu, new Params())
  }
  page.menuEntries = own
}

function pageEntry(menu: string, settings: Params, page: Page): MenuEntryInit {
  const read = (key: string) => readString(settings.get(key))
  const params = settings.get('params')
  return {
    menu,
    identifier: read('identifier'),
    name: read('name') || page.LinkTitle,
    title: read('title'),
    parent: read('parent'),
    weight: settings.has('weight') ? readInteger(settings.get('weight')) : page.Weight,
    pre: read('pre'),
    post: read('post'),
    url: '',
    params: params instanceof Params ? params : new Params(),
    page,
    pageRef: '',
  }
}

function empty(menu: string): MenuEntryInit {
  return {
    menu,
    identifier: '',
    name: '',
    title: '',
    parent: '',
    weight: 0,
    pre: '',
    post: '',
    url: '',
    params: new Params(),
    pageRef: '',
  }
}
