/** Lists cut into pages of their own (gohugo.io/templates/pagination, resources/page/pagination.go). */
import { goSlice, goString, goType, type HostObject } from '../../go/value.ts'
import type { Page } from './page.ts'
import { PageGroup } from './page-group.ts'
import { Pages } from './pages.ts'

/** A list cut into pages. */
export interface Pagination {
  readonly pagers: readonly Pager[]
  readonly pageSize: number
  readonly total: number
}

/** One page of a list. */
export class Pager implements HostObject {
  readonly PageNumber: number
  readonly URL: string
  readonly groups: readonly PageGroup[] | undefined
  readonly elements: readonly Page[]
  readonly pagination: Pagination

  constructor(number: number, url: string, part: Part, pagination: Pagination) {
    this.PageNumber = number
    this.URL = url
    this.elements = part.pages
    this.groups = part.groups
    this.pagination = pagination
  }

  get [goType](): string {
    return '*page.Pager'
  }

  [goString](): string {
    return `Pager ${this.PageNumber}`
  }

  get Pages(): Pages {
    return new Pages(this.elements)
  }

  get PageGroups(): readonly PageGroup[] {
    return this.groups ?? []
  }

  get NumberOfElements(): number {
    return this.elements.length
  }

  get TotalNumberOfElements(): number {
    return this.pagination.total
  }

  get TotalPages(): number {
    return Math.ceil(this.pagination.total / this.pagination.pageSize)
  }

  get PageSize(): number {
    return this.pagination.pageSize
  }

  get PagerSize(): number {
    return this.pagination.pageSize
  }

  get Pagers(): Pagers {
    return new Pagers(this.pagination.pagers)
  }

  get HasPrev(): boolean {
    return this.PageNumber > 1
  }

  get HasNext(): boolean {
    return this.PageNumber < this.TotalPages
  }

  get Prev(): Pager | undefined {
    return this.pagination.pagers[this.PageNumber - 2]
  }

  get Next(): Pager | undefined {
    return this.pagination.pagers[this.PageNumber]
  }

  get First(): Pager {
    return this.pagination.pagers[0]!
  }

  get Last(): Pager {
    return this.pagination.pagers.at(-1)!
  }
}

/** All pages of a list. */
export class Pagers implements HostObject {
  readonly elements: readonly Pager[]

  constructor(elements: readonly Pager[]) {
    this.elements = elements
  }

  get [goType](): string {
    return 'page.pagers'
  }

  get [goSlice](): readonly Pager[] {
    return this.elements
  }

  First(): Pager | undefined {
    return this.elements[0]
  }

  Last(): Pager | undefined {
    return this.elements.at(-1)
  }
}

interface Part {
  readonly pages: readonly Page[]
  readonly groups?: readonly PageGroup[]
}

/** Cut a list of pages, or of groups of pages, into pages of `size`; an empty list has one empty page. */
export function paginate(
  list: readonly Page[] | readonly PageGroup[],
  size: number,
  urlOf: (number: number) => string,
): Pagination {
  const parts = isGroups(list) ? splitGroups(list, size) : splitPages(list, size)
  const pagers: Pager[] = []
  const total = parts.reduce((sum, part) => sum + part.pages.length, 0)
  const pagination = { pagers, pageSize: size, total }
  parts.forEach((part, i) => {
    pagers.push(new Pager(i + 1, urlOf(i + 1), part, pagination))
  })
  return pagination
}

function isGroups(list: readonly Page[] | readonly PageGroup[]): list is readonly PageGroup[] {
  return list[0] instanceof PageGroup
}

function splitPages(pages: readonly Page[], size: number): Part[] {
  const parts: Part[] = []
  for (let start = 0; start < pages.length; start += size) parts.push({ pages: pages.slice(start, start + size) })
  return parts.length > 0 ? parts : [{ pages: [] }]
}

/** Cut groups, which may begin on one page and go on on the next. */
function splitGroups(groups: readonly PageGroup[], size: number): Part[] {
  const all = groups.flatMap(group => group.Pages.elements.map(page => ({ group, page })))
  const parts: Part[] = []
  for (let start = 0; start < all.length; start += size) {
    const slice = all.slice(start, start + size)
    const cut = [...new Set(slice.map(({ group }) => group))].map(
      group => new PageGroup(group.Key, new Pages(slice.filter(item => item.group === group).map(({ page }) => page))),
    )
    parts.push({ pages: slice.map(({ page }) => page), groups: cut })
  }
  return parts.length > 0 ? parts : [{ pages: [], groups: [] }]
}
