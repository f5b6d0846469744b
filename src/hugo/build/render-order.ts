/** The order in which a site's outputs are rendered (hugolib/site_render.go); templates see it in what pages store. */
import { atLeast, type Generation } from '../config/generation.ts'
import type { OutputFormat } from '../output/output-format.ts'
import { compareCodeUnits, compareWeights } from '../page/compare.ts'
import type { Page } from '../page/page.ts'
import type { PageKind } from '../page/page-meta.ts'
import type { PageOutput } from '../page/page-output.ts'
import type { SitePages } from './page-source.ts'

/** One output and the page it is of. */
export interface RenderStep {
  readonly page: Page
  readonly output: PageOutput
}

/** List all outputs of a site: one format after the other, and within it by the paths of the pages. */
export function renderOrder({ pages, special }: SitePages, generation: Generation): RenderStep[] {
  const steps = [...pages, ...special].flatMap(page => page.outputs.map(output => ({ page, output })))
  const formats = [...new Set(pages.flatMap(({ outputs }) => outputs.map(({ format }) => format)))].sort(compareFormats)
  // A page that is in no list has a single format, and goes with the first.
  const passOf = ({ page, output }: RenderStep) => (special.includes(page) ? 0 : formats.indexOf(output.format))
  const isOneTree = atLeast(generation, '0.131')
  const treeOf = ({ page }: RenderStep) => (isOneTree ? 0 : oldTrees[page.meta.kind])
  return steps.sort(
    (a, b) =>
      passOf(a) - passOf(b) || treeOf(a) - treeOf(b) || compareCodeUnits(pathOf(a.page.meta), pathOf(b.page.meta)),
  )
}

/** Order output formats by weight, then by name. */
export function compareFormats(a: OutputFormat, b: OutputFormat): number {
  return compareWeights(a.weight, b.weight) || compareCodeUnits(a.name.toLowerCase(), b.name.toLowerCase())
}

/** Before 0.123 pages of different kinds stood in trees of their own, which came one after the other. */
const oldTrees: Readonly<Record<PageKind, number>> = {
  page: 0,
  home: 1,
  section: 1,
  taxonomy: 2,
  term: 2,
  sitemap: 3,
  robotstxt: 3,
  404: 3,
  rss: 3,
}

/** Two of the pages without a file have names that no file can take. */
function pathOf({ kind, path }: Page['meta']): string {
  return kind === 'sitemap' || kind === 'robotstxt' ? `_${path}` : path
}
