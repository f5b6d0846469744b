/** Joins texts that are added: `a + 'b' + 'c'` is `a + 'bc'`. */

import type { Binary, Literal } from './expression.ts'
import { isLiteral } from './expression-facts.ts'

/** Join the texts within a sum, in place; the left side goes where all of it is joined. */
export function joinTexts(expression: Binary): void {
  for (let sum: Binary | undefined = expression; sum?.operator === '+'; ) {
    if (isLiteral(sum.right, 'string') && !joinAtEnd(sum, sum.right)) return
    sum = sum.left?.type === 'binary' ? sum.left : undefined
  }
}

/** Join the text at the right of a sum with those before it; tell whether there were not too many. */
function joinAtEnd(sum: Binary, last: Literal): boolean {
  const texts = [last]
  let left = sum
  while (left.operator === '+') {
    if (texts.length > 50) return false
    const before = left.left
    if (isLiteral(before, 'string')) {
      texts.unshift(before)
      left.left = undefined
    } else if (before?.type === 'binary' && isLiteral(before.right, 'string')) {
      texts.unshift(before.right)
      left = before
      continue
    }
    break
  }
  if (texts.length === 1) return true
  sum.left = left.left
  const quote = texts[0]!.text.charAt(0)
  last.text = quote + texts.map(({ text }) => text.slice(1, -1)).join('') + quote
  return true
}
