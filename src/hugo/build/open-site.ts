/** A site read and assembled but not rendered: what listing its pages and making new ones needs. */
import { GoTime } from '../../go/time.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { loadConfig } from '../config/load-config.ts'
import type { SiteConfig } from '../config/site-config.ts'
import { StyleCache } from '../resources/sass/style-cache.ts'
import { readSource, type Source } from '../source/read-source.ts'
import { type AssembledSite, assembleSites } from './assemble-sites.ts'
import { configOptions } from './build.ts'
import type { BuildOptions } from './options.ts'

/** An assembled site. */
export interface OpenedSite {
  readonly config: SiteConfig
  readonly source: Source
  /** One for each language. */
  readonly sites: readonly AssembledSite[]
  readonly now: GoTime
  readonly diagnostics: readonly Diagnostic[]
}

/** Read and assemble a site; a configuration that cannot be read gives no sites. */
export function openSite(options: BuildOptions): OpenedSite {
  const config = loadConfig(configOptions(options))
  const diagnostics: Diagnostic[] = [...config.diagnostics]
  const source = readSource(config)
  const now = GoTime.fromMilliseconds((options.now ?? new Date()).getTime())
  const isBroken = diagnostics.some(({ severity }) => severity === 'error')
  const { sites } = isBroken
    ? { sites: [] }
    : assembleSites({
        config,
        source,
        now,
        isServer: false,
        isOffline: true,
        styles: new StyleCache(),
        publish: () => {},
        report: found => diagnostics.push(found),
      })
  return { config, source, sites, now, diagnostics }
}
