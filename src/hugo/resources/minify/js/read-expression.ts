/** Reads an expression from ESTree, counting the uses of names in the order of the text. */
import type * as es from 'acorn'
import type { Call, Dot, Expression, Index, Item, Literal, LiteralKind, New, Template } from './expression.ts'
import { type Precedence, precedence } from './operators.ts'
import { readClass } from './read-class.ts'
import { readArrow, readFunction } from './read-function.ts'
import { readObject } from './read-object.ts'
import { type ExpressionNode, inNewScope, type Reader, textOf } from './reader.ts'
import { use } from './scope.ts'

/**
 * Read an expression. `isLoose` says that it may begin with the parameters of an arrow: brackets in front are a scope of their
 * own then, so that what is in them is not the variable that stands behind them, though it means the same.
 */
export function readExpression(reader: Reader, node: ExpressionNode, isLoose: boolean): Expression {
  switch (node.type) {
    case 'Identifier':
      return use(reader.scope, node.name)
    case 'PrivateIdentifier':
      return reader.edition.renamesPrivateNames
        ? use(reader.scope, `#${node.name}`)
        : { type: 'literal', kind: 'word', text: `#${node.name}` }
    case 'Literal':
    case 'ThisExpression':
    case 'Super':
      return readLiteral(reader, node)
    case 'ParenthesizedExpression':
      return readGroup(reader, node, isLoose)
    case 'SequenceExpression':
      return { type: 'comma', list: node.expressions.map((item, i) => readExpression(reader, item, i > 0 || isLoose)) }
    case 'FunctionExpression':
      return readFunction(reader, node, true)
    case 'ArrowFunctionExpression':
      return readArrow(reader, node)
    case 'ClassExpression':
      return readClass(reader, node, true)
    case 'ArrayExpression':
    case 'ArrayPattern':
      return { type: 'array', items: node.elements.map(element => readItem(reader, element)) }
    case 'ObjectExpression':
    case 'ObjectPattern':
      return readObject(reader, node)
    case 'TemplateLiteral':
      return readTemplate(reader, node, undefined, precedence.member)
    default:
      return readOperation(reader, node, isLoose)
  }
}

type Operation = Exclude<
  ExpressionNode,
  {
    readonly type:
      | 'Identifier'
      | 'PrivateIdentifier'
      | 'Literal'
      | 'ThisExpression'
      | 'Super'
      | 'ParenthesizedExpression'
      | 'SequenceExpression'
      | 'FunctionExpression'
      | 'ArrowFunctionExpression'
      | 'ClassExpression'
      | 'ArrayExpression'
      | 'ArrayPattern'
      | 'ObjectExpression'
      | 'ObjectPattern'
      | 'TemplateLiteral'
  }
>

function readOperation(reader: Reader, node: Operation, isLoose: boolean): Expression {
  switch (node.type) {
    case 'UnaryExpression':
      return readUnary(reader, node.operator, node.argument)
    case 'AwaitExpression':
      return readUnary(reader, 'await', node.argument)
    case 'UpdateExpression': {
      const operand = readExpression(reader, node.argument, !node.prefix && isLoose)
      return { type: 'unary', operator: node.operator, isPostfix: !node.prefix, operand }
    }
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const left = readExpression(reader, node.left, isLoose)
      return { type: 'binary', operator: node.operator, left, right: readExpression(reader, node.right, false) }
    }
    case 'AssignmentExpression':
      return readAssignment(reader, node.operator, node.left, node.right, isLoose)
    case 'AssignmentPattern':
      return readAssignment(reader, '=', node.left, node.right, isLoose)
    case 'ConditionalExpression': {
      const test = readExpression(reader, node.test, isLoose)
      const whenTrue = readExpression(reader, node.consequent, true)
      return { type: 'conditional', test, whenTrue, whenFalse: readExpression(reader, node.alternate, true) }
    }
    case 'YieldExpression':
      return {
        type: 'yield',
        isDelegated: node.delegate,
        value: node.argument ? readExpression(reader, node.argument, true) : undefined,
      }
    case 'MetaProperty':
      return { type: 'meta', text: `${node.meta.name}.${node.property.name}` }
    case 'RestElement':
      throw new Error('expected an expression instead of ...')
    default:
      return readAccess(reader, node, isLoose)
  }
}

function readAssignment(
  reader: Reader,
  operator: string,
  target: es.Pattern,
  value: es.Expression,
  isLoose: boolean,
): Expression {
  const left = readExpression(reader, target, isLoose)
  return { type: 'binary', operator, left, right: readExpression(reader, value, true) }
}

function readUnary(reader: Reader, operator: string, operand: es.Expression): Expression {
  return { type: 'unary', operator, isPostfix: false, operand: readExpression(reader, operand, false) }
}

function readLiteral(reader: Reader, node: es.Literal | es.ThisExpression | es.Super): Literal {
  const text = textOf(reader, node)
  return { type: 'literal', kind: node.type === 'Literal' ? kindOf(node, text) : 'word', text }
}

