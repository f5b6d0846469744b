/**
 * Merging of configurations: the files of one site over each other, and a theme's below its site's
 * (https://gohugo.io/configuration/introduction/#merge-configuration-settings).
 */
import { Params } from './params.ts'

/** How a table of a theme comes below that of the site. */
type Strategy = 'none' | 'shallow' | 'deep'

const strategies: Readonly<Record<string, Strategy>> = {
  params: 'deep',
  menu: 'shallow',
  menus: 'shallow',
  outputformats: 'shallow',
  mediatypes: 'shallow',
}
/** The same for the tables of one language. */
const languageStrategies: Readonly<Record<string, Strategy>> = { params: 'deep', menu: 'shallow', menus: 'shallow' }

/** Put one configuration over another of the same site: what `over` says wins, tables are joined. */
export function overlay(under: Params, over: Params): void {
  for (const [key, value] of over) {
    const below = under.get(key)
    if (below instanceof Params && value instanceof Params) overlay(below, value)
    else under.set(key, value)
  }
}

/** Put a theme's configuration below the site's: only what Hugo takes from themes, and never over the site. */
export function mergeTheme(site: Params, theme: Params): void {
  const rootStrategy = strategyOf(site, undefined)
  for (const [key, value] of theme) {
    if (!(value instanceof Params) || key === 'languages') continue
    const own = site.get(key)
    const strategy =
      own instanceof Params ? strategyOf(own, rootStrategy ?? strategies[key]) : (rootStrategy ?? strategies[key])
    if (strategy === undefined || strategy === 'none') continue
    if (!(own instanceof Params)) site.set(key, copy(value))
    else mergeBelow(own, value, strategy)
  }
  mergeLanguages(site.get('languages'), theme.get('languages'))
}

function mergeLanguages(site: unknown, theme: unknown): void {
  if (!(site instanceof Params) || !(theme instanceof Params)) return
  for (const [lang, table] of theme) {
    const own = site.get(lang)
    if (!(own instanceof Params) || !(table instanceof Params)) continue
    for (const [key, value] of table) {
      const strategy = languageStrategies[key]
      if (!strategy || !(value instanceof Params)) continue
      const below = own.get(key)
      if (below instanceof Params) mergeBelow(below, value, strategyOf(below, strategy) ?? strategy)
      else own.set(key, copy(value))
    }
  }
}

function mergeBelow(own: Params, theme: Params, strategy: Strategy): void {
  for (const [key, value] of theme) {
    const mine = own.get(key)
    if (mine === undefined) own.set(key, value instanceof Params ? copy(value) : value)
    else if (strategy === 'deep' && mine instanceof Params && value instanceof Params) {
      mergeBelow(mine, value, strategyOf(mine, strategy) ?? strategy)
    }
  }
}

/** A table says itself how it is merged: `_merge = "deep"`. */
function strategyOf(table: Params, fallback: Strategy | undefined): Strategy | undefined {
  const own = String(table.get('_merge') ?? '').toLowerCase()
  return own === 'none' || own === 'shallow' || own === 'deep' ? own : fallback
}

function copy(table: Params): Params {
  const result = new Params()
  for (const [key, value] of table) result.set(key, value instanceof Params ? copy(value) : value)
  return result
}
