/**
 * Sets of templates that can call each other: parsing, lookup, clones, execution (Go's text/template Template and
 * html/template's name space). In html mode the set is escaped, from the template executed, when it first runs.
 */
import { quote } from '../go/strconv.ts'
import { builtins } from './builtins.ts'
import { createEscaping, type Escaping } from './escape/escaping.ts'
import { compileTree, runBody } from './exec.ts'
import type { Delims } from './lex-state.ts'
import { isEmptyTree, type Tree } from './node.ts'
import { parse } from './parse.ts'
import type {
  MissingKey,
  MissingMemberHandler,
  PassedOverHandler,
  Program,
  Run,
  Step,
  TemplateFunction,
} from './run.ts'
import { isStackOverflow, TemplateError } from './template-error.ts'

/** How a set of templates works. */
export interface TemplateSetOptions {
  /** `html` escapes by context as html/template does, `text` writes values as they are. Default `html`. */
  readonly mode?: 'text' | 'html' | undefined
  /** Functions of the host, by the name templates call them. Default none. */
  readonly funcs?: Readonly<Record<string, TemplateFunction>> | undefined
  /** What a missing map key gives. Default `default`, which prints `<no value>`. */
  readonly missingKey?: MissingKey | undefined
  /** Delimiters of actions. Default `{{` and `}}`. */
  readonly delims?: Delims | undefined
  /** What a value that is not there prints in text mode. Default `<no value>`. */
  readonly noValue?: string | undefined
  /**
   * Whether `<!--`, `-->` and `#!` begin comments in scripts, which then fall away: Go has it so since 1.19.13, 1.20.8
   * and 1.21.1. Default true.
   */
  readonly htmlCommentsInScripts?: boolean | undefined
  /** Asked about a member that a value does not have: whether to take it for nil. Default: an error, as in Go. */
  readonly onMissingMember?: MissingMemberHandler | undefined
  /** Hears of arguments behind a parenthesis, which are passed over then. Default: an error, as in today's Go. */
  readonly onPassedOver?: PassedOverHandler | undefined
}

/** One template of a set. */
export interface Template {
  readonly name: string
  readonly tree: Tree
  /** Execute with `data` as dot; throws TemplateError. */
  execute(data?: unknown): string
}

/** Templates that can call each other. */
export interface TemplateSet {
  /** Parse a text as the template `name`, and add those it defines. */
  parse(name: string, source: string): void
  /** Add a tree that another set has parsed. */
  addTree(name: string, tree: Tree): void
  /** Find a template. */
  lookup(name: string): Template | undefined
  /** Make a set of the same templates that can be changed apart from this one. */
  clone(): TemplateSet
  /** List the names of all templates, sorted. */
  names(): string[]
  /** Add functions; a template must be parsed after the functions it calls are added. */
  addFuncs(funcs: Readonly<Record<string, TemplateFunction>>): void
}

interface SetState {
  readonly options: TemplateSetOptions
  readonly functions: Map<string, TemplateFunction>
  readonly trees: Map<string, Tree>
  /** Compiled bodies, by template name; emptied when a template is added. */
  readonly bodies: Map<string, { body: Step; slots: number }>
  /** What the escaper has found out; renewed when a template is added. */
  escaping: Escaping | undefined
}

/** Make an empty set of templates. */
export function createTemplateSet(options: TemplateSetOptions = {}): TemplateSet {
  const functions = new Map(Object.entries(options.funcs ?? {}))
  return fromState({ options, functions, trees: new Map(), bodies: new Map(), escaping: undefined })
}

/** Parse one text; the template it gives can call those the text defines. */
export function parseTemplate(name: string, source: string, options: TemplateSetOptions = {}): Template {
  const set = createTemplateSet(options)
  set.parse(name, source)
  return set.lookup(name)!
}

function fromState(state: SetState): TemplateSet {
  return {
    parse: (name, source) => parseInto(state, name, source),
    addTree: (name, tree) => addTree(state, name, tree),
    lookup: name => findTemplate(state, name),
    names: () => [...state.trees.keys()].sort(),
    addFuncs: funcs => {
      for (const [name, call] of Object.entries(funcs)) state.functions.set(name, call)
    },
    clone: () =>
      fromState({
        options: state.options,
        functions: new Map(state.functions),
        trees: new Map(state.trees),
        bodies: new Map(),
        escaping: undefined,
      }),
  }
}

function parseInto(state: SetState, name: string, source: string): void {
  const hasFunction = (each: string) => state.functions.has(each) || builtins.has(each)
  const trees = parse(name, source, { delims: state.options.delims, hasFunction })
  for (const tree of trees.values()) addTree(state, tree.name, tree)
}

/** Add a tree; one that holds nothing never replaces one that does. */
function addTree(state: SetState, name: string, tree: Tree): void {
  const old = state.trees.get(name)
  if (old && isEmptyTree(tree.root)) return
  state.trees.set(name, tree)
  state.bodies.clear()
  state.escaping = undefined
}

function findTemplate(state: SetState, name: string): Template | undefined {
  const tree = state.trees.get(name)
  return tree && { name, tree, execute: data => execute(state, name, data) }
}

/** Execute a template of a set. */
function execute(state: SetState, name: string, data: unknown): string {
  const program = programOf(state)
  if (program.escaping) program.escaping.escape(name)
  const found = program.findBody(name)
  if (!found)
    throw new TemplateError(`template: ${quote(name)} is an incomplete or empty template`, {
      templateName: name,
      reason: `${quote(name)} is an incomplete or empty template`,
    })
  const run: Run = { out: '', variables: [], depth: 0, decidedBy: undefined, decidedIn: undefined }
  try {
    runBody(run, found, data ?? undefined)
  } catch (error) {
    throw isStackOverflow(error) ? stackError(name, error) : error
  }
  return run.out
}

function stackError(name: string, cause: unknown): TemplateError {
  const reason = 'exceeded maximum template depth (100000)'
  return new TemplateError(`template: ${name}: executing ${quote(name)}: ${reason}`, {
    templateName: name,
    reason,
    cause,
  })
}

function programOf(state: SetState): Program & { escaping: Escaping | undefined } {
  const { options } = state
  const isHtml = options.mode !== 'text'
  if (isHtml) state.escaping ??= createEscaping(state.trees, { htmlComments: options.htmlCommentsInScripts ?? true })
  const { escaping } = state
  const program: Program & { escaping: Escaping | undefined } = {
    escaping,
    missingKey: options.missingKey ?? 'default',
    noValue: options.noValue ?? '<no value>',
    onMissingMember: options.onMissingMember,
    onPassedOver: options.onPassedOver,
    findFunction: name => state.functions.get(name),
    findEscaper: name => escaping?.escapers.get(name),
    findBody: name => {
      const compiled = state.bodies.get(name)
      if (compiled) return compiled
      const escaped = escaping?.find(name)
      const tree = escaped?.tree ?? (escaping ? undefined : state.trees.get(name))
      if (!tree) return undefined
      const body = compileTree(program, name, tree, escaped?.edits)
      state.bodies.set(name, body)
      return body
    },
  }
  return program
}
