/**
 * Walks templates as an HTML parser would see their output, and decides how each value is escaped (html/template
 * escape.go). The trees stay as they are: what changes is kept as edits beside them, one set of edits for each template
 * and each place it is called in.
 */
import { quote } from '../../go/strconv.ts'
import type { AnyNode, Tree } from '../node.ts'
import { goPlace, isStackOverflow, placeOf, TemplateError } from '../template-error.ts'
import { type Context, contextText, errorContext, isSame, mangle, start } from './context.ts'
import { escapers } from './edit-pipeline.ts'
import { type EscapeProblem, problem } from './problem.ts'
import type { ScriptRules } from './transition-js.ts'
import { type Edits, escapeList, type Walk } from './walk.ts'

/** A template as escaped for one place. */
export interface EscapedTemplate {
  readonly tree: Tree
  readonly edits: Edits
}

/** The escaping of a set of templates. */
export interface Escaping {
  /** Functions that edited pipelines call. */
  readonly escapers: ReadonlyMap<string, (value: unknown) => string>
  /** Escape a template and all it calls; throws the same TemplateError each time when that cannot be. */
  escape(name: string): void
  /** Find an escaped template. */
  find(name: string): EscapedTemplate | undefined
}

/** What has been found out, or is assumed while trying; a trial hides what it finds from the one outside. */
export interface Knowledge {
  readonly outer: Knowledge | undefined
  readonly outputs: Map<string, Context>
  readonly bodies: Map<string, EscapedTemplate>
  readonly called: Set<string>
}

/** Make the escaping of some templates; nothing happens until one is executed. */
export function createEscaping(trees: ReadonlyMap<string, Tree>, scripts: ScriptRules): Escaping {
  const knowledge = newKnowledge(undefined)
  const errors = new Map<string, TemplateError>()
  const done = new Set<string>()
  return {
    escapers,
    find: name => knowledge.bodies.get(name),
    escape(name) {
      const known = errors.get(name)
      if (known) throw known
      if (done.has(name) || !trees.has(name)) return
      const found = findProblem({ trees, knowledge, scripts }, name)
      if (!found) {
        done.add(name)
        return
      }
      const error = toError(found, name, trees)
      errors.set(name, error)
      throw error
    },
  }
}

/** Escape a template from the start of a page; braces that no call closes make ever new places until the stack ends. */
function findProblem(environment: Environment, name: string): EscapeProblem | undefined {
  try {
    const [context] = escapeTemplate(environment, start, undefined, name, 0)
    return context.problem ?? endProblem(context)
  } catch (error) {
    if (!isStackOverflow(error)) throw error
    return problem('ErrOutputContext', `cannot compute output context for template ${name}`)
  }
}

function newKnowledge(outer: Knowledge | undefined): Knowledge {
  return { outer, outputs: new Map(), bodies: new Map(), called: new Set() }
}

function endProblem(context: Context): EscapeProblem | undefined {
  if (context.state === 'stateText') return undefined
  return problem('ErrEndContext', `ends in a non-text context: ${contextText(context)}`)
}

/** What escaping needs all along. */
export interface Environment {
  readonly trees: ReadonlyMap<string, Tree>
  readonly knowledge: Knowledge
  readonly scripts: ScriptRules
}

/** Escape a template for being called in a place: the place behind it, and the name of what to call. */
export function escapeTemplate(
  environment: Environment,
  context: Context,
  node: AnyNode | undefined,
  name: string,
  line: number,
): [context: Context, name: string] {
  const { trees, knowledge } = environment
  const mangled = mangle(name, context)
  knowledge.called.add(mangled)
  const output = findOutput(knowledge, mangled)
  if (output) return [output, mangled]
  const tree = trees.get(name)
  if (!tree) return [errorContext(problem('ErrNoSuchTemplate', `no such template ${quote(name)}`, node, line)), mangled]
  return [outputOf(environment, context, mangled, tree), mangled]
}

function findOutput(knowledge: Knowledge, name: string): Context | undefined {
  for (let each: Knowledge | undefined = knowledge; each; each = each.outer) {
    const output = each.outputs.get(name)
    if (output) return output
  }
  return undefined
}

/** Find the place behind a template, assuming first that a template that calls itself ends where it begins. */
function outputOf(environment: Environment, context: Context, name: string, tree: Tree): Context {
  const first = tryBody(environment, context, context, name, tree)
  if (first.fits) return first.context
  const second = tryBody(environment, first.context, first.context, name, tree)
  if (second.fits) return second.context
  if (first.context.state === 'stateError')
    return second.context.state === 'stateError' ? second.context : first.context
  const description = `cannot compute output context for template ${name}`
  return errorContext(problem('ErrOutputContext', description, tree.root))
}

/** Escape a body under an assumption of where it ends; what was found out is kept when the assumption fits. */
function tryBody(
  environment: Environment,
  context: Context,
  assumed: Context,
  name: string,
  tree: Tree,
): { context: Context; fits: boolean } {
  const knowledge = newKnowledge(environment.knowledge)
  environment.knowledge.outputs.set(name, assumed)
  const edits: Edits = new Map()
  const output = escapeList(newWalk({ ...environment, knowledge }, edits), context, tree.root)
  const fits = output.state !== 'stateError' && (!knowledge.called.has(name) || isSame(assumed, output))
  if (fits) {
    knowledge.outputs.set(name, output)
    knowledge.bodies.set(name, { tree, edits })
    keep(knowledge, environment.knowledge)
  }
  return { context: output, fits }
}

function newWalk(environment: Environment, edits: Edits): Walk {
  return {
    edits,
    scripts: environment.scripts,
    loop: undefined,
    escapeCall: (context, node) => escapeTemplate(environment, context, node, node.name, node.line),
    trial: () => newWalk({ ...environment, knowledge: newKnowledge(environment.knowledge) }, new Map()),
  }
}

function keep(from: Knowledge, to: Knowledge): void {
  for (const [name, output] of from.outputs) to.outputs.set(name, output)
  for (const [name, body] of from.bodies) to.bodies.set(name, body)
  for (const name of from.called) to.called.add(name)
}

/** Make the error of a template that cannot be escaped, in Go's words. */
function toError(found: EscapeProblem, name: string, trees: ReadonlyMap<string, Tree>): TemplateError {
  const { code, description, node, line } = found
  const tree = node && [...trees.values()].find(each => holds(each.root, node))
  let where = line ? `${name}:${line}` : name
  if (tree && node) where = goPlace(tree.parseName, tree.text, node.offset)
  const place = tree && node ? placeOf(tree.text, node.offset) : undefined
  return new TemplateError(`html/template:${where}: ${description}`, {
    templateName: tree?.parseName ?? name,
    executing: name,
    reason: description,
    offset: node?.offset,
    line: place?.line ?? (line || undefined),
    column: place?.column,
    code,
  })
}

/** Tell whether a tree contains a node. */
function holds(node: AnyNode, wanted: AnyNode): boolean {
  if (node === wanted) return true
  if (node.type === 'list') return node.nodes.some(each => holds(each, wanted))
  if (node.type === 'if' || node.type === 'range' || node.type === 'with') {
    return holds(node.list, wanted) || (node.elseList !== undefined && holds(node.elseList, wanted))
  }
  return false
}
