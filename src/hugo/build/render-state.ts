/** What is being rendered right now; templates ask for it through pages and functions. Rendering is synchronous, so one is enough. */
import type { StoredTemplate } from '../layouts/parsed-templates.ts'
import type { OutputFormat } from '../output/output-format.ts'
import type { Page } from '../page/page.ts'

/** The state of rendering, one for all sites of a build: a page of another language shows its links in the same format. */
export interface RenderState {
  format: OutputFormat
  /** The page whose template runs. */
  page: Page | undefined
  /** Number of the paginator's page that is rendered. */
  pager: number
  /** Into how many pages paginators cut their lists. */
  readonly pagerCounts: Map<Page, number>
  /** The templates that run, the innermost last. */
  readonly templates: StoredTemplate[]
}

/** Begin rendering. */
export function createRenderState(format: OutputFormat): RenderState {
  return { format, page: undefined, pager: 1, pagerCounts: new Map(), templates: [] }
}

/** Run a template and note that it runs, for the messages of its functions. */
export function runTemplate(state: RenderState, template: StoredTemplate, data: unknown): string {
  state.templates.push(template)
  try {
    return template.template.execute(data)
  } finally {
    state.templates.pop()
  }
}

/** Run a piece of work with some of the state changed, and put it back afterwards. */
export function withState<T>(
  state: RenderState,
  changes: Partial<Pick<RenderState, 'format' | 'page' | 'pager'>>,
  work: () => T,
): T {
  const before = { format: state.format, page: state.page, pager: state.pager }
  Object.assign(state, changes)
  try {
    return work()
  } finally {
    Object.assign(state, before)
  }
}
