/**
 * The parsed templates of a site. One set holds everything that needs no base template; a layout that fills one gets a
 * copy of the set of its own, since two layouts define the same blocks (tpl/tplimpl of Hugo).
 */
import type { Diagnostic } from '../../shared/diagnostic.ts'
import {
  createTemplateSet,
  type MissingMemberHandler,
  type PassedOverHandler,
  type Template,
  type TemplateSet,
} from '../../template/index.ts'
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
  /** Hears of arguments behind a parenthesis, which are passed over then. */
  readonly onPassedOver?: PassedOverHandler | undefined
  /** What nothing prints in a template without HTML escaping. */
  readonly noValue: string
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

/** The sets on the way, and what went wrong so far. */
interface Parsing {
  readonly sets: Readonly<Record<'html' | 'text', TemplateSet>>
  readonly toDiagnostic: ParseOptions['toDiagnostic']
  readonly failures: Map<string, Diagnostic>
  readonly diagnostics: Diagnostic[]
}

/** Parse the templates of a site; what cannot be parsed is reported as soon as a page asks for it. */
export function parseTemplates(entries: ReadonlyMap<string, TemplateEntry>, options: ParseOptions): ParsedTemplates {
  const { toDiagnostic, noValue, ...settings } = options
  const sets = {
    html: createTemplateSet({ ...settings, mode: 'html', noValue: '' }),
    text: createTemplateSet({ ...settings, mode: 'text', noValue }),
  }
  const parsing: Parsing = { sets, toDiagnostic, failures: new Map(), diagnostics: [] }
  for (const entry of entries.values()) if (!fillsBaseof(entry)) parseInto(setFor(entry, parsing), entry, parsing)
  const runnable = { html: sets.html.clone(), text: sets.text.clone() }
  const found = new Map<string, StoredTemplate | undefined>()
  const composed = new Map<string, StoredTemplate | undefined>()
  return {
    find: name =>
      remember(found, name, () =>
        reportIfBroken(name, parsing) ? undefined : lookUp(name, entries.get(name), runnable),
      ),
    compose: (layout, base) =>
      remember(composed, `${layout.name}\n${base?.name ?? ''}`, () => compose(layout, base, parsing)),
    findInside: (layout, names) => {
      const set = setFor(layout, parsing).clone()
      parseInto(set, layout, parsing)
      const name = names.find(each => set.lookup(each))
      const template = name && set.lookup(name)
      return template ? { ...placeOf(layout), name, template } : undefined
    },
    parseText: (name, source) => {
      const set = sets.text.clone()
      set.parse(name, source)
      return set.lookup(name)!
    },
    diagnostics: parsing.diagnostics,
  }
}

function setFor({ isPlainText }: TemplateEntry, { sets }: Parsing): TemplateSet {
  return isPlainText ? sets.text : sets.html
}

function parseInto(set: TemplateSet, { name, source, file }: TemplateEntry, parsing: Parsing): void {
  try {
    set.parse(name, source)
  } catch (error) {
    parsing.failures.set(name, parsing.toDiagnostic(error, file, name))
  }
}

function reportIfBroken(name: string, { failures, diagnostics }: Parsing): boolean {
  const failure = failures.get(name)
  if (failure && !diagnostics.includes(failure)) diagnostics.push(failure)
  return failure !== undefined
}

/** Look a name up in the set of its entry first: a definition inside a file may stand in the other. */
function lookUp(name: string, entry: TemplateEntry | undefined, sets: Parsing['sets']): StoredTemplate | undefined {
  const modes = entry?.isPlainText ? (['text', 'html'] as const) : (['html', 'text'] as const)
  for (const mode of modes) {
    const template = sets[mode].lookup(name)
    if (template) return { name, displayPath: entry?.file?.displayPath ?? name, template, isPlainText: mode === 'text' }
  }
  return undefined
}

function compose(layout: TemplateEntry, base: TemplateEntry | undefined, parsing: Parsing): StoredTemplate | undefined {
  if (reportIfBroken(layout.name, parsing)) return undefined
  const set = setFor(layout, parsing).clone()
  if (base && base !== layout) parseInto(set, base, parsing)
  parseInto(set, layout, parsing)
  const name = base?.name ?? layout.name
  if (reportIfBroken(layout.name, parsing) || reportIfBroken(name, parsing)) return undefined
  const template = set.lookup(name)
  return template && { ...placeOf(layout), name, layoutName: layout.name, template }
}

function placeOf({ name, file, isPlainText }: TemplateEntry): Pick<StoredTemplate, 'displayPath' | 'isPlainText'> {
  return { displayPath: file?.displayPath ?? name, isPlainText }
}
