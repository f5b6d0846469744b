/** What a build is asked for and what it gives. */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Compatibility, Generation } from '../config/generation.ts'
import type { BuildCache } from './build-cache.ts'

/** Says what is wrong with a file of the content folder that is not a page. */
export type SourceCheck = (file: {
  readonly path: string
  readonly text: string
}) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>

/** How to build a site. */
export interface BuildOptions {
  /** Root of the site. */
  readonly source: string
  /** Folder to write to; default: the site's `publishDir`. */
  readonly destination?: string | undefined
  readonly baseURL?: string | undefined
  /** Default `production`. */
  readonly environment?: string | undefined
  readonly buildDrafts?: boolean | undefined
  readonly buildFuture?: boolean | undefined
  readonly buildExpired?: boolean | undefined
  /** Generation of Hugo to follow exactly. */
  readonly hugoCompat?: Generation | undefined
  /** Whether the dev server asks; templates see it as `hugo.IsServer`. */
  readonly isServer?: boolean | undefined
  /** Check a file of the content folder that is not a page, such as an exercise. */
  readonly checkSource?: SourceCheck | undefined
  /** Change a finished page before it is written. */
  readonly finishPage?:
    | ((html: string, info: { readonly path: string; readonly url: string }) => string | Promise<string>)
    | undefined
  /**
   * Files that come with the tool, by their path below the publish folder: published when a page refers to one of their
   * folder and the site has no such file.
   */
  readonly assets?: ReadonlyMap<string, string> | undefined
  /** Folder of the themes that come with the tool, for those the site names and does not have. */
  readonly builtinThemesDir?: string | undefined
  /** Settings that win over the site's files, such as `{contentDir: 'pages'}`. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined
  /** Configuration files to read instead of the usual, relative to the site's root. */
  readonly configFiles?: readonly string[] | undefined
  /** Folder of the configuration directory; default `config`. */
  readonly configDir?: string | undefined
  /** Minify what templates write; default: the site's `minify.minifyOutput`. */
  readonly minify?: boolean | undefined
  /** Where `HUGO_*` settings are read; default: the environment of the process. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** What home pages name as their generator; default `labwright`. */
  readonly generator?: string | undefined
  /** What is kept between the builds of one process; default nothing. */
  readonly cache?: BuildCache | undefined
  /** Whether to write the output; default yes. */
  readonly write?: boolean | undefined
  /** Take warnings for errors. */
  readonly strict?: boolean | undefined
  /** Remove from the destination what this build does not make; default: only what the build before made. */
  readonly cleanDestinationDir?: boolean | undefined
  /** Take dates and authors of pages from the Git history; default: the site's `enableGitInfo`. */
  readonly enableGitInfo?: boolean | undefined
  /** Fetch nothing: what templates ask for from elsewhere is refused at once; default: they may. */
  readonly offline?: boolean | undefined
  /** Time that counts as now; default the clock's. */
  readonly now?: Date | undefined
}

/** One page of the output with what it took. */
export interface BuiltPage {
  readonly url: string
  /** File below the publish folder. */
  readonly path: string
  readonly kind: string
  readonly title: string
  readonly language: string
  /** Content file relative to the site's root; undefined for pages without one. */
  readonly source: string | undefined
  readonly milliseconds: number
}

/** What a build gave. */
export interface BuildResult {
  readonly pages: readonly BuiltPage[]
  /** The output by its path below the publish folder. */
  readonly files: ReadonlyMap<string, Uint8Array | string>
  readonly diagnostics: readonly Diagnostic[]
  readonly compatibility: Compatibility
  readonly durationMs: number
  /** Folder the output belongs to. */
  readonly destination: string
}
