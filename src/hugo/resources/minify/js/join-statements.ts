/** Joins a statement with the one before it: by commas, or into the head of a loop or a condition. */

import type { Context } from './context.ts'
import { joinList } from './create-expression.ts'
import type { Declaration } from './definition.ts'
import type { Edition } from './edition.ts'
import { hasValues, mergeAssignments, mergeDeclarations } from './merge-declarations.ts'
import type { ExpressionStatement, For, Statement } from './statement.ts'

/** Join two statements in one, where that can be; both may be changed even where they are not joined. */
export function joinWithPrevious(
  { edition }: Context,
  previous: Statement,
  statement: Statement,
): Statement | undefined {
  if (previous.type === 'expression') return joinExpression(edition, previous, statement)
  return previous.type === 'declaration' ? joinDeclaration(previous, statement) : undefined
}

function joinExpression(edition: Edition, previous: ExpressionStatement, statement: Statement): Statement | undefined {
  switch (statement.type) {
    case 'expression':
      statement.value = joinList(previous.value, statement.value)
      return statement
    case 'return':
    case 'throw':
      if (!statement.value) return undefined
      statement.value = joinList(previous.value, statement.value)
      return statement
    case 'switch':
      statement.value = joinList(previous.value, statement.value)
      return statement
    case 'with':
      statement.object = joinList(previous.value, statement.object)
      return statement
    case 'if':
      statement.test = joinList(previous.value, statement.test)
      return statement
    case 'for':
      return moveIntoHead(edition, previous, statement)
    case 'declaration':
      if (statement.keyword !== 'var') return undefined
      return mergeAssignments(statement, previous, 'before') ? statement : undefined
    default:
      return undefined
  }
}

function moveIntoHead(
  { fillsLoopHeads }: Edition,
  previous: ExpressionStatement,
  statement: For,
): Statement | undefined {
  const { initial } = statement
  if (!initial || (initial.type === 'declaration' && initial.list.length === 0)) {
    statement.initial = previous.value
    return statement
  }
  if (!fillsLoopHeads || initial.type !== 'declaration') return undefined
  if (initial.keyword !== 'var' && initial.keyword !== 'hoisted') return undefined
  return mergeAssignments(initial, previous, 'before') ? statement : undefined
}

function joinDeclaration(previous: Declaration, statement: Statement): Statement | undefined {
  if (statement.type === 'declaration' && statement.keyword === previous.keyword) {
    statement.list = [...previous.list, ...statement.list]
    const { varDeclarations } = previous.scope.owner
    const place = varDeclarations.indexOf(previous)
    if (place >= 0) varDeclarations.splice(place, 1)
    return statement
  }
  if (previous.keyword !== 'var') return undefined
  if (statement.type === 'expression') return mergeAssignments(previous, statement, 'after') ? previous : undefined
  return statement.type === 'for' ? moveDeclarationIntoHead(previous, statement) : undefined
}

function moveDeclarationIntoHead(previous: Declaration, statement: For): Statement | undefined {
  const { initial } = statement
  const isFree = initial?.type === 'declaration' && initial.keyword === 'hoisted' && !hasValues(initial)
  if (initial && !isFree) {
    if (initial.type !== 'declaration' || (initial.keyword !== 'var' && initial.keyword !== 'hoisted')) return undefined
    mergeDeclarations(previous, initial, 'after')
    initial.keyword = 'var'
  }
  statement.initial = previous
  return statement
}
