/** Runs a content adapter, a template that makes pages and resources (gohugo.io/content-management/content-adapters). */
import { goType, type HostObject } from '../../go/value.ts'
import { Params, toParams } from '../config/params.ts'
import { readString, readTable } from '../page/front-matter.ts'
import { Scratch } from '../page/scratch.ts'
import type { Site } from '../page/site.ts'

/** A page as an adapter describes it. */
export interface AddedPage {
  /** Below the adapter's folder. */
  readonly path: string
  readonly kind: string
  /** What front matter would say, parameters included. */
  readonly frontMatter: Params
  /** Keys of the front matter that are no parameters. */
  readonly fields: ReadonlySet<string>
  readonly content: AddedContent
}

/** A file as an adapter describes it. */
export interface AddedResource {
  /** Below the adapter's folder. */
  readonly path: string
  readonly name: string
  readonly title: string
  readonly params: Params
  readonly content: AddedContent
}

/** What stands in a page or file. */
export interface AddedContent {
  readonly mediaType: string
  /** A text, or another resource. */
  readonly value: unknown
}

/** The value that an adapter's template is run with. */
export class AdapterData implements HostObject {
  readonly Site: Site
  readonly Store: Scratch
  readonly pages: AddedPage[] = []
  readonly resources: AddedResource[] = []
  isForAllLanguages = false

  constructor(site: Site, store: Scratch = new Scratch()) {
    this.Site = site
    this.Store = store
  }

  get [goType](): string {
    return '*pagesfromdata.pagesFromDataTemplateContext'
  }

  AddPage(page: unknown): string {
    const given = tableOf(page, 'AddPage')
    const path = pathOf(given, 'page')
    const kind = readString(given.get('kind')) || 'page'
    this.pages.push({ path, kind, ...frontMatterOf(given), content: contentOf(given) })
    return ''
  }

  AddResource(resource: unknown): string {
    const given = tableOf(resource, 'AddResource')
    const path = pathOf(given, 'resource')
    const name = readString(given.get('name'))
    const title = readString(given.get('title'))
    this.resources.push({ path, name, title, params: readTable(given.get('params')), content: contentOf(given) })
    return ''
  }

  EnableAllLanguages(): string {
    this.isForAllLanguages = true
    return ''
  }

  /** Versions and roles come with languages only. */
  EnableAllDimensions(): string {
    return this.EnableAllLanguages()
  }
}

function tableOf(value: unknown, method: string): Params {
  if (value instanceof Map) return toParams(value)
  throw new Error(`${method} expects a map`)
}

function pathOf(given: Params, what: 'page' | 'resource'): string {
  const path = readString(given.get('path')).replace(/^\/+|\/+$/g, '')
  if (path !== '') return path
  throw new Error(what === 'page' ? 'empty path is reserved for the home page' : 'a resource needs a path')
}

function contentOf(given: Params): AddedContent {
  const content = readTable(given.get('content'))
  return { mediaType: readString(content.get('mediatype')), value: content.get('value') }
}

/** The dates and parameters of an adapter's page stand in tables of their own, those of a file beside the rest. */
function frontMatterOf(given: Params): Pick<AddedPage, 'frontMatter' | 'fields'> {
  const params = readTable(given.get('params'))
  const known = [...given].filter(([key]) => !ownKeys.has(key))
  const fields = new Params([...known, ...readTable(given.get('dates'))])
  const cascaded = cascadedFields.filter(key => !params.has(key))
  return { frontMatter: new Params([...params, ...fields]), fields: new Set([...fields.keys(), ...cascaded]) }
}

const ownKeys: ReadonlySet<string> = new Set(['content', 'dates', 'kind', 'params', 'path'])

/** Fields that a page may get from a section above it. */
const cascadedFields = ['build', 'draft', 'headless', 'layout', 'outputs', 'sitemap', 'type', 'weight']
