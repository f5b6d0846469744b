/** What declares names in a script that is minified: functions, classes, declarations, patterns. */
import type { Expression } from './expression.ts'
import type { Scope, Variable } from './scope.ts'
import type { Block } from './statement.ts'

/** The name of a member: `text` is written as it stands, unless it is a string. */
export interface PropertyName {
  readonly kind: 'name' | 'string' | 'number' | 'computed' | 'private'
  readonly text: string
  readonly computed?: Expression
  /** The variable of a private name, where these are renamed. */
  readonly privateName?: Variable
}

export interface Parameters {
  readonly list: readonly BindingElement[]
  readonly rest?: Binding | undefined
}

export interface FunctionNode {
  readonly type: 'function'
  readonly isAsync: boolean
  readonly isGenerator: boolean
  readonly name?: Variable | undefined
  readonly parameters: Parameters
  readonly body: Block
}

export interface Arrow {
  readonly type: 'arrow'
  readonly isAsync: boolean
  readonly parameters: Parameters
  readonly body: Block
}

export interface Method {
  readonly type: 'method'
  readonly name: PropertyName
  readonly isStatic: boolean
  readonly isAsync: boolean
  readonly isGenerator: boolean
  readonly kind: 'get' | 'set' | 'plain'
  readonly parameters: Parameters
  readonly body: Block
}

export interface Field {
  readonly type: 'field'
  readonly name: PropertyName
  readonly isStatic: boolean
  readonly initial?: Expression | undefined
}

export interface Class {
  readonly type: 'class'
  readonly name?: Variable | undefined
  readonly parent?: Expression | undefined
  readonly scope: Scope
  readonly members: readonly (Method | Field | Block)[]
}

export interface BindingElement {
  /** Missing at an empty place of an array. */
  readonly binding?: Binding | undefined
  readonly initial?: Expression | undefined
}

export interface ArrayBinding {
  readonly type: 'array-binding'
  readonly list: readonly BindingElement[]
  readonly rest?: Binding | undefined
}

export interface ObjectBinding {
  readonly type: 'object-binding'
  readonly list: readonly { readonly key: PropertyName; readonly value: BindingElement }[]
  readonly rest?: Variable | undefined
}

export type Binding = Variable | ArrayBinding | ObjectBinding

/** `var`, `let`, `const`; one whose names another declares (`hoisted`) is written as assignments. */
export interface Declaration {
  readonly type: 'declaration'
  keyword: 'var' | 'let' | 'const' | 'hoisted'
  list: BindingElement[]
  readonly scope: Scope
  isInFor: boolean
  isInForIn: boolean
}
