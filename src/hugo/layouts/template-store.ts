/**
 * All templates of a site: parsed once, found by lookup order, composed with their base template (tpl/tplimpl of Hugo).
 * One set holds everything that needs no base; a layout with a base gets a copy of the set of its own.
 */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { createTemplateSet, type MissingMemberHandler, type Template, type TemplateSet } from '../../template/index.ts'
import type { SourceFile } from '../source/source-file.ts'
import { readText } from '../source/source-file.ts'
import { baseofOrder, hookOrder, type LayoutDescriptor, lookupOrder, viewOrder } from './lookup-order.ts'
import { nameTemplate, needsBaseof, type TemplateFile } from './template-file.ts'

/** What a store is made of. */
export interface TemplateStoreOptions {
  readonly files: readonly TemplateFile[]
  readonly funcs: Readonly<Record<string, (...args: unknown[]) => unknown>>
  /** Hugo's own templates by name, used where the site has none. */
  readonly embedded: Readonly<Record<string, string>>
  /** Tell whether the file of a format runs without HTML escaping, by its name. */
  readonly isPlainText: (name: string) => boolean
  /** Turn what the parser threw into a message. */
  readonly toDiagnostic: (error: unknown, file: SourceFile | undefined, name: string) => Diagnostic
  /** Asked about a field that a value does not have: whether to take it for nil. */
  readonly onMissingMember?: MissingMemberHandler | undefined
  /** Whether `<!--` begins a comment in scripts (see TemplateSetOptions). */
  readonly htmlCommentsInScripts?: boolean | undefined
}

/** A template ready to run, with the place it came from. */
export interface StoredTemplate {
  readonly name: string
  /** Name of the layout, where `name` is that of its base template. */
  readonly layoutName?: string
  /** Path for messages; the template's name for those that come with the tool. */
  readonly displayPath: string
  readonly template: Template
  readonly isPlainText: boolean
}

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
  /** Display path of a template by its name, for messages. */
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

interface Entry {
  readonly name: string
  readonly file: SourceFile | undefined
  readonly source: string
  readonly isPlainText: boolean
}

