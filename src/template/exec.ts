/** Trees -> closures that write: text, actions, `if`, `with`, `range`, `template` (Go's text/template walk). */
import { formatPlain } from '../go/fmt.ts'
import { elementsOf, isTrue, kindOf, numberOf, sortedEntries, typeName } from '../go/kind.ts'
import { quote } from '../go/strconv.ts'
import { compilePipe, slotOf } from './eval.ts'
import {
  type ActionNode,
  type BranchNode,
  type ListNode,
  type Node,
  nodeText,
  type TemplateNode,
  type TextNode,
  type Tree,
} from './node.ts'
import {
  breakLoop,
  concrete,
  continueLoop,
  type Evaluate,
  executionError,
  goOn,
  lastNodeOf,
  type Origin,
  type Program,
  type Run,
  type Scope,
  type Step,
} from './run.ts'
import { isStackOverflow } from './template-error.ts'

/** Templates may call each other this deep; beyond it is an error, as the stack would end. */
const maxDepth = 100_000
const tooDeep = `exceeded maximum template depth (${maxDepth})`

/** Compile a template's tree. */
export function compileTree(
  program: Program,
  name: string,
  tree: Tree,
  edits?: Scope['edits'],
): { body: Step; slots: number } {
  const scope: Scope = {
    program,
    tree,
    name,
    variables: [{ name: '$', slot: 0, origin: concrete }],
    counter: { slots: 1 },
    dot: concrete,
    edits,
  }
  const body = compileList(scope, tree.root)
  return { body, slots: scope.counter.slots }
}

function compileList(scope: Scope, list: ListNode): Step {
  const steps: Step[] = []
  for (let i = 0; i < list.nodes.length; i++) {
    const node = list.nodes[i]!
    const next = list.nodes[i + 1]
    if (node.type === 'text' && next?.type === 'action' && next.pipe.variables.length === 0) {
      steps.push(compileAction(scope, next, textOf(scope, node)))
      i++
      continue
    }
    const step = compileNode(scope, node)
    if (step) steps.push(step)
  }
  if (steps.length === 0) return () => goOn
  if (steps.length === 1) return steps[0]!
  return (run, dot) => {
    for (let i = 0; i < steps.length; i++) {
      const ended = steps[i]!(run, dot)
      if (ended !== goOn) return ended
    }
    return goOn
  }
}

function compileNode(scope: Scope, node: Node): Step | undefined {
  switch (node.type) {
    case 'text': {
      const text = textOf(scope, node)
      return text === '' ? undefined : compileText(text)
    }
    case 'action':
      return compileAction(scope, node)
    case 'if':
    case 'with':
      return compileCondition(scope, node)
    case 'range':
      return compileRange(scope, node)
    case 'template':
      return compileTemplateCall(scope, node)
    case 'break':
      return () => breakLoop
    case 'continue':
      return () => continueLoop
    case 'list':
      return compileList(scope, node)
  }
}

/** Give a text as the escaper has left it. */
function textOf(scope: Scope, node: TextNode): string {
  const edited = scope.edits?.get(node)
  return typeof edited === 'string' ? edited : node.text
}

function compileText(text: string): Step {
  return run => {
    run.out += text
    return goOn
  }
}

/** Compile an action, with the text that stands before it. */
function compileAction(scope: Scope, node: ActionNode, before = ''): Step {
  const edited = scope.edits?.get(node)
  const pipe = typeof edited === 'object' && edited.type === 'pipe' ? edited : node.pipe
  const evaluate = compilePipe(scope, pipe, true)
  if (node.pipe.variables.length > 0) {
    return (run, dot) => {
      evaluate(run, dot)
      return goOn
    }
  }
  return (run, dot) => {
    run.out += before
    const value = evaluate(run, dot)
    run.out += typeof value === 'string' ? value : printed(scope, node, value)
    return goOn
  }
}

function printed(scope: Scope, node: ActionNode, value: unknown): string {
  if (value === undefined || value === null) return scope.program.noValue
  if (typeof value === 'function') {
    throw executionError(scope, node, `can't print ${nodeText(node)} of type ${typeName(value)}`)
  }
  return formatPlain(value)
}

/** Do something in a scope of its own; what it declares ends with it. */
function scoped<Result>(scope: Scope, work: () => Result): Result {
  const { length } = scope.variables
  const result = work()
  scope.variables.length = length
  return result
}

function compileCondition(scope: Scope, node: BranchNode): Step {
  return scoped(scope, () => {
    const evaluate = compilePipe(scope, node.pipe, node.type === 'if')
    const inner: Scope = node.type === 'with' ? { ...scope, dot: concrete } : scope
    const list = scoped(scope, () => compileList(inner, node.list))
    const otherwise = node.elseList && scoped(scope, () => compileList(scope, node.elseList!))
    const isWith = node.type === 'with'
    return (run, dot) => {
      const value = evaluate(run, dot)
      if (isTrue(value)) return list(run, isWith ? value : dot)
      return otherwise ? otherwise(run, dot) : goOn
    }
  })
}

