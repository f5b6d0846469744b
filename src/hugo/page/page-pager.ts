/** The paginator of a page: `.Paginator` and `.Paginate` (hugolib/page__paginator.go). */
import { goSlice } from '../../go/value.ts'
import type { Page } from './page.ts'
import type { PageGroup } from './page-group.ts'
import { type Pager, paginate } from './paginator.ts'

/** Give the paginator's page that is being rendered; the first call on a page decides what is cut and how. */
export function pagerOf(page: Page, list: readonly Page[] | readonly PageGroup[], size: unknown): Pager {
  const { services } = page.Site
  const key = services.currentFormat().name
  let pagination = page.memo.paginations.get(key)
  if (!pagination) {
    const pageSize = Number(size ?? page.Site.pagerSize)
    if (!(pageSize > 0)) throw new Error('the size of a paginator must be positive')
    pagination = paginate(list, pageSize, number => services.pagerLink(page, number))
    page.memo.paginations.set(key, pagination)
    services.notePagers(page, pagination.pagers.length)
  }
  return pagination.pagers[services.currentPager(page) - 1] ?? pagination.pagers[0]!
}

/** Read what `.Paginate` is given: pages or groups of pages. */
export function pagesOf(list: unknown): readonly Page[] | readonly PageGroup[] {
  if (Array.isArray(list)) return list as readonly Page[]
  const elements = (list as { [goSlice]?: readonly unknown[] } | undefined)?.[goSlice]
  if (elements) return elements as readonly Page[]
  if (list === undefined || list === null) return []
  throw new Error('unsupported type in paginate: it takes pages or groups of pages')
}
