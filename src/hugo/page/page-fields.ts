/** The part of a page that its file and front matter alone decide (gohugo.io/methods/page; what Hugo removed stays). */
import { goString, goType, type HostObject } from '../../go/value.ts'
import { atLeast } from '../config/generation.ts'
import { getIn, type Params } from '../config/params.ts'
import type { File } from './file.ts'
import type { BuildOptions, PageKind, PageMeta } from './page-meta.ts'
import type { Resources } from './resource.ts'
import type { Site } from './site.ts'

/** What a page is made of. */
export interface PageInit {
  readonly meta: PageMeta
  readonly site: Site
  readonly resources: Resources
  readonly file?: File | undefined
  /** The body: what stands after the front matter. */
  readonly rawContent?: string | undefined
}

/** The fields of a page that look at no other page. */
export class PageFields implements HostObject {
  readonly meta: PageMeta
  readonly Site: Site
  readonly File: File | undefined
  readonly RawContent: string
  readonly Resources: Resources
  /** Path below the bundle for a page that is a resource of another. */
  resourceName = ''

  constructor({ meta, site, resources, file, rawContent = '' }: PageInit) {
    this.meta = meta
    this.Site = site
    this.File = file
    this.Resources = resources
    this.RawContent = rawContent
  }

  get [goType](): string {
    return '*hugolib.pageState'
  }

  [goString](): string {
    const { generation } = this.Site
    if (atLeast(generation, '0.169')) return this.File?.Filename ?? `/${this.meta.path}`
    if (atLeast(generation, '0.131')) return `Page(/${this.meta.path})`
    return `Page(${this.File ? `/${this.File.Path}` : JSON.stringify(this.Title)})`
  }

  /** Text by which pages with the same title are ordered. */
  get sortPath(): string {
    return this.File?.Path ?? this.meta.path
  }

  // What it is

  get Kind(): PageKind | 'taxonomyTerm' {
    if (atLeast(this.Site.generation, '0.111')) return this.meta.kind
    return this.meta.kind === 'taxonomy' ? 'taxonomyTerm' : this.meta.kind === 'term' ? 'taxonomy' : this.meta.kind
  }

  get Type(): string {
    return this.meta.type || this.Section || 'page'
  }

  get Layout(): string {
    return this.meta.layout
  }

  get IsHome(): boolean {
    return this.meta.kind === 'home'
  }

  get IsPage(): boolean {
    return this.meta.kind === 'page'
  }

  get IsSection(): boolean {
    return this.meta.kind === 'section'
  }

  get IsNode(): boolean {
    return this.meta.kind !== 'page'
  }

  get IsBranch(): boolean {
    return this.IsNode
  }

  get BundleType(): string {
    return this.meta.bundle
  }

  get ResourceType(): string {
    return 'page'
  }

  // What its front matter says

  get Title(): string {
    return this.meta.title
  }

  get LinkTitle(): string {
    return this.meta.linkTitle || this.Title
  }

  get Name(): string {
    return this.resourceName || this.Title
  }

  get Description(): string {
    return this.meta.description
  }

  get Keywords(): readonly string[] {
    return this.meta.keywords
  }

  get Params(): Params {
    return this.meta.params
  }

  Param(name: unknown): unknown {
    const path = String(name).split('.')
    return getIn(this.Params, path) ?? this.Params.get(String(name)) ?? getIn(this.Site.Params, path)
  }

  get Weight(): number {
    return this.meta.weight
  }

  get Draft(): boolean {
    return this.meta.draft
  }

  get Slug(): string {
    return this.meta.slug
  }

  get Markup(): string {
    return this.meta.markup
  }

  get ExpiryDate(): unknown {
    return this.meta.dates.expiryDate
  }

  get Sitemap(): Readonly<Record<string, unknown>> {
    const { changeFreq, priority, filename, disable } = this.meta.sitemap
    return { ChangeFreq: changeFreq, Priority: priority, Filename: filename, Disable: disable }
  }

  get BuildOptions(): BuildOptions {
    return this.meta.build
  }

  get Section(): string {
    const [first = ''] = this.meta.sections
    return atLeast(this.Site.generation, '0.131') ? first.toLowerCase().replace(/\s+/g, '-') : first
  }

  // What older templates ask for

  get UniqueID(): string {
    return this.File?.UniqueID ?? ''
  }

  get Dir(): string {
    return this.File?.Dir ?? ''
  }

  get Extension(): string {
    return this.File?.Ext ?? ''
  }

  get Ext(): string {
    return this.Extension
  }

  get BaseFileName(): string {
    return this.File?.BaseFileName ?? ''
  }

  get TranslationBaseName(): string {
    return this.File?.TranslationBaseName ?? ''
  }

  get LogicalName(): string {
    return this.File?.LogicalName ?? ''
  }

  get ContentBaseName(): string {
    return this.File?.ContentBaseName ?? ''
  }

  get Filename(): string {
    return this.File?.Filename ?? ''
  }

  get IsDraft(): boolean {
    return this.Draft
  }

  GetParam(name: unknown): unknown {
    return this.Param(name)
  }

  get LanguagePrefix(): string {
    return this.Site.LanguagePrefix
  }

  get Author(): unknown {
    return this.Params.get('author') ?? this.Site.Author
  }

  get Authors(): unknown {
    return this.Params.get('authors')
  }
}