function kindOf(node: es.Literal, text: string): LiteralKind {
  if (node.regex) return 'regexp'
  if (typeof node.value === 'string') return 'string'
  if (node.value === null && text === 'null') return 'null'
  if (typeof node.value === 'boolean') return node.value ? 'true' : 'false'
  if (/^0[xX]/.test(text)) return 'hexadecimal'
  if (/^0[bB]/.test(text)) return 'binary'
  if (/^0[oO]/.test(text)) return 'octal'
  return /[.eE]/.test(text) ? 'decimal' : 'integer'
}

function readGroup(reader: Reader, node: es.ParenthesizedExpression, isLoose: boolean): Expression {
  const read = () => readExpression(reader, node.expression, true)
  return { type: 'group', inner: isLoose ? inNewScope(reader, true, read) : read() }
}

/** Read an element of a list: a value, a spread value, or nothing. */
export function readItem(reader: Reader, node: es.Expression | es.Pattern | es.SpreadElement | null): Item {
  if (!node) return { isSpread: false }
  const isSpread = node.type === 'SpreadElement' || node.type === 'RestElement'
  return { value: readExpression(reader, isSpread ? node.argument : node, true), isSpread }
}

function readItems(reader: Reader, nodes: readonly (es.Expression | es.SpreadElement)[]): Item[] {
  return nodes.map(node => readItem(reader, node))
}

type Access =
  | es.MemberExpression
  | es.CallExpression
  | es.ChainExpression
  | es.NewExpression
  | es.TaggedTemplateExpression
  | es.ImportExpression

function readAccess(reader: Reader, node: Access, isLoose: boolean): Expression {
  switch (node.type) {
    case 'ChainExpression':
      return readExpression(reader, node.expression, isLoose)
    case 'MemberExpression':
      return readMember(reader, node, isLoose)
    case 'CallExpression': {
      const callee = readExpression(reader, node.callee, isLoose)
      return createCall(reader, callee, readItems(reader, node.arguments), node.optional)
    }
    case 'ImportExpression': {
      const nodes = [node.source, ...(node.options ? [node.options] : [])]
      const callee: Literal = { type: 'literal', kind: 'word', text: 'import' }
      return createCall(reader, callee, readItems(reader, nodes), false)
    }
    case 'NewExpression':
      return readNew(reader, node)
    case 'TaggedTemplateExpression': {
      const tag = readExpression(reader, node.tag, isLoose)
      return readTemplate(reader, node.quasi, tag, accessLevel(reader, tag, precedence.member, false))
    }
    default:
      return node satisfies never
  }
}

function createCall(reader: Reader, callee: Expression, items: readonly Item[], isOptional: boolean): Call {
  const level = accessLevel(reader, callee, precedence.call, isOptional)
  return { type: 'call', callee, items, level, isOptional }
}

function readMember(reader: Reader, node: es.MemberExpression, isLoose: boolean): Index | Dot {
  const object = readExpression(reader, node.object, isLoose)
  const level = accessLevel(reader, object, precedence.member, node.optional ?? false)
  const isOptional = node.optional ?? false
  if (node.computed)
    return { type: 'index', object, index: readExpression(reader, node.property, true), level, isOptional }
  const isRenamed = node.property.type === 'PrivateIdentifier' && reader.edition.renamesPrivateNames
  const text = textOf(reader, node.property)
  return { type: 'dot', object, name: isRenamed ? use(reader.scope, text) : text, level, isOptional }
}

function readNew(reader: Reader, node: es.NewExpression): New {
  const callee = readExpression(reader, node.callee, false)
  return node.arguments.length === 0
    ? { type: 'new', callee }
    : { type: 'new', callee, items: readItems(reader, node.arguments) }
}

/** What follows an access binds at most as tightly as what stands before it. */
function accessLevel(reader: Reader, left: Expression, own: Precedence, isOptional: boolean): Precedence {
  if (isOptional) return reader.edition.hasOptionalLevel ? precedence.optional : precedence.call
  return Math.min(levelOfLeft(left), own) as Precedence
}

function levelOfLeft(left: Expression): Precedence {
  switch (left.type) {
    case 'dot':
    case 'index':
    case 'call':
      return left.level
    case 'template':
      return left.tag ? left.level : precedence.primary
    case 'new':
    case 'meta':
      return precedence.member
    case 'literal':
      return left.text === 'import' || left.text === 'super' ? precedence.call : precedence.primary
    default:
      return precedence.primary
  }
}

function readTemplate(
  reader: Reader,
  node: es.TemplateLiteral,
  tag: Expression | undefined,
  level: Precedence,
): Template {
  const parts = node.expressions.map((expression, i) => ({
    text: reader.source.slice(node.quasis[i]!.start - 1, node.quasis[i]!.end + 2),
    value: readExpression(reader, expression, true),
  }))
  const tail = node.quasis.at(-1)!
  return {
    type: 'template',
    tag,
    parts,
    tail: reader.source.slice(tail.start - 1, tail.end + 1),
    level,
    isOptional: false,
  }
}
