/** Templates found for what a page asks for: by lookup order, by name, by shortcode (tpl/tplimpl of Hugo). */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import type { Template } from '../../template/index.ts'
import type { SourceFile } from '../source/source-file.ts'
import { baseofOrder, hookOrder, type LayoutDescriptor, lookupOrder, viewOrder } from './lookup-order.ts'
import { type ParsedTemplates, type ParseOptions, parseTemplates, type StoredTemplate } from './parsed-templates.ts'
import { remember } from './remember.ts'
import { fillsBaseof, gatherEntries, type TemplateEntry, type TemplateOrigins } from './template-entry.ts'
import { nameTemplate } from './template-file.ts'

/** What a store is made of. */
export interface TemplateStoreOptions extends TemplateOrigins, ParseOptions {}

/** How a shortcode's template is chosen. */
export interface ShortcodeVariant {
  readonly language: string
  readonly formatName: string
  readonly suffix: string
}

/** The templates of a site. */
export interface TemplateStore {
  findLayout(descriptor: LayoutDescriptor): StoredTemplate | undefined
  findView(view: string, descriptor: LayoutDescriptor): StoredTemplate | undefined
  findPartial(name: string): StoredTemplate | undefined
  findShortcode(name: string, variant: ShortcodeVariant): StoredTemplate | undefined
  findHook(hook: string, variant: string, descriptor: LayoutDescriptor): StoredTemplate | undefined
  /** Find a template by its very name. */
  find(name: string): StoredTemplate | undefined
  isShortcode(name: string): boolean
  /** Whether a template exists for the site or comes with the tool. */
  has(name: string): boolean
  /** The file of a template by its name. */
  fileOf(name: string): SourceFile | undefined
  /** Text of a template by its name. */
  sourceOf(name: string): string | undefined
  /** What is wrong with the templates that could not be parsed and were asked for. */
  readonly diagnostics: readonly Diagnostic[]
  /** Names of all shortcodes. */
  readonly shortcodeNames: ReadonlySet<string>
  /** Parse a text as a template on its own: an inline shortcode. */
  parseText(name: string, source: string): Template
  /** Whether a shortcode or hook differs between output formats. */
  readonly dependsOnFormat: boolean
  /** Whether the site or a theme has render hooks. */
  readonly hasHooks: boolean
}

/** Parse the templates of a site. */
export function createTemplateStore(options: TemplateStoreOptions): TemplateStore {
  const entries = gatherEntries(options)
  const parsed = parseTemplates(entries, options)
  const byLowerCase = new Map([...entries.values()].map(entry => [entry.name.toLowerCase(), entry]))
  const firstOf = (names: readonly string[]) =>
    names.map(name => entries.get(name) ?? byLowerCase.get(name)).find(entry => entry !== undefined)
  const looked = new Map<string, StoredTemplate | undefined>()

  function choose(names: readonly string[], descriptor: LayoutDescriptor): StoredTemplate | undefined {
    const entry = names
      .filter(isLayout)
      .map(name => entries.get(name) ?? byLowerCase.get(name))
      .find(candidate => candidate && suitsFormat(candidate, descriptor))
    if (!entry) return undefined
    return fillsBaseof(entry) ? parsed.compose(entry, firstOf(baseofOrder(descriptor))) : parsed.find(entry.name)
  }

  function chooseOnce(
    asked: string,
    namesOf: () => readonly string[],
    descriptor: LayoutDescriptor,
  ): StoredTemplate | undefined {
    return remember(looked, `${asked}\n${JSON.stringify(descriptor)}`, () => choose(namesOf(), descriptor))
  }

  const shortcodes = shortcodesIn(entries.keys())
  return {
    findLayout: descriptor => chooseOnce('layout', () => lookupOrder(descriptor), descriptor),
    findView: (view, descriptor) => chooseOnce(`view ${view}`, () => viewOrder(view, descriptor), descriptor),
    findHook: (hook, variant, descriptor) =>
      chooseOnce(`hook ${hook} ${variant}`, () => hookOrder(hook, variant, descriptor), descriptor),
    findPartial: name => remember(looked, `partial\n${name}`, () => findPartial(name, entries, parsed)),
    findShortcode: (name, variant) => {
      const { language, formatName, suffix } = variant
      return remember(looked, `shortcode\n${name}\n${language}\n${formatName}\n${suffix}`, () => {
        const entry = firstOf(shortcodeNames(name, variant))
        return entry && parsed.find(entry.name)
      })
    },
    find: parsed.find,
    isShortcode: name => shortcodes.has(name),
    has: name => {
      const known = nameTemplate(name)
      return entries.has(known) || entries.has(`partials/${known}`) || parsed.find(known) !== undefined
    },
    fileOf: name => entries.get(name)?.file,
    sourceOf: name => entries.get(name)?.source,
    diagnostics: parsed.diagnostics,
    shortcodeNames: shortcodes,
    parseText: parsed.parseText,
    dependsOnFormat: dependsOnFormat([...entries.keys()]),
    hasHooks: [...entries.values()].some(({ name, file }) => file !== undefined && /(^|\/)_markup\//.test(name)),
  }
}

/** Sections may be called `partials` and `shortcodes`; what stands there is no layout. */
function isLayout(name: string): boolean {
  return !/^(?:partials|shortcodes)\//.test(name)
}

/** Of the tool's own templates only those of the format's kind count: text or HTML. */
function suitsFormat({ isPlainText, file }: TemplateEntry, { format }: LayoutDescriptor): boolean {
  return isPlainText === format.isPlainText || file !== undefined
}

function findPartial(
  name: string,
  entries: ReadonlyMap<string, TemplateEntry>,
  parsed: ParsedTemplates,
): StoredTemplate | undefined {
  const path = name.replace(/^\/+/, '')
  const names = [path, `${path}.html`, `${path}.htm`].flatMap(candidate => [
    candidate.startsWith('partials/') ? candidate : `partials/${candidate}`,
    `_partials/${candidate}`,
    `_internal/partials/${candidate}`,
    `_internal/${candidate}`,
  ])
  for (const candidate of [...names, ...names.map(lower => lower.toLowerCase())]) {
    const found = parsed.find(candidate)
    if (found) return found
  }
  // A partial defined inside a layout that fills a base template stands in that layout's own set.
  for (const entry of entries.values()) {
    if (!fillsBaseof(entry) || !names.some(each => entry.source.includes(each))) continue
    const found = parsed.findInside(entry, names)
    if (found) return found
  }
  return undefined
}

function shortcodesIn(names: Iterable<string>): ReadonlySet<string> {
  const shortcodes = new Set<string>()
  for (const name of names) {
    const match = /^(?:_internal\/)?shortcodes\/(.+?)\.[^/]*$/.exec(name)
    if (match) shortcodes.add(match[1]!)
  }
  return shortcodes
}

function shortcodeNames(name: string, { language, formatName, suffix }: ShortcodeVariant): string[] {
  const format = formatName.toLowerCase()
  const stems = [`${name}.${language}.${format}`, `${name}.${format}`, `${name}.${language}`, name]
  const suffixes = [...new Set([suffix, 'html', 'md', 'txt'])]
  return suffixes.flatMap(ending => stems.map(stem => `shortcodes/${stem}.${ending}`))
}

function dependsOnFormat(names: readonly string[]): boolean {
  return names.some(name =>
    /^shortcodes\/.*\.[^./]+\.[^./]+$|_markup\/.*\.[^./]+\.[^./]+$|^shortcodes\/.*\.(?!html$)[^./]+$/.test(name),
  )
}
