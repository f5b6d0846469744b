/** A language within another, as Chroma's delegating lexers take them: what the inner one leaves has the type `x`. */
import type { Lexer } from './regex-lexer.ts'
import type { Token } from './token.ts'

/** Let another lexer see all that this one leaves, as one text, and put both together again. */
export const within = (lexOuter: Lexer, lexInner: Lexer): Lexer =>
  function* (code) {
    const pieces = [...lexInner(code)]
    const outer = pieces.filter(({ type }) => type === 'x').map(({ text }) => text)
    const take = createTaker(lexOuter(outer.join('')))
    for (const piece of pieces) {
      if (piece.type === 'x') yield* take(piece.text.length)
      else yield piece
    }
  }

function createTaker(tokens: Iterable<Token>): (length: number) => Generator<Token> {
  const source = tokens[Symbol.iterator]()
  let rest: Token = { type: '', text: '' }
  return function* (length) {
    let wanted = length
    while (wanted > 0) {
      if (rest.text === '') {
        const next = source.next()
        if (next.done) return
        rest = next.value
      }
      const text = rest.text.slice(0, wanted)
      yield { type: rest.type, text }
      rest = { type: rest.type, text: rest.text.slice(wanted) }
      wanted -= text.length
    }
  }
}
