/**
 * The parsed templates of a site. One set holds everything that needs no base template; a layout that fills one gets a
 * copy of the set of its own, since two layouts define the same blocks (tpl/tplimpl of Hugo).
 */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import { createTemplateSet, type MissingMemberHandler, type Template, type TemplateSet } from '../../template/index.ts'
import type { SourceFile } from '../source/source-file.ts'
import { remember } from './remember.ts'
import { fillsBaseof, type TemplateEntry } from './template-entry.ts'

/** How templates are parsed. */
export interface ParseOptions {
  readonly funcs: Readonly<Record<string, (...args: unknown[]) => unknown>>
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

/** The parsed templates of a site. */
export interface ParsedTemplates {
  /** Find a template that needs no base by its very name. */
  find(name: string): StoredTemplate | undefined
  /** Give a layout within its base template; alone where it has none. */
  compose(layout: TemplateEntry, base: TemplateEntry | undefined): StoredTemplate | undefined
  /** Find a template that is defined inside a layout which fills a base template. */
  findInside(layout: TemplateEntry, names: readonly string[]): StoredTemplate | undefined
  /** Parse a text as a template on its own: an inline shortcode. */
  parseText(name: string, source: string): Template
  /** What is wrong with the templates that could not be parsed and were asked for. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Parse the templates of a site; what cannot be parsed is reported as soon as a page asks for it. */
export function parseTemplates(entries: ReadonlyMap<string, TemplateEntry>, options: ParseOptions): ParsedTemplates {
  const { funcs, onMissingMember, htmlCommentsInScripts } = options
  const sets = {
    html: createTemplateSet({ mode: 'html', funcs, noValue: '', onMissingMember, htmlCommentsInScripts }),
    text: createTemplateSet({ mode: 'text', funcs, noValue: '', onMissingMember }),
  }
  const failures = new Map<string, Diagnostic>()
  const diagnostics: Diagnostic[] = []
  for (const entry of entries.values()) if (!fillsBaseof(entry)) parseInto(setFor(entry), entry)
  const runnable = { html: sets.html.clone(), text: sets.text.clone() }
  const found = new Map<string, StoredTemplate | undefined>()
  const composed = new Map<string, StoredTemplate | undefined>()

  function setFor({ isPlainText }: TemplateEntry): TemplateSet {
    return isPlainText ? sets.text : sets.html
  }

  function parseInto(set: TemplateSet, { name, source, file }: TemplateEntry): void {
    try {
      set.parse(name, source)
    } catch (error) {
      failures.set(name, options.toDiagnostic(error, file, name))
    }
  }

  function reportIfBroken(name: string): boolean {
    const failure = failures.get(name)
    if (failure && !diagnostics.includes(failure)) diagnostics.push(failure)
    return failure !== undefined
  }

  function findNow(name: string): StoredTemplate | undefined {
    if (reportIfBroken(name)) return undefined
    const entry = entries.get(name)
    const order = entry?.isPlainText ? (['text', 'html'] as const) : (['html', 'text'] as const)
    for (const mode of order) {
      const template = runnable[mode].lookup(name)
      if (template)
        return { name, displayPath: entry?.file?.displayPath ?? name, template, isPlainText: mode === 'text' }
    }
    return undefined
  }

  function composeNow(layout: TemplateEntry, base: TemplateEntry | undefined): StoredTemplate | undefined {
    if (reportIfBroken(layout.name)) return undefined
    const set = setFor(layout).clone()
    if (base && base !== layout) parseInto(set, base)
    parseInto(set, layout)
    const name = base?.name ?? layout.name
    const template = reportIfBroken(layout.name) || reportIfBroken(name) ? undefined : set.lookup(name)
    return template && { ...placeOf(layout), name, layoutName: layout.name, template }
  }

  return {
    find: name => remember(found, name, () => findNow(name)),
    compose: (layout, base) =>
      remember(composed, `${layout.name}\n${base?.name ?? ''}`, () => composeNow(layout, base)),
    findInside: (layout, names) => {
      const set = setFor(layout).clone()
      parseInto(set, layout)
      const name = names.find(each => set.lookup(each))
      const template = name && set.lookup(name)
      return template ? { ...placeOf(layout), name, template } : undefined
    },
    parseText: (name, source) => {
      const set = sets.text.clone()
      set.parse(name, source)
      return set.lookup(name)!
    },
    diagnostics,
  }
}

function placeOf({ name, file, isPlainText }: TemplateEntry): Pick<StoredTemplate, 'displayPath' | 'isPlainText'> {
  return { displayPath: file?.displayPath ?? name, isPlainText }
}
