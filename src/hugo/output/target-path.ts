/** Where a page is written and what its link is: pretty and ugly URLs (resources/page/page_paths.go). */
import type { OutputFormat } from './output-format.ts'

/** What a page's paths are made of. */
export interface TargetDescriptor {
  readonly format: OutputFormat
  /** False for the kinds that list others. */
  readonly isPage: boolean
  /** Path of the page without slashes around it, in order: its sections, then its name; empty for the home page. */
  readonly segments: readonly string[]
  /** Path from front matter (`url`) or a permalink pattern; wins over `segments`. */
  readonly url?: string | undefined
  /** Whether `url` may name a file, as that of front matter may; a pattern's always names a folder. Default true. */
  readonly namesFile?: boolean | undefined
  /** Whether the format's folder stands before the path of a list too, as it does of late. Default true. */
  readonly listsFormatFirst?: boolean | undefined
  /** Whether an ugly list is `/posts/index.html` and linked so, as it is of late, rather than `/posts.html`. Default false. */
  readonly keepsIndex?: boolean | undefined
  /** Path of the language, such as `fr`; '' for one at the root. */
  readonly languagePrefix: string
  /** The language's path goes into the file's path too (it does not on a host of its own). */
  readonly uglyURLs: boolean
  /** Number of a paginator's page, from 2 on: `page/2`. */
  readonly addends?: string | undefined
}

/** The file a page is written to, below the publish folder, and its link, below the base URL, both with a slash in front. */
export interface TargetPaths {
  readonly file: string
  readonly link: string
}

/** Work out the file and the link of one output of a page. */
export function createTargetPaths(descriptor: TargetDescriptor): TargetPaths {
  const { format } = descriptor
  const suffix = format.mediaType.FullSuffix
  const folder = descriptor.languagePrefix && !format.root ? `/${descriptor.languagePrefix}` : ''
  const formatFolder = format.path ? `/${format.path.replace(/^\/|\/$/g, '')}` : ''
  const path =
    descriptor.url === undefined ? `/${descriptor.segments.join('/')}` : `/${descriptor.url.replace(/^\//, '')}`
  if (format.root) return explicit(`/${format.baseName}${suffix}`)
  if (descriptor.url !== undefined && descriptor.namesFile !== false && hasSuffix(path, suffix)) {
    return explicit(folder + formatFolder + withSuffix(path, suffix))
  }
  const formatFirst = descriptor.isPage || descriptor.listsFormatFirst !== false
  const start = formatFirst ? folder + formatFolder : folder
  const end = formatFirst ? '' : formatFolder
  const base = path.replace(/\/+$/, '') + end + (descriptor.addends ? `/${descriptor.addends}` : '')
  const namesFolder = descriptor.url !== undefined && (descriptor.namesFile !== false || descriptor.url.endsWith('/'))
  const wantsUgly = (descriptor.uglyURLs || format.ugly) && !format.noUgly && !namesFolder
  if (wantsUgly && descriptor.keepsIndex) return explicit(`${start}${base}/${format.baseName}${suffix}`, true)
  if (wantsUgly && base !== end) return explicit(start + base + suffix, true)
  const file = `${start}${base}/${format.baseName}${suffix}`
  return { file, link: file.endsWith('/index.html') ? `${start}${base}/` : file }
}

function explicit(path: string, showsIndex = false): TargetPaths {
  return { file: path, link: showsIndex ? path : path.replace(/\/index\.html$/, '/') }
}

function hasSuffix(path: string, suffix: string): boolean {
  return path.endsWith(suffix) || (/\.[a-z0-9]+$/i.test(path) && !path.endsWith('/'))
}

/** A `url` with another suffix than the format's gets the format's, as `feed.html` gives `feed.xml` for RSS. */
function withSuffix(path: string, suffix: string): string {
  return path.endsWith(suffix) || suffix === '.html' ? path : path.replace(/\.[a-z0-9]+$/i, suffix)
}
