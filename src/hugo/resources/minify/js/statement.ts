/** The statements of a script as the minifier changes them; a loop without a head is a `for`. */
import type { Binding, Class, Declaration, FunctionNode } from './definition.ts'
import type { Expression } from './expression.ts'
import type { Scope } from './scope.ts'

export interface Block {
  readonly type: 'block'
  list: Statement[]
  readonly scope: Scope
}

export interface ExpressionStatement {
  readonly type: 'expression'
  value: Expression
}

export interface If {
  readonly type: 'if'
  test: Expression
  body: Statement
  otherwise?: Statement | undefined
}

/** `return`, `throw`. */
export interface Leave {
  readonly type: 'return' | 'throw'
  value?: Expression | undefined
}

export interface Branch {
  readonly type: 'branch'
  readonly keyword: 'break' | 'continue'
  readonly label?: string | undefined
}

export interface Labelled {
  readonly type: 'labelled'
  readonly label: string
  readonly body: Statement
}

export interface With {
  readonly type: 'with'
  object: Expression
  readonly body: Statement
}

export interface DoWhile {
  readonly type: 'do-while'
  readonly test: Expression
  readonly body: Statement
}

export interface For {
  readonly type: 'for'
  initial?: Expression | undefined
  readonly test?: Expression | undefined
  readonly update?: Expression | undefined
  readonly body: Block
}

export interface ForEach {
  readonly type: 'for-each'
  readonly keyword: 'in' | 'of'
  readonly isAwait: boolean
  readonly initial: Expression
  readonly object: Expression
  readonly body: Block
}

export interface Switch {
  readonly type: 'switch'
  value: Expression
  readonly scope: Scope
  readonly clauses: { readonly test?: Expression | undefined; list: Statement[] }[]
}

export interface Try {
  readonly type: 'try'
  readonly body: Block
  binding?: Binding | undefined
  readonly handler?: Block | undefined
  readonly finalizer?: Block | undefined
}

/** One name that goes from one module to another; `*` is all of them. */
export interface Alias {
  readonly name?: string | undefined
  readonly binding: string
}

export interface Import {
  readonly type: 'import'
  readonly defaultName?: string | undefined
  /** Missing where the statement has no list. */
  readonly names?: readonly Alias[] | undefined
  readonly module: string
}

export interface Export {
  readonly type: 'export'
  readonly isDefault: boolean
  readonly declaration?: Statement | Expression | undefined
  readonly names: readonly Alias[]
  readonly module?: string | undefined
}

/** What is written as it stands: a directive, a comment that is kept, `debugger`. */
export interface Plain {
  readonly type: 'directive' | 'comment' | 'debugger'
  readonly text: string
}

export interface Empty {
  readonly type: 'empty'
}

export type Statement =
  | Block
  | ExpressionStatement
  | If
  | Leave
  | Branch
  | Labelled
  | With
  | DoWhile
  | For
  | ForEach
  | Switch
  | Try
  | Import
  | Export
  | Plain
  | Empty
  | Declaration
  | FunctionNode
  | Class
