/** What is known of one site of the table: where it comes from, and which Hugo it is compared with. */

/** A commit of a GitHub repository, or one folder of it. */
export interface Source {
  /** `owner/name` on GitHub. */
  readonly repository: string
  readonly commit: string
  /** Folder of the repository that is meant; default: all of it. */
  readonly place?: string
}

/** Something a site fetches when it is set up: a theme that is a Git submodule. */
export interface Part extends Source {
  /** Where it goes, from the root of the site's repository. */
  readonly into: string
}

/** One version of a package of npm. */
export interface NpmPackage {
  readonly package: string
  readonly version: string
}

/** A Go module as `hugo mod vendor` would bring it. */
export interface VendoredModule {
  readonly module: string
  readonly version: string
  /** Its repository, or the npm package that has the same files. */
  readonly from: Source | NpmPackage
}

/** A Hugo that stands on PATH under a name of its own. */
export type HugoName = 'hugo111' | 'hugo131' | 'hugo169'

/** One site of the table. */
export interface SiteRow extends Source {
  /** Short name; names its files in `patches/` too. */
  readonly name: string
  readonly theme: string
  readonly parts?: readonly Part[]
  /** What goes into the site's `_vendor`. */
  readonly modules?: readonly VendoredModule[]
  /** What goes into the site's `node_modules`; their programs come first on PATH when Hugo runs, as in `npm run`. */
  readonly packages?: readonly NpmPackage[]
  readonly hugo: HugoName
  /** Another Hugo whose time is taken as well. */
  readonly timedBeside?: HugoName
  /** Why the site needs `patches/<name>.patch` before that Hugo builds it; none where it builds unmodified. */
  readonly patch?: string
}
