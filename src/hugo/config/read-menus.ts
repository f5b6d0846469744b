/** Menus and permalinks of a configuration. */
import { toInteger, toTable, toTables, toText } from './cast.ts'
import { Params } from './params.ts'
import type { MenuEntryConfig, PermalinksConfig } from './site-config.ts'

/** Read `[menu]` or `[menus]`: the entries of each menu by its name. */
export function readMenus(config: Params): ReadonlyMap<string, readonly MenuEntryConfig[]> {
  const menus = new Map<string, readonly MenuEntryConfig[]>()
  for (const key of ['menu', 'menus']) {
    for (const [name, entries] of toTable(config.get(key))) {
      if (name === '_merge') continue
      menus.set(name, [...(menus.get(name) ?? []), ...readEntries(entries)])
    }
  }
  return menus
}

/** A menu is a list of entries; some write it as a table of tables, whose keys then identify the entries. */
function readEntries(entries: unknown): MenuEntryConfig[] {
  if (entries instanceof Params && [...entries.values()].every(value => value instanceof Params) && entries.size > 0) {
    return [...entries].map(([key, value]) => readEntry(toTable(value), key))
  }
  return toTables(entries).map(entry => readEntry(entry, ''))
}

function readEntry(table: Params, key: string): MenuEntryConfig {
  const text = (name: string) => toText(table.get(name), '')
  return {
    identifier: text('identifier') || key,
    name: text('name'),
    title: text('title'),
    url: text('url'),
    pageRef: text('pageref'),
    parent: text('parent'),
    weight: toInteger(table.get('weight'), 0),
    pre: text('pre'),
    post: text('post'),
    params: toTable(table.get('params')),
  }
}

/** Read `[permalinks]`: patterns by section, or by kind and then by section. */
export function readPermalinks(config: Params): PermalinksConfig {
  const kinds = {
    page: new Map(),
    section: new Map(),
    taxonomy: new Map(),
    term: new Map(),
  } satisfies PermalinksConfig as Record<keyof PermalinksConfig, Map<string, string>>
  for (const [key, value] of toTable(config.get('permalinks'))) {
    if (key === '_merge') continue
    if (value instanceof Params) {
      const kind = kinds[key as keyof PermalinksConfig]
      if (kind) for (const [section, pattern] of value) kind.set(trimSlashes(section), toText(pattern, ''))
    } else {
      // The older form: a pattern for a section's pages, or for a taxonomy's terms.
      kinds.page.set(trimSlashes(key), toText(value, ''))
      kinds.term.set(trimSlashes(key), toText(value, ''))
    }
  }
  return kinds
}

/** The pages at the root are those of `/`. */
function trimSlashes(section: string): string {
  return section.replace(/^\/+|\/+$/g, '')
}
