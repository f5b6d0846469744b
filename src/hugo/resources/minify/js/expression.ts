/**
 * The expressions of a script as the minifier changes them. They differ from ESTree where the minifier asks other questions:
 * brackets are kept, and a name is the variable it means.
 */
import type { Arrow, Class, Declaration, FunctionNode, Method, PropertyName } from './definition.ts'
import type { Precedence } from './operators.ts'
import type { Variable } from './scope.ts'

export type LiteralKind =
  | 'string'
  | 'regexp'
  | 'integer'
  | 'decimal'
  | 'binary'
  | 'octal'
  | 'hexadecimal'
  | 'true'
  | 'false'
  | 'null'
  /** `this`, `super`, `import`. */
  | 'word'

export interface Literal {
  readonly type: 'literal'
  readonly kind: LiteralKind
  text: string
}

/** A value in a list; an empty place of an array has none. */
export interface Item {
  readonly value?: Expression | undefined
  readonly isSpread: boolean
}

export interface ArrayLiteral {
  readonly type: 'array'
  readonly items: readonly Item[]
}

export interface Property {
  /** A method has its name itself; what is spread has none. */
  readonly name?: PropertyName | undefined
  readonly value: Expression
  readonly isSpread: boolean
  /** `{a = 1}` in what is assigned to. */
  readonly initial?: Expression | undefined
}

export interface ObjectLiteral {
  readonly type: 'object'
  readonly properties: readonly Property[]
}

export interface Template {
  readonly type: 'template'
  tag?: Expression | undefined
  /** Each with its opening and closing marks, as written. */
  readonly parts: readonly { readonly text: string; readonly value: Expression }[]
  readonly tail: string
  readonly level: Precedence
  isOptional: boolean
}

export interface Group {
  readonly type: 'group'
  inner: Expression
}

export interface Index {
  readonly type: 'index'
  readonly object: Expression
  readonly index: Expression
  readonly level: Precedence
  isOptional: boolean
}

export interface Dot {
  readonly type: 'dot'
  readonly object: Expression
  readonly name: string | Variable
  readonly level: Precedence
  isOptional: boolean
}

export interface New {
  readonly type: 'new'
  readonly callee: Expression
  /** Missing where the list is empty. */
  readonly items?: readonly Item[]
}

export interface Call {
  readonly type: 'call'
  readonly callee: Expression
  readonly items: readonly Item[]
  readonly level: Precedence
  isOptional: boolean
}

/** `new.target`, `import.meta`. */
export interface MetaProperty {
  readonly type: 'meta'
  readonly text: string
}

export interface Unary {
  readonly type: 'unary'
  readonly operator: string
  readonly isPostfix: boolean
  readonly operand: Expression
}

export interface Binary {
  readonly type: 'binary'
  operator: string
  /** Missing once the text at the left was joined with the one at the right. */
  left?: Expression | undefined
  right: Expression
}

export interface Conditional {
  readonly type: 'conditional'
  test: Expression
  whenTrue: Expression
  whenFalse: Expression
}

export interface Comma {
  readonly type: 'comma'
  list: Expression[]
}

export interface Yield {
  readonly type: 'yield'
  readonly isDelegated: boolean
  readonly value?: Expression | undefined
}

export type Expression =
  | Variable
  | Literal
  | ArrayLiteral
  | ObjectLiteral
  | Template
  | Group
  | Index
  | Dot
  | New
  | Call
  | MetaProperty
  | Unary
  | Binary
  | Conditional
  | Comma
  | Yield
  | FunctionNode
  | Arrow
  | Method
  | Class
  | Declaration
