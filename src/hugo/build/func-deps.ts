/** What the template functions of one site are given (hugo/funcs/deps.ts). */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, normalize } from 'node:path'
import { GoTime } from '../../go/time.ts'
import { goSlice } from '../../go/value.ts'
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { TemplateSignal } from '../../template/index.ts'
import { toParams } from '../config/params.ts'
import type { SiteConfig } from '../config/site-config.ts'
import { decode } from '../decode/decode.ts'
import type { FileEntry, FuncDeps, FunctionReport } from '../funcs/deps.ts'
import { Menu, type MenuEntry } from '../page/menu.ts'
import { Page } from '../page/page.ts'
import { Pages } from '../page/pages.ts'
import { Scratch } from '../page/scratch.ts'
import type { Site } from '../page/site.ts'
import { textOfBytes } from '../page/text-of-bytes.ts'
import type { ResourceFunctions } from '../resources/asset-context.ts'
import { resolveRef } from './refs.ts'

/** The parts of the deps that hang on templates and on what is being rendered. */
export type RenderingDeps = Pick<
  FuncDeps,
  | 'page'
  | 'partial'
  | 'partialCached'
  | 'templateExists'
  | 'markdownify'
  | 'highlight'
  | 'canHighlight'
  | 'translate'
  | 'currentTemplate'
  | 'anchorize'
  | 'emojify'
>

/** What the deps are made of. */
export interface FuncDepsContext {
  readonly config: SiteConfig
  readonly site: () => Site
  /** Code of the site's language. */
  readonly language: string
  readonly languagePrefix: string
  readonly baseURL: string
  readonly isServer: boolean
  readonly now: GoTime
  readonly rendering: RenderingDeps
  readonly resources: ResourceFunctions
  readonly css: ResourceFunctions
  readonly images: ResourceFunctions
  readonly fetchText: NonNullable<FuncDeps['fetchText']>
  readonly js: ResourceFunctions
  /** Folders that `readFile` and its like look into, the site's own first. */
  readonly folders: readonly string[]
  readonly report: (diagnostic: Diagnostic) => void
  /** Report what a function has to say, which does not know where it was called. */
  readonly reportFound: (found: FunctionReport) => void
}

/** Make the deps of one site's functions. */
export function createFuncDeps(context: FuncDepsContext): FuncDeps {
  const { config, site, report } = context
  return {
    ...context.rendering,
    ...createFileAccess(context.folders),
    resources: context.resources,
    css: context.css,
    images: context.images,
    fetchText: context.fetchText,
    js: context.js,
    generation: config.compatibility.generation,
    urls: {
      baseURL: context.baseURL,
      languagePrefix: context.languagePrefix,
      canonifyURLs: config.canonifyURLs,
      lowerCasePaths: !config.disablePathToLower,
      removePathAccents: config.removePathAccents,
    },
    hugo: {
      environment: config.environment,
      isServer: context.isServer,
      isMultilingual: config.languages.length > 1,
      isMultihost: false,
      workingDirectory: config.root,
    },
    language: context.language,
    timeZone: config.timeZone,
    titleCaseStyle: config.titleCaseStyle.toLowerCase(),
    site,
    sites: () => site().Sites,
    isPage: value => value instanceof Page,
    now: () => context.now,
    ref: (page, args) => resolveRef(pageOf(page), args, false, report),
    relref: (page, args) => resolveRef(pageOf(page), args, true, report),
    getenv: name => readEnvironment(name, config),
    decode: (format, text, options) =>
      decode(format, text, { file: 'data', generation: config.compatibility.generation, ...options }).value,
    newScratch: () => new Scratch(),
    likeSlice,
    toParams: value => (typeof value === 'object' && value !== null ? toParams(value) : value),
    // The engine passes a TemplateSignal on unwrapped; it is thrown like an error.
    returnSignal: value => new TemplateSignal(value) as unknown as Error,
    report: context.reportFound,
  }
}

function pageOf(value: unknown): Page {
  if (value instanceof Page) return value.Page
  const inner = (value as { Page?: unknown } | undefined)?.Page
  if (inner instanceof Page) return inner.Page
  throw new Error('ref and relref need a page as their first argument')
}

/** Make a list of the same kind: pages stay Pages, entries of a menu a Menu. */
function likeSlice(original: unknown, elements: readonly unknown[]): unknown {
  if (original instanceof Menu) return new Menu(elements as readonly MenuEntry[])
  const isPages = original instanceof Pages || original instanceof Page || hasPages(original)
  return isPages && elements.every(element => element instanceof Page)
    ? new Pages(elements as readonly Page[])
    : elements
}

function hasPages(value: unknown): boolean {
  const elements = Array.isArray(value) ? value : (value as { [goSlice]?: readonly unknown[] } | undefined)?.[goSlice]
  return elements !== undefined && elements.length > 0 && elements.every(element => element instanceof Page)
}

function readEnvironment(name: string, { security }: SiteConfig): string {
  const isAllowed = security.funcsGetenv.some(pattern =>
    new RegExp(pattern.replace(/^\(\?i\)/, ''), pattern.startsWith('(?i)') ? 'i' : '').test(name),
  )
  return isAllowed ? (process.env[name] ?? '') : ''
}

function createFileAccess(folders: readonly string[]): Pick<FuncDeps, 'readFile' | 'readDir' | 'fileExists' | 'stat'> {
  const find = (path: string) => {
    const name = normalize(path)
    if (name.startsWith('..')) return undefined
    return folders
      .map(folder => join(folder, isAbsolute(name) ? `.${name}` : name))
      .find(candidate => statSync(candidate, { throwIfNoEntry: false }))
  }
  return {
    readFile: path => {
      const found = find(path)
      return found && statSync(found).isFile() ? textOfBytes(readFileSync(found)) : undefined
    },
    readDir: path => {
      const found = find(path)
      if (!found || !statSync(found).isDirectory()) return undefined
      return readdirSync(found)
        .sort()
        .map(name => entryOf(join(found, name), name))
    },
    fileExists: path => find(path) !== undefined,
    stat: path => {
      const found = find(path)
      return found ? entryOf(found, path.split('/').at(-1) ?? path) : undefined
    },
  }
}

function entryOf(filename: string, name: string): FileEntry {
  const stats = statSync(filename)
  return {
    name,
    sizeBytes: stats.size,
    isDirectory: stats.isDirectory(),
    modified: GoTime.fromMilliseconds(stats.mtimeMs),
  }
}
