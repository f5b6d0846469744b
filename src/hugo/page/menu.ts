/** Menus (gohugo.io/content-management/menus, navigation/menu.go). */
import { type SafeString, safe } from '../../go/safe.ts'
import { goSlice, goString, goType, type HostObject } from '../../go/value.ts'
import { atLeast } from '../config/generation.ts'
import { Params } from '../config/params.ts'
import { compareCodeUnits, compareFolded, compareWeights } from './compare.ts'
import type { Page } from './page.ts'

/** What an entry is made of. */
export interface MenuEntryInit {
  /** Name of the menu. */
  readonly menu: string
  readonly identifier: string
  readonly name: string
  readonly title: string
  readonly parent: string
  readonly weight: number
  readonly pre: string
  readonly post: string
  /** Link as it shall appear; '' where the entry's page gives it. */
  readonly url: string
  readonly params: Params
  /** Page the entry leads to, where it leads to one. */
  readonly page?: Page | undefined
  readonly pageRef: string
}

/** One entry of a menu. */
export class MenuEntry implements HostObject {
  readonly init: MenuEntryInit
  children: Menu

  constructor(init: MenuEntryInit) {
    this.init = init
    this.children = new Menu([])
  }

  get [goType](): string {
    return '*navigation.MenuEntry'
  }

  get Identifier(): string {
    return this.init.identifier
  }

  /** An entry without a name takes that of its page; Hugo learnt it after 0.131. */
  get Name(): string {
    const { name, page } = this.init
    if (name || !page) return name
    const { compatibility } = page.Site.init.config
    return compatibility.mend || atLeast(compatibility.generation, '0.169') ? page.LinkTitle : ''
  }

  get Title(): string {
    return this.init.title || this.#titleOfPage()
  }

  /** The title of the page; before 0.123 its link title, and at 0.131 nothing for an entry that configuration names. */
  #titleOfPage(): string {
    const { page, pageRef } = this.init
    if (!page) return ''
    if (!atLeast(page.Site.generation, '0.131')) return page.LinkTitle
    return pageRef && page.Site.generation === '0.131' ? '' : page.Title
  }

  get Parent(): string {
    return this.init.parent
  }

  /** An entry without a weight takes that of its page; Hugo learnt it after 0.131. */
  get Weight(): number {
    const { weight, page } = this.init
    return weight === 0 && page && atLeast(page.Site.generation, '0.169') ? page.Weight : weight
  }

  get Pre(): SafeString {
    return safe.HTML(this.init.pre)
  }

  get Post(): SafeString {
    return safe.HTML(this.init.post)
  }

  get Menu(): string {
    return this.init.menu
  }

  get Params(): Params {
    return this.init.params
  }

  get Page(): Page | undefined {
    return this.init.page
  }

  get PageRef(): string {
    return this.init.pageRef
  }

  get ConfiguredURL(): string {
    return this.init.url
  }

  get URL(): string {
    return this.init.url || (this.init.page?.RelPermalink ?? '')
  }

  get Children(): Menu {
    return this.children
  }

  get HasChildren(): boolean {
    return this.children.elements.length > 0
  }

  get KeyName(): string {
    return this.Identifier || this.Name
  }

  IsEqual(other: unknown): boolean {
    return other instanceof MenuEntry && this.KeyName === other.KeyName && this.Parent === other.Parent
  }

  IsSameResource(other: unknown): boolean {
    if (!(other instanceof MenuEntry)) return false
    if (this.Page || other.Page) return this.Page === other.Page
    return this.URL !== '' && this.URL === other.URL
  }
}

/** The entries of a menu, or of one level of it. */
export class Menu implements HostObject {
  readonly elements: readonly MenuEntry[]

  constructor(elements: readonly MenuEntry[]) {
    this.elements = elements
  }

  get [goType](): string {
    return 'navigation.Menu'
  }

  get [goSlice](): readonly MenuEntry[] {
    return this.elements
  }

  [goString](): string {
    return `Menu(${this.elements.length})`
  }

  Len(): number {
    return this.elements.length
  }

  ByWeight(): Menu {
    return new Menu(this.elements.toSorted(compareEntries))
  }

  ByName(): Menu {
    return new Menu(this.elements.toSorted((a, b) => compareFolded(a.Name, b.Name)))
  }

  Reverse(): Menu {
    return new Menu(this.elements.toReversed())
  }

  Limit(count: number): Menu {
    return new Menu(this.elements.slice(0, count))
  }
}

/** Order entries as Hugo does by default: weight, then name, then identifier. */
export function compareEntries(a: MenuEntry, b: MenuEntry): number {
  return (
    compareWeights(a.Weight, b.Weight) || compareFolded(a.Name, b.Name) || compareCodeUnits(a.Identifier, b.Identifier)
  )
}

/** Set the entries of one menu under their parents and in order; an unknown parent becomes an entry of its own. */
export function createMenu(entries: readonly MenuEntry[]): Menu {
  const byKey = new Map(entries.map(entry => [entry.KeyName, entry]))
  const children = new Map<string, MenuEntry[]>()
  const roots: MenuEntry[] = entries.filter(entry => !entry.Parent)
  for (const entry of entries) {
    if (!entry.Parent) continue
    const siblings = children.get(entry.Parent)
    if (siblings) siblings.push(entry)
    else children.set(entry.Parent, [entry])
  }
  for (const [parent, list] of children) {
    let owner = byKey.get(parent)
    if (!owner) {
      owner = createParent(parent, list[0]!.Menu)
      roots.push(owner)
    }
    owner.children = new Menu(list.toSorted(compareEntries))
  }
  return new Menu(roots.sort(compareEntries))
}

function createParent(name: string, menu: string): MenuEntry {
  const nothing = { identifier: '', title: '', parent: '', weight: 0, pre: '', post: '', url: '', pageRef: '' }
  return new MenuEntry({ ...nothing, menu, name, params: new Params() })
}

/** Tell whether `entry` of the menu leads to `page`. */
export function isMenuCurrent(menus: ReadonlyMap<string, Menu>, page: Page, menuName: string, entry: unknown): boolean {
  if (!(entry instanceof MenuEntry) || !leadsTo(entry, page)) return false
  return contains(menus.get(menuName), entry)
}

/** Tell whether an entry below `entry`, or the section it leads to, holds `page`. */
export function hasMenuCurrent(page: Page, entry: unknown): boolean {
  if (!(entry instanceof MenuEntry)) return false
  if (entry.Page?.IsSection && entry.Page.IsAncestor(page)) return true
  return entry.children.elements.some(child => leadsTo(child, page) || hasMenuCurrent(page, child))
}

/** An entry leads to a page it names; one that only has the page's URL did so in the Blackfriday years. */
function leadsTo(entry: MenuEntry, page: Page): boolean {
  if (entry.Page) return entry.Page === page.Page
  return page.Site.generation === '0.54' && entry.URL !== '' && entry.URL === page.RelPermalink
}

function contains(menu: Menu | undefined, entry: MenuEntry): boolean {
  return menu?.elements.some(other => other.IsSameResource(entry) || contains(other.children, entry)) ?? false
}
