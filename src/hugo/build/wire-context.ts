/** What one site is wired from. */
import type { GoTime } from '../../go/time.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { LanguageConfig, SiteConfig } from '../config/site-config.ts'
import type { BaseUrl } from '../output/base-url.ts'
import type { MediaTypes } from '../output/media-type.ts'
import type { OutputFormats } from '../output/output-format.ts'
import type { Page } from '../page/page.ts'
import type { Site } from '../page/site.ts'
import type { StyleCache } from '../resources/sass/style-cache.ts'
import type { Source } from '../source/read-source.ts'
import type { BuildCache } from './build-cache.ts'
import type { GitHistory } from './git-info.ts'
import type { PageSource } from './page-source.ts'
import type { RenderState } from './render-state.ts'

/** What one site is wired from. */
export interface WireContext {
  readonly config: SiteConfig
  readonly languageConfig: LanguageConfig
  readonly source: Source
  readonly formats: OutputFormats
  /** What is being rendered, the same for all sites. */
  readonly state: RenderState
  readonly base: BaseUrl
  readonly languagePrefix: string
  readonly site: () => Site
  readonly sites: () => readonly Site[]
  /** The file behind a page. */
  readonly sourceOf: (page: Page) => PageSource | undefined
  readonly translate: (id: string, data: unknown) => string | undefined
  readonly now: GoTime
  readonly git: GitHistory | undefined
  readonly mediaTypes: MediaTypes
  /** Put a file into the output that no page stands for. */
  readonly publish: (path: string, read: () => Uint8Array) => void
  readonly isServer: boolean
  /** Whether nothing may be fetched. */
  readonly isOffline: boolean
  /** Style sheets that were compiled before. */
  readonly styles: StyleCache
  /** What the build before has left. */
  readonly cache?: BuildCache | undefined
  readonly report: (diagnostic: Diagnostic) => void
}
