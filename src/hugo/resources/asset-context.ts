/** What the steps of Hugo Pipes need of the site and of the build. */

import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { SiteConfig } from '../config/site-config.ts'
import type { BaseUrl } from '../output/base-url.ts'
import type { MediaTypes } from '../output/media-type.ts'
import type { Overlay } from '../source/overlay.ts'
import type { ImageTools } from './image/image-resource.ts'
import type { StyleCache } from './sass/style-cache.ts'

/** What the steps of Hugo Pipes need. */
export interface AssetContext {
  readonly config: SiteConfig
  readonly assets: Overlay
  readonly mediaTypes: MediaTypes
  readonly base: BaseUrl
  readonly isServer: boolean
  readonly images: ImageTools
  /** Style sheets that were compiled before. */
  readonly styles: StyleCache
  /** Whether nothing may be fetched. */
  readonly isOffline: boolean
  /** Put a file into the output. */
  readonly publish: (file: string, read: () => Uint8Array) => void
  /** Run a text as a template. */
  readonly execute: (name: string, source: string, data: unknown) => string
  /** Say something; the same message is shown once. */
  readonly report: (found: ResourceReport) => void
}

/** A message; the build adds the file it speaks of where a step cannot know it. */
export type ResourceReport = Omit<Diagnostic, 'file'> & { readonly file?: string }

/** Ways of Hugo Pipes by name, as templates call them. */
export type ResourceFunctions = Readonly<Record<string, (...args: unknown[]) => unknown>>
