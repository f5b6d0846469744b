/** The tree of a CEL expression. */

/** Where a part stands in its expression. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Operators with two sides; `&&` and `||` among them. */
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%'

/** A whole number is a BigInt, any other a number. */
export type Literal = string | bigint | number | boolean | null

/** One part of an expression. */
export type CelNode = Extent &
  (
    | { readonly op: 'literal'; readonly value: Literal }
    | { readonly op: 'variable'; readonly name: string }
    | { readonly op: 'field'; readonly of: CelNode; readonly field: string }
    | { readonly op: 'index'; readonly of: CelNode; readonly key: CelNode }
    /** A function, a method where `on` is given, or a macro. */
    | { readonly op: 'call'; readonly name: string; readonly on: CelNode | null; readonly args: readonly CelNode[] }
    | { readonly op: 'list'; readonly items: readonly CelNode[] }
    | { readonly op: 'map'; readonly entries: readonly (readonly [CelNode, CelNode])[] }
    | { readonly op: 'choice'; readonly test: CelNode; readonly yes: CelNode; readonly no: CelNode }
    | { readonly op: 'not' | 'minus'; readonly of: CelNode }
    | { readonly op: 'binary'; readonly sign: BinaryOperator; readonly left: CelNode; readonly right: CelNode }
  )

/** Macros that go through a list or the keys of a map: how many arguments each takes. */
export const macros: Readonly<Record<string, readonly number[]>> = {
  all: [2],
  exists: [2],
  exists_one: [2],
  filter: [2],
  map: [2, 3],
}

/** List the parts that a part is made of. */
export function partsOf(node: CelNode): readonly CelNode[] {
  switch (node.op) {
    case 'literal':
    case 'variable':
      return []
    case 'field':
    case 'not':
    case 'minus':
      return [node.of]
    case 'index':
      return [node.of, node.key]
    case 'call':
      return node.on === null ? node.args : [node.on, ...node.args]
    case 'list':
      return node.items
    case 'map':
      return node.entries.flat()
    case 'choice':
      return [node.test, node.yes, node.no]
    case 'binary':
      return [node.left, node.right]
    default:
      return node satisfies never
  }
}
