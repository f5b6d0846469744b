/**
 * Which template a page gets: Hugo's lookup order (gohugo.io/templates/lookup-order, tpl/tplimpl of 0.111 to 0.131), with
 * the names that came with 0.146 (`page`, `home`, `all`, folders by path) as further candidates.
 */

/** What decides over a page's template. */
export interface LayoutDescriptor {
  /** `page home section taxonomy term 404 sitemap robotstxt rss`, or '' for a view. */
  readonly kind: string
  readonly type: string
  /** First folder of the page; for taxonomies and terms the singular. */
  readonly section: string
  /** All folders of the page in lower case, for templates in folders of the same path. */
  readonly sections: readonly string[]
  /** Layout from front matter. */
  readonly layout: string
  readonly language: string
  readonly format: FormatDescriptor
}

/** The output format as far as names of templates know it. */
export interface FormatDescriptor {
  readonly name: string
  /** Suffix of its files, without the dot. */
  readonly suffix: string
  readonly isPlainText: boolean
}

interface Variations {
  readonly types: string[]
  readonly layouts: string[]
}

/** List the names of templates to look for, the first choice first. */
export function lookupOrder(descriptor: LayoutDescriptor): string[] {
  const variations = pageVariations(descriptor)
  const layouts = isList(descriptor.kind) ? [...variations.layouts, 'list'] : variations.layouts
  const names = inFolders(variations.types, [...layouts, 'all'], descriptor).flatMap(name =>
    withRoot(name, descriptor.layout),
  )
  if (isRss(descriptor)) names.push('_internal/_default/rss.xml', '_default/rss.xml')
  return unique(names)
}

/** Since 0.146 the layout that front matter names may stand at the root, as well as in `_default`. */
function withRoot(name: string, layout: string): string[] {
  const isNamed = layout !== '' && name.startsWith(`_default/${layout.toLowerCase()}.`)
  return isNamed ? [name, name.slice('_default/'.length)] : [name]
}

/** List the names of base templates to look for. */
export function baseofOrder(descriptor: LayoutDescriptor): string[] {
  const variations = pageVariations(descriptor)
  const layouts = isList(descriptor.kind) ? [...variations.layouts, 'list'] : variations.layouts
  const names = [...layouts.filter(name => name !== '').map(name => `${name}-baseof`), 'baseof']
  return unique(inFolders(variations.types, names, descriptor))
}

/** List the names of a render hook's template: `render-codeblock-bash` before `render-codeblock`. */
export function hookOrder(hook: string, variant: string, descriptor: LayoutDescriptor): string[] {
  const names = variant ? [`render-${hook}-${variant}`, `render-${hook}`] : [`render-${hook}`]
  const folders = [descriptor.type, descriptor.section, ...paths(descriptor), '_default'].filter(
    folder => folder !== '',
  )
  // Other formats that hold HTML, such as feeds, take the hooks of HTML.
  const asHtml = { ...descriptor, format: { ...descriptor.format, suffix: 'html' } }
  const variants = descriptor.format.suffix === 'html' ? [descriptor] : [descriptor, asHtml]
  return unique(
    folders.flatMap(folder =>
      names.flatMap(name => variants.flatMap(each => fileNames(`${folder}/_markup/`, name, each))),
    ),
  )
}

/** List the names of a view's template, for `.Render "summary"`. */
export function viewOrder(view: string, descriptor: LayoutDescriptor): string[] {
  return unique(
    resolve(
      [descriptor.type, descriptor.section, '_default', ''].filter((type, i) => type !== '' || i === 3),
      [view],
      descriptor,
    ),
  )
}

function isRss({ format }: LayoutDescriptor): boolean {
  return format.name.toLowerCase() === 'rss'
}

function isList(kind: string): boolean {
  return ['home', 'section', 'taxonomy', 'term', 'rss'].includes(kind)
}

function pageVariations(descriptor: LayoutDescriptor): Variations {
  const { kind, type, section, layout } = descriptor
  const types: string[] = type ? [type] : []
  const layouts: string[] = layout ? [layout] : []
  const addSection = () => {
    if (section) types.push(section)
  }
  switch (kind) {
    case 'page':
      layouts.push('single', 'page')
      addSection()
      break
    case 'home':
      layouts.push('index', 'home')
      types.push('')
      break
    case 'section':
      if (section) layouts.push(section)
      addSection()
      types.push(kind)
      layouts.push(kind)
      break
    case 'term':
      types.push(kind)
      layouts.push(kind)
      if (section) layouts.push(section)
      layouts.push('taxonomy')
      types.push('taxonomy')
      addSection()
      break
    case 'taxonomy':
      if (section) layouts.push(`${section}.terms`)
      addSection()
      layouts.push('terms')
      types.push(kind)
      layouts.push(kind)
      break
    case '404':
    case 'sitemap':
    case 'sitemapindex':
      layouts.push(kind)
      types.push('')
      break
    case 'robotstxt':
      layouts.push('robots')
      types.push('')
      break
  }
  if (isRss(descriptor)) layouts.push('')
  return { types: unique([...types, '_default']), layouts }
}

function resolve(types: readonly string[], layouts: readonly string[], descriptor: LayoutDescriptor): string[] {
  return types.flatMap(type =>
    variationsOf(descriptor).flatMap(variation =>
      layouts.flatMap(layout =>
        layout === '' && variation === '' ? [] : [fileName(type ? `${type}/` : '', layout, variation, descriptor)],
      ),
    ),
  )
}

/** The folders of types and sections, and since 0.146 those of the page's own path, which win unless front matter names a type. */
function inFolders(types: readonly string[], layouts: readonly string[], descriptor: LayoutDescriptor): string[] {
  const byType = resolve(types, layouts, descriptor)
  const byPath = resolve(
    paths(descriptor).filter(path => path.includes('/')),
    layouts,
    descriptor,
  )
  return descriptor.type === descriptor.sections[0] ? [...byPath, ...byType] : [...byType, ...byPath]
}

function paths({ sections }: LayoutDescriptor): string[] {
  return sections.map((_, i) => sections.slice(0, sections.length - i).join('/'))
}

function variationsOf({ language, format }: LayoutDescriptor): string[] {
  const name = format.name.toLowerCase()
  return language ? [`${language}.${name}`, name, language, ''] : [name, '']
}

function fileNames(folder: string, layout: string, descriptor: LayoutDescriptor): string[] {
  return variationsOf(descriptor).map(variation => fileName(folder, layout, variation, descriptor))
}

function fileName(folder: string, layout: string, variation: string, { format }: LayoutDescriptor): string {
  const stem = layout && variation ? `${layout}.${variation}` : layout || variation
  return `${folder}${stem}${format.suffix ? `.${format.suffix}` : ''}`.toLowerCase()
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
