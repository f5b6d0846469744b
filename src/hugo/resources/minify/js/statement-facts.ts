/** What can be said of a statement before it is written. */
import type { Statement } from './statement.ts'

/** Tell whether a statement does nothing. */
export function isEmpty(statement: Statement | undefined): boolean {
  if (!statement || statement.type === 'empty') return true
  return statement.type === 'block' && statement.list.every(isEmpty)
}

/** Tell whether a statement ends by leaving: `return`, `throw`, `break`, `continue`. */
export function leaves(statement: Statement | undefined): boolean {
  if (statement?.type === 'block') return leaves(statement.list.at(-1))
  return statement?.type === 'return' || statement?.type === 'throw' || statement?.type === 'branch'
}
