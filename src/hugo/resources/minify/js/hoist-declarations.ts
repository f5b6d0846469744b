/** Leaves one `var` in a function, where that is shorter; the others become assignments. */
import { variablesOf } from './bindings.ts'
import type { Context } from './context.ts'
import type { Binding, BindingElement, Declaration } from './definition.ts'
import { addUndeclared, type Variable } from './scope.ts'
import type { Block } from './statement.ts'

/** Join the declarations of a function in the one where that saves most. */
export function hoistDeclarations(context: Context, body: Block): void {
  const declarations = body.scope.varDeclarations
  if (declarations.length < 2) return
  const scores = declarations.map(declaration => scoreOf(context, declaration))
  const best = chooseTarget(declarations, scores)
  const target = declarations[best]!
  if (target.isInForIn || target.list.length > 10000) return
  const known = new Set(target.list.flatMap(({ binding }) => variablesOf(binding)))
  let front = 0
  declarations.forEach((declaration, i) => {
    if (i === best || scores[i]! < 0) return
    declaration.keyword = 'hoisted'
    for (const element of declaration.list) {
      const added = takeNew(target, element, known)
      if (i < best) {
        target.list.splice(front, 0, ...added)
        front += added.length
      } else target.list.push(...added)
    }
  })
  if (context.edition.variableOrder !== 'moved') moveFirstPattern(target)
}

/** Count the letters that are saved when others take the names of a declaration; names of one letter are assumed. */
function scoreOf(context: Context, declaration: Declaration): number {
  if (declaration.isInForIn) return 0
  let score = 'var'.length
  const defined = declaration.list.flatMap(({ binding, initial }) => (initial && binding ? [binding] : []))
  if (context.edition.variableOrder !== 'moved') movePatternWithValue(declaration)
  for (const binding of defined) score -= lengthOf(context, binding)
  const objects = defined.filter(({ type }) => type === 'object-binding').length
  const arrays = defined.filter(({ type }) => type === 'array-binding').length
  if (arrays === 0 && objects === 0) score++
  if (defined.length === 0 && declaration.isInFor) score--
  // An object that begins a statement needs brackets.
  if (objects !== 0 && !declaration.isInFor && objects === defined.length) score -= 2
  return score
}

/** The space behind `var` is saved where a pattern stands first. */
function movePatternWithValue({ list }: Declaration): void {
  const place = list.findIndex(({ binding, initial }) => initial !== undefined && binding?.type !== 'variable')
  if (place > 0) swapFirst(list, place)
}

function lengthOf(context: Context, binding: Binding): number {
  return variablesOf(binding).reduce(
    (sum, { name }) => sum + (context.settings.keepVarNames ? Buffer.byteLength(name) + 1 : 2),
    0,
  )
}

function chooseTarget(declarations: readonly Declaration[], scores: readonly number[]): number {
  let best = 0
  declarations.forEach((declaration, i) => {
    if (declaration.isInForIn) return
    if (scores[i]! < scores[best]! || declarations[best]!.isInForIn) best = i
  })
  return best
}

/** List the names of an element that the target does not declare yet. */
function takeNew(target: Declaration, element: BindingElement, known: Set<Variable>): BindingElement[] {
  const added: BindingElement[] = []
  for (const variable of variablesOf(element.binding)) {
    if (known.has(variable)) continue
    known.add(variable)
    added.push({ binding: variable })
    for (let scope = target.scope; scope !== scope.owner && scope.parent; scope = scope.parent)
      addUndeclared(scope, variable)
    if (element.initial) variable.uses++
  }
  return added
}

/** A pattern changes places with the first name, unless what stands before it gives a value to its names. */
function moveFirstPattern({ list }: Declaration): void {
  const before = new Set<Variable>()
  for (const [i, { binding, initial }] of list.entries()) {
    const own = variablesOf(binding)
    if (binding?.type !== 'variable') {
      if (i === 0) return
      if (initial === undefined || !own.some(variable => before.has(variable))) {
        swapFirst(list, i)
        return
      }
    }
    if (initial !== undefined) for (const variable of own) before.add(variable)
  }
}

function swapFirst(list: BindingElement[], place: number): void {
  const first = list[0]!
  list[0] = list[place]!
  list[place] = first
}
