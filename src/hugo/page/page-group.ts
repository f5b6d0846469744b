/** Pages grouped by a field, a parameter or a date (resources/page/pagegroup.go). */
import { GoTime } from '../../go/time.ts'
import { findMember, goEmbedded, goSlice, goString, goType, type HostObject, isHostObject } from '../../go/value.ts'
import { compareCodeUnits } from './compare.ts'
import type { Page } from './page.ts'
import type { Pages } from './pages.ts'
import { compareValues, unixOf } from './pages-sort.ts'

/** One group: its key and its pages. */
export class PageGroup implements HostObject {
  readonly Key: unknown
  readonly Pages: Pages

  constructor(key: unknown, pages: Pages) {
    this.Key = key
    this.Pages = pages
  }

  get [goType](): string {
    return 'page.PageGroup'
  }

  [goString](): string {
    return this.Pages[goString]()
  }

  get [goEmbedded](): Pages {
    return this.Pages
  }
}

/** Groups in one order. */
export class PagesGroup implements HostObject {
  readonly elements: readonly PageGroup[]

  constructor(elements: readonly PageGroup[]) {
    this.elements = elements
  }

  get [goType](): string {
    return 'page.PagesGroup'
  }

  get [goSlice](): readonly PageGroup[] {
    return this.elements
  }

  Len(): number {
    return this.elements.length
  }

  Reverse(): PagesGroup {
    return new PagesGroup(this.elements.toReversed())
  }
}

/** How a group's pages become a list; handed in, since lists make groups and groups hold lists. */
export type MakePages = (pages: readonly Page[]) => Pages

/** Group pages by a field or method of theirs, such as `Section`; a page as the value stands for its title. */
export function groupBy(pages: readonly Page[], makePages: MakePages, field: string, order: string): PagesGroup {
  const keyOfPage = (page: Page) => {
    const member = findMember(page, field)
    if (!member) throw new Error(`${field} is neither a field nor a method of Page`)
    return member.type === 'field' ? member.value : member.call()
  }
  return ordered(collect(pages, keyOfPage), makePages, order)
}

/** Group pages by a parameter; those without it stand in no group. */
export function groupByParam(pages: readonly Page[], makePages: MakePages, name: string, order: string): PagesGroup {
  const having = pages.filter(page => page.Param(name) !== undefined)
  return ordered(
    collect(having, page => page.Param(name)),
    makePages,
    order,
  )
}

/** Group pages by a date written with a layout, in the order of the dates. */
export function groupByDate(
  pages: readonly Page[],
  makePages: MakePages,
  dateOf: (page: Page) => unknown,
  layout: string,
  order: string,
): PagesGroup {
  const sorted = pages.toSorted((a, b) => unixOf(dateOf(a)) - unixOf(dateOf(b)))
  if (isDescending(order)) sorted.reverse()
  const groups = collect(sorted, page => formatDate(dateOf(page), layout))
  return new PagesGroup(groups.map(([key, group]) => new PageGroup(key, makePages(group))))
}

function collect(pages: readonly Page[], keyOf: (page: Page) => unknown): [unknown, Page[]][] {
  const groups = new Map<unknown, [unknown, Page[]]>()
  for (const page of pages) {
    const key = keyOf(page)
    const group = groups.get(key)
    if (group) group[1].push(page)
    else groups.set(key, [key, [page]])
  }
  return [...groups.values()]
}

function ordered(groups: [unknown, Page[]][], makePages: MakePages, order: string): PagesGroup {
  groups.sort(([a], [b]) => compareKeys(a, b))
  if (isDescending(order)) groups.reverse()
  return new PagesGroup(groups.map(([key, group]) => new PageGroup(key, makePages(group))))
}

function compareKeys(a: unknown, b: unknown): number {
  return compareValues(titleOf(a), titleOf(b), compareCodeUnits)
}

function titleOf(key: unknown): unknown {
  const member = isHostObject(key) ? findMember(key, 'Title') : undefined
  return member?.type === 'field' ? member.value : key
}

function isDescending(order: string): boolean {
  return /^(desc|rev)/i.test(order)
}

function formatDate(time: unknown, layout: string): string {
  return time instanceof GoTime ? time.Format(layout) : String(time ?? '')
}
