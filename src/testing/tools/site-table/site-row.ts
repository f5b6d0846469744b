/** What is known of one site of the table: where it comes from, and which Hugo it is compared with. */

/** A commit of a GitHub repository, or one folder of it. */
export interface Source {
  /** `owner/name` on GitHub. */
  readonly repository: string
  readonly commit: string
  /** Folder of the repository that is meant; default: all of it. */
  readonly place?: string
}

/** Something a site fetches when it is set up: a theme that is a Git submodule, a module that `hugo mod` would bring. */
export interface Part extends Source {
  /** Where it goes, from the root of the site's repository. */
  readonly into: string
}

/** A Hugo that stands on PATH under a name of its own. */
export type HugoName = 'hugo111' | 'hugo131' | 'hugo169'

/** One site of the table. */
export interface SiteRow extends Source {
  /** Short name; names its files in `patches/` too. */
  readonly name: string
  readonly theme: string
  readonly parts?: readonly Part[]
  readonly hugo: HugoName
  /** Why the site needs `patches/<name>.patch` before that Hugo builds it; none where it builds unmodified. */
  readonly patch?: string
}