/** Parse the templates of a site. */
export function createTemplateStore(options: TemplateStoreOptions): TemplateStore {
  const entries = gatherEntries(options)
  const { funcs, onMissingMember, htmlCommentsInScripts } = options
  const sets = {
    html: createTemplateSet({ mode: 'html', funcs, noValue: '', onMissingMember, htmlCommentsInScripts }),
    text: createTemplateSet({ mode: 'text', funcs, noValue: '', onMissingMember }),
  }
  const failures = new Map<string, Diagnostic>()
  const diagnostics: Diagnostic[] = []
  for (const entry of entries.values()) if (!isComposed(entry)) parseInto(setFor(entry), entry)
  const plain = { html: sets.html.clone(), text: sets.text.clone() }
  const composed = new Map<string, StoredTemplate | undefined>()
  const stored = new Map<string, StoredTemplate | undefined>()
  const looked = new Map<string, StoredTemplate | undefined>()

  const byLowerCase = new Map([...entries.values()].map(entry => [entry.name.toLowerCase(), entry]))

  function entryOf(name: string): Entry | undefined {
    return entries.get(name) ?? byLowerCase.get(name)
  }

  function setFor(entry: Entry): TemplateSet {
    return entry.isPlainText ? sets.text : sets.html
  }

  function parseInto(set: TemplateSet, entry: Entry): void {
    try {
      set.parse(entry.name, entry.source)
    } catch (error) {
      failures.set(entry.name, options.toDiagnostic(error, entry.file, entry.name))
    }
  }

  /** A template that cannot be parsed is an error as soon as a page asks for it. */
  function isBroken(name: string): boolean {
    const failure = failures.get(name)
    if (failure && !diagnostics.includes(failure)) diagnostics.push(failure)
    return failure !== undefined
  }

  function find(name: string): StoredTemplate | undefined {
    if (stored.has(name)) return stored.get(name)
    const found = findNow(name)
    stored.set(name, found)
    return found
  }

  function findNow(name: string): StoredTemplate | undefined {
    if (isBroken(name)) return undefined
    const entry = entries.get(name)
    const order = entry?.isPlainText ? (['text', 'html'] as const) : (['html', 'text'] as const)
    for (const mode of order) {
      const template = plain[mode].lookup(name)
      if (template)
        return { name, displayPath: entry?.file?.displayPath ?? name, template, isPlainText: mode === 'text' }
    }
    return undefined
  }

  function compose(entry: Entry, descriptor: LayoutDescriptor): StoredTemplate | undefined {
    const base = baseofOrder(descriptor)
      .map(entryOf)
      .find(candidate => candidate !== undefined)
    const key = `${entry.name}\n${base?.name ?? ''}`
    if (composed.has(key)) return composed.get(key)
    let result: StoredTemplate | undefined
    if (!isBroken(entry.name)) {
      const set = setFor(entry).clone()
      if (base && base !== entry) parseInto(set, { ...base, source: base.source })
      parseInto(set, entry)
      const name = base?.name ?? entry.name
      const template = isBroken(entry.name) || isBroken(name) ? undefined : set.lookup(name)
      if (template)
        result = {
          name,
          layoutName: entry.name,
          displayPath: entry.file?.displayPath ?? entry.name,
          template,
          isPlainText: entry.isPlainText,
        }
    }
    composed.set(key, result)
    return result
  }

  function isComposed(entry: Entry): boolean {
    return !/^(partials|shortcodes|_internal)\/|(^|\/)_markup\//.test(entry.name) && needsBaseof(entry.source)
  }

  function choose(names: readonly string[], descriptor: LayoutDescriptor): StoredTemplate | undefined {
    for (const name of names) {
      const entry = entryOf(name)
      if (!entry) continue
      const isPlainMismatch = entry.isPlainText !== descriptor.format.isPlainText && !entry.file
      if (isPlainMismatch) continue
      return isComposed(entry) ? compose(entry, descriptor) : find(entry.name)
    }
    return undefined
  }

  function chooseOnce(
    kind: string,
    names: () => readonly string[],
    descriptor: LayoutDescriptor,
  ): StoredTemplate | undefined {
    const key = `${kind}\n${JSON.stringify(descriptor)}`
    if (!looked.has(key)) looked.set(key, choose(names(), descriptor))
    return looked.get(key)
  }

  function findShortcode(name: string, variant: ShortcodeVariant): StoredTemplate | undefined {
    const key = `shortcode\n${name}\n${variant.language}\n${variant.formatName}\n${variant.suffix}`
    if (!looked.has(key)) {
      const found = shortcodeNames(name, variant)
        .map(entryOf)
        .find(candidate => candidate !== undefined)
      looked.set(key, found && find(found.name))
    }
    return looked.get(key)
  }

  function findPartial(name: string): StoredTemplate | undefined {
    const key = `partial\n${name}`
    if (!looked.has(key)) looked.set(key, findPartialNow(name))
    return looked.get(key)
  }

  function findPartialNow(name: string): StoredTemplate | undefined {
    const path = name.replace(/^\/+/, '')
    const names = [path, `${path}.html`, `${path}.htm`].flatMap(candidate => [
      candidate.startsWith('partials/') ? candidate : `partials/${candidate}`,
      `_partials/${candidate}`,
      `_internal/partials/${candidate}`,
      `_internal/${candidate}`,
    ])
    for (const candidate of [...names, ...names.map(lower => lower.toLowerCase())]) {
      const found = entries.has(candidate) || !failures.has(candidate) ? find(candidate) : undefined
      if (found) return found
    }
    return findInComposed(names)
  }

  /** A partial defined inside a layout that fills a base template stands in that layout's own set. */
  function findInComposed(names: readonly string[]): StoredTemplate | undefined {
    for (const entry of entries.values()) {
      if (!isComposed(entry) || !names.some(name => entry.source.includes(name))) continue
      const set = setFor(entry).clone()
      parseInto(set, entry)
      for (const name of names) {
        const template = set.lookup(name)
        if (template)
          return { name, displayPath: entry.file?.displayPath ?? entry.name, template, isPlainText: entry.isPlainText }
      }
    }
    return undefined
  }

  const shortcodes = new Set<string>()
  for (const name of entries.keys()) {
    const match = /^(?:_internal\/)?shortcodes\/(.+?)\.[^/]*$/.exec(name)
    if (match) shortcodes.add(match[1]!)
  }

  return {
    findLayout: descriptor => chooseOnce('layout', () => lookupOrder(descriptor), descriptor),
    findView: (view, descriptor) => chooseOnce(`view ${view}`, () => viewOrder(view, descriptor), descriptor),
    findHook: (hook, variant, descriptor) =>
      chooseOnce(`hook ${hook} ${variant}`, () => hookOrder(hook, variant, descriptor), descriptor),
    findPartial,
    findShortcode,
    find,
    isShortcode: name => shortcodes.has(name),
    has: name => {
      const known = nameTemplate(name)
      return entries.has(known) || entries.has(`partials/${known}`) || find(known) !== undefined
    },
    fileOf: name => entries.get(name)?.file,
    sourceOf: name => entries.get(name)?.source,
    diagnostics,
    shortcodeNames: shortcodes,
    parseText: (name, source) => {
      const set = sets.text.clone()
      set.parse(name, source)
      return set.lookup(name)!
    },
    dependsOnFormat: dependsOnFormat([...entries.keys()]),
    hasHooks: [...entries.values()].some(({ name, file }) => file !== undefined && /(^|\/)_markup\//.test(name)),
  }
}

function gatherEntries({ files, embedded, isPlainText }: TemplateStoreOptions): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const { name, file } of files) {
    entries.set(name, { name, file, source: groupReturn(readText(file)), isPlainText: isPlainText(name) })
  }
  for (const [name, source] of Object.entries(embedded)) {
    const plainName = name.replace(/^_internal\//, '')
    const isFound = /^(shortcodes|_default|partials)\//.test(plainName)
    for (const each of isFound ? [`_internal/${plainName}`, plainName] : [`_internal/${plainName}`]) {
      if (!entries.has(each))
        entries.set(each, { name: each, file: undefined, source, isPlainText: isPlainText(plainName) })
    }
  }
  return entries
}

/** What `return` gives is a whole call in Hugo: `{{ return add . 1 }}` returns `(add . 1)`. */
function groupReturn(source: string): string {
  if (!source.includes('return')) return source
  return source.replace(/(\{\{-?\s*return\s+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^"`}]|\}(?!\}))+?)(\s*-?\}\})/g, '$1($2)$3')
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
