/**
 * Variables and where they are declared and used. Names are given by how often a variable is used, so uses are counted while
 * a script is read, in its order; a use that comes before its declaration joins it when the scope ends.
 */
import type { Declaration } from './definition.ts'

/** What declares a variable; `nothing` is a name from outside. */
export type DeclaredBy =
  | 'nothing'
  | 'var'
  | 'private'
  | 'function'
  | 'argument'
  | 'lexical'
  | 'catch'
  /** The name of a function expression. */
  | 'expression'

/** A name as one scope uses it. */
export interface Variable {
  readonly type: 'variable'
  name: string
  /** The variable of an outer scope that is meant. */
  link?: Variable
  uses: number
  declaredBy: DeclaredBy
}

/** A function or a block with its variables. */
export interface Scope {
  readonly parent: Scope | undefined
  /** The scope of the function that it belongs to. */
  readonly owner: Scope
  declared: Variable[]
  undeclared: Variable[]
  /** The declarations with `var` that may be joined. */
  readonly varDeclarations: Declaration[]
  /** How many of `declared` stand in the head of a `for`. */
  forCount: number
  /** How many of `declared` are arguments. */
  argumentCount: number
  /** How many of `undeclared` are used in the head of a function or a `for`. */
  headUses: number
  hasWith: boolean
}

/** Create the scope of a function (or of the whole script), or of a block in one. */
export function createScope(parent: Scope | undefined, isFunction: boolean): Scope {
  const scope: Omit<Scope, 'owner'> = {
    parent,
    declared: [],
    undeclared: [],
    varDeclarations: [],
    forCount: 0,
    argumentCount: 0,
    headUses: 0,
    hasWith: false,
  }
  const made = scope as Scope
  return Object.assign(made, { owner: isFunction || !parent ? made : parent.owner })
}

/** Follow a variable to the one it means. */
export function resolve(variable: Variable): Variable {
  let found = variable
  while (found.link) found = found.link
  return found
}

/** Give the name that a variable has now. */
export function nameOf(variable: Variable): string {
  return resolve(variable).name
}

/** Declare a name; `var` and functions are declared in the scope of their function. */
export function declare(inner: Scope, declaredBy: DeclaredBy, name: string): Variable {
  const scope = declaredBy === 'var' || declaredBy === 'function' ? inner.owner : inner
  const known = findDeclared(scope, name, scope.forCount)
  if (known && known.declaredBy === 'expression') known.declaredBy = declaredBy
  const variable = known ?? takeUndeclared(scope, declaredBy, name)
  variable.uses++
  if (!known) scope.declared.push(variable)
  for (let at = inner; at !== scope && at.parent; at = at.parent) addUndeclared(at, variable)
  return variable
}

/** A name that was used before becomes the declared one; arguments are other variables than what their defaults use. */
function takeUndeclared(scope: Scope, declaredBy: DeclaredBy, name: string): Variable {
  const place =
    declaredBy === 'argument'
      ? -1
      : scope.undeclared.findIndex(
          (used, i) => i >= scope.headUses && used.uses > 0 && used.declaredBy === 'nothing' && used.name === name,
        )
  const [used] = place < 0 ? [] : scope.undeclared.splice(place, 1)
  return used ? Object.assign(used, { declaredBy }) : { type: 'variable', name, uses: 0, declaredBy }
}

/** Count one use of a name. */
export function use(scope: Scope, name: string): Variable {
  const known = findDeclared(scope, name, 0) ?? findUndeclared(scope, name)
  const variable: Variable = known ?? { type: 'variable', name, uses: 0, declaredBy: 'nothing' }
  if (!known) scope.undeclared.push(variable)
  variable.uses++
  return variable
}

/** Note that a scope uses a variable of an outer one. */
export function addUndeclared(scope: Scope, variable: Variable): void {
  if (!scope.undeclared.includes(variable)) scope.undeclared.push(variable)
}

/** End a scope: what it does not declare is used by its parent. */
export function hoistUndeclared(scope: Scope): void {
  const { parent } = scope
  if (!parent) return
  scope.undeclared.forEach((used, i) => {
    if (used.uses === 0 || used.declaredBy !== 'nothing') return
    const outer = findDeclared(parent, used.name, 0) ?? findUndeclared(parent, used.name)
    if (!outer) parent.undeclared.push(used)
    else {
      outer.uses += used.uses
      used.link = outer
      scope.undeclared[i] = outer
    }
  })
}

/** Take a block away: what it declares belongs to its parent. */
export function dissolve(scope: Scope): void {
  scope.parent?.declared.push(...scope.declared)
  scope.declared = []
  scope.undeclared = []
}

/** The innermost is the last: `for (let a of b) {let a}`. */
function findDeclared(scope: Scope, name: string, from: number): Variable | undefined {
  for (let i = scope.declared.length - 1; i >= from; i--) {
    const variable = scope.declared[i]
    if (variable?.name === name) return variable
  }
  return undefined
}

function findUndeclared(scope: Scope, name: string): Variable | undefined {
  return scope.undeclared.find(variable => variable.uses > 0 && variable.name === name)
}
