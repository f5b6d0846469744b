/** Reads statements from ESTree. */
import type * as es from 'acorn'
import { readBinding } from './read-binding.ts'
import { readBlock, readList, readStatements } from './read-block.ts'
import { readClass } from './read-class.ts'
import { readDeclaration } from './read-declaration.ts'
import { readFunction } from './read-function.ts'
import { readFor, readForEach, readWhile } from './read-loop.ts'
import { readExport, readImport } from './read-module.ts'
import { inNewScope, type Reader, type StatementNode } from './reader.ts'
import type { Block, Statement, Switch, Try } from './statement.ts'

/** Read a statement. */
export function readStatement(reader: Reader, node: StatementNode): Statement {
  switch (node.type) {
    case 'ExpressionStatement':
      return { type: 'expression', value: reader.expression(node.expression, true) }
    case 'BlockStatement':
      return readBlock(reader, node)
    case 'VariableDeclaration':
      return readDeclaration(reader, node, node.kind === 'var')
    case 'FunctionDeclaration':
      return readFunction(reader, node, false)
    case 'ClassDeclaration':
      return readClass(reader, node, false)
    case 'EmptyStatement':
      return { type: 'empty' }
    case 'DebuggerStatement':
      return { type: 'debugger', text: 'debugger' }
    case 'ImportDeclaration':
      return readImport(reader, node)
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
      return readExport(reader, node)
    default:
      return readControl(reader, node)
  }
}

type Control = Exclude<
  StatementNode,
  | { readonly type: 'ExpressionStatement' | 'BlockStatement' | 'VariableDeclaration' | 'FunctionDeclaration' }
  | { readonly type: 'ClassDeclaration' | 'EmptyStatement' | 'DebuggerStatement' }
  | es.ModuleDeclaration
>

function readControl(reader: Reader, node: Control): Statement {
  switch (node.type) {
    case 'IfStatement': {
      const test = reader.expression(node.test, true)
      const body = reader.statement(node.consequent)
      return { type: 'if', test, body, otherwise: node.alternate ? reader.statement(node.alternate) : undefined }
    }
    case 'ReturnStatement':
      return { type: 'return', value: node.argument ? reader.expression(node.argument, true) : undefined }
    case 'ThrowStatement':
      return { type: 'throw', value: reader.expression(node.argument, true) }
    case 'BreakStatement':
      return { type: 'branch', keyword: 'break', label: node.label?.name }
    case 'ContinueStatement':
      return { type: 'branch', keyword: 'continue', label: node.label?.name }
    case 'LabeledStatement':
      return { type: 'labelled', label: node.label.name, body: reader.statement(node.body) }
    case 'WithStatement': {
      const object = reader.expression(node.object, true)
      reader.scope.owner.hasWith = true
      return { type: 'with', object, body: reader.statement(node.body) }
    }
    case 'DoWhileStatement': {
      const body = reader.statement(node.body)
      return { type: 'do-while', test: reader.expression(node.test, true), body }
    }
    case 'WhileStatement':
      return readWhile(reader, node)
    case 'ForStatement':
      return readFor(reader, node)
    case 'ForInStatement':
    case 'ForOfStatement':
      return readForEach(reader, node)
    case 'SwitchStatement':
      return readSwitch(reader, node)
    case 'TryStatement':
      return readTry(reader, node)
    default:
      return node satisfies never
  }
}

function readSwitch(reader: Reader, node: es.SwitchStatement): Switch {
  const value = reader.expression(node.discriminant, true)
  return inNewScope(reader, false, scope => ({
    type: 'switch',
    value,
    scope,
    clauses: node.cases.map(clause => ({
      test: clause.test ? reader.expression(clause.test, true) : undefined,
      list: readList(reader, clause.consequent, false),
    })),
  }))
}

function readTry(reader: Reader, node: es.TryStatement): Try {
  const body = readBlock(reader, node.block)
  const { handler } = node
  const caught =
    handler &&
    inNewScope(reader, false, scope => {
      const binding = handler.param ? readBinding(reader, handler.param, 'catch') : undefined
      const block: Block = { type: 'block', list: readStatements(reader, handler.body, false), scope }
      return { binding, handler: block }
    })
  const finalizer = node.finalizer ? readBlock(reader, node.finalizer) : undefined
  return { type: 'try', body, finalizer, ...caught }
}
