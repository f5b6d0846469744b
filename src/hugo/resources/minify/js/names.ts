/** Gives variables short names: those used most get the letters that scripts use most, which compresses well. */
import { type GoRandom, sortUnstable } from '../../../../go/sort.ts'
import { nameOf, type Scope, type Variable } from './scope.ts'

const firstLetters = 'etnsoiarclduhmfpgvbjy_wOxCEkASMFTzDNLRPHIBV$WUKqYGXQZJ'
const nextLetters = 'etnsoiarcldu14023hm8f6pg57v9bjy_wOxCEkASMFTzDNLRPHIBV$WUKqYGXQZJ'

const reserved: ReadonlySet<string> = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if import in instanceof new null return super switch this throw true try typeof var void while with yield ' +
    'let static implements interface package private protected public as async from get meta of set target'
  ).split(' '),
)

/** Rename what a scope declares; arguments keep their order. */
export function renameScope(scope: Scope, random: GoRandom): void {
  const { declared, argumentCount } = scope
  const own = declared.slice(argumentCount)
  sortUnstable(own, (a, b) => a.uses > b.uses, random)
  scope.declared = [...declared.slice(0, argumentCount), ...own]
  const taken = new Set(scope.undeclared.map(nameOf))
  let index = 0
  for (const variable of scope.declared) {
    let name = shortName(index++)
    while (reserved.has(name) || taken.has(name)) name = shortName(index++)
    variable.name = name
  }
}

/** Rename the private members of a class. */
export function renamePrivateMembers(scope: Scope, random: GoRandom): void {
  sortUnstable(scope.declared, (a, b) => a.uses > b.uses, random)
  scope.declared.forEach((variable, i) => {
    variable.name = `#${shortName(i)}`
  })
}

/** Compare variables of one letter by how often scripts use it; others are equal to all. */
export function compareByLetter(a: Variable, b: Variable): number {
  if (a.name.length !== 1 || b.name.length !== 1) return 0
  return Math.max(firstLetters.indexOf(a.name), 0) - Math.max(firstLetters.indexOf(b.name), 0)
}

/** Give the name of a number: one letter, then two, … */
function shortName(index: number): string {
  let rest = index
  let length = 1
  for (let count = firstLetters.length; rest >= count; count *= nextLetters.length) {
    rest -= count
    length++
  }
  let name = firstLetters[rest % firstLetters.length]!
  rest = Math.floor(rest / firstLetters.length)
  for (; name.length < length; rest = Math.floor(rest / nextLetters.length))
    name += nextLetters[rest % nextLetters.length]
  return name
}
