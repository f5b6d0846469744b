/**
 * Templates that come with the tool, in words of our own and with the output of Hugo's, by the names under which Hugo
 * keeps its: `_internal/pagination.html`, `_internal/_default/rss.xml`, `_internal/shortcodes/figure.html`. Where
 * generations differ they ask `hugo.Version`.
 */
import { clusterConsoleShortcode } from './cluster-console.ts'
import { feedTemplates } from './feeds.ts'
import { mediaShortcodes } from './media-shortcodes.ts'
import { paginationTemplates } from './pagination.ts'
import { renderHookTemplates } from './render-hooks.ts'
import { serviceTemplates } from './services.ts'
import { socialTemplates } from './social.ts'
import { textShortcodes } from './text-shortcodes.ts'

/** All embedded templates. */
export const embeddedTemplates: Readonly<Record<string, string>> = {
  ...feedTemplates,
  ...paginationTemplates,
  ...renderHookTemplates,
  ...socialTemplates,
  ...serviceTemplates,
  ...textShortcodes,
  ...mediaShortcodes,
  ...clusterConsoleShortcode,
}