function compileTemplateCall(scope: Scope, node: TemplateNode): Step {
  const { program } = scope
  const evaluate: Evaluate = node.pipe ? compilePipe(scope, node.pipe) : () => undefined
  const edited = scope.edits?.get(node)
  const name = typeof edited === 'string' ? edited : node.name
  let found: ReturnType<Program['findBody']>
  return (run, dot) => {
    found ??= program.findBody(name)
    if (!found) throw executionError(scope, node, `template ${quote(name)} not defined`)
    if (run.depth >= maxDepth) throw executionError(scope, node, tooDeep)
    const value = evaluate(run, dot)
    try {
      runBody(run, found, value)
    } catch (error) {
      if (isStackOverflow(error)) throw executionError(scope, node, tooDeep)
      throw error
    }
    return goOn
  }
}

/** Execute a template's body with variables of its own. */
export function runBody(run: Run, found: { readonly body: Step; readonly slots: number }, dot: unknown): void {
  const { variables } = run
  const own = new Array<unknown>(found.slots)
  own[0] = dot
  run.variables = own
  run.depth++
  found.body(run, dot)
  run.depth--
  run.variables = variables
}

/** The slots that a range sets at each turn. */
interface LoopSlots {
  readonly index: number | undefined
  readonly element: number | undefined
}

function compileRange(scope: Scope, node: BranchNode): Step {
  return scoped(scope, () => {
    const slots = loopSlots(scope, node)
    const origin: Origin = { isElement: true }
    const evaluate = compilePipe(scope, withoutVariables(node))
    if (!node.pipe.isAssign) {
      for (const variable of node.pipe.variables) declareLoopVariable(scope, variable.path[0]!, slots, origin)
    }
    const inner: Scope = { ...scope, dot: origin }
    const list = scoped(scope, () => compileList(inner, node.list))
    const otherwise = node.elseList && scoped(scope, () => compileList(scope, node.elseList!))
    return (run, dot) => {
      const value = evaluate(run, dot)
      for (const slot of [slots.index, slots.element]) if (slot !== undefined) run.variables[slot] = value
      origin.isElement = kindOf(value) !== 'int'
      const ended = runLoop(scope, node, run, value, list, slots)
      if (ended !== undefined || !otherwise) return goOn
      return otherwise(run, dot) === continueLoop ? continueLoop : goOn
    }
  })
}

function withoutVariables(node: BranchNode): BranchNode['pipe'] {
  return { ...node.pipe, variables: [] }
}

function loopSlots(scope: Scope, node: BranchNode): LoopSlots {
  const { variables, isAssign } = node.pipe
  const slots = variables.map(variable => (isAssign ? slotOf(scope, variable.path[0]!).slot : scope.counter.slots++))
  return slots.length > 1 ? { index: slots[0], element: slots[1] } : { index: undefined, element: slots[0] }
}

function declareLoopVariable(scope: Scope, name: string, slots: LoopSlots, origin: Origin): void {
  const declared = scope.variables.some(each => each.slot === slots.index)
  const isIndex = slots.index !== undefined && !declared
  scope.variables.push({ name, slot: (isIndex ? slots.index : slots.element)!, origin: isIndex ? concrete : origin })
}

/** Run a loop's body over a value; undefined when there was nothing to run over. */
function runLoop(
  scope: Scope,
  node: BranchNode,
  run: Run,
  value: unknown,
  list: Step,
  slots: LoopSlots,
): number | undefined {
  switch (kindOf(value)) {
    case 'nil':
      return undefined
    case 'slice': {
      const elements = elementsOf(value)
      for (let i = 0; i < elements.length; i++) {
        if (turn(run, list, slots, i, elements[i] ?? null) === breakLoop) break
      }
      return elements.length > 0 ? goOn : undefined
    }
    case 'map': {
      const entries = sortedEntries(value)
      for (const [key, element] of entries) if (turn(run, list, slots, key, element ?? null) === breakLoop) break
      return entries.length > 0 ? goOn : undefined
    }
    case 'int':
      return runCount(scope, node, run, Number(numberOf(value)), list, slots)
    default:
      throw executionError(scope, lastNodeOf(node.pipe, run), `range can't iterate over ${formatPlain(value)}`)
  }
}

function runCount(
  scope: Scope,
  node: BranchNode,
  run: Run,
  count: number,
  list: Step,
  slots: LoopSlots,
): number | undefined {
  if (slots.index !== undefined) {
    throw executionError(scope, lastNodeOf(node.pipe, run), `can't use ${count} to iterate over more than one variable`)
  }
  for (let i = 0; i < count; i++) if (turn(run, list, slots, i, i) === breakLoop) break
  return count > 0 ? goOn : undefined
}

function turn(run: Run, list: Step, slots: LoopSlots, index: unknown, element: unknown): number {
  if (slots.element !== undefined) run.variables[slots.element] = element
  if (slots.index !== undefined) run.variables[slots.index] = index
  return list(run, element)
}
