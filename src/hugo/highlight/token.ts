/** Tokens of highlighted code, named by the short classes of Chroma (and of Pygments): `k` keyword, `s2` string, `` plain. */

/** One piece of code with its class. */
export interface Token {
  /** Chroma's short class; empty for plain text. */
  readonly type: string
  readonly text: string
}

/** Join neighbours of the same type, as Chroma does before it writes. */
export function joinTokens(tokens: Iterable<Token>): Token[] {
  const joined: { type: string; text: string }[] = []
  for (const { type, text } of tokens) {
    if (text === '') continue
    const last = joined.at(-1)
    if (last?.type === type) last.text += text
    else joined.push({ type, text })
  }
  return joined
}

/**
 * Cut tokens into lines; each line keeps its line end. With `keepsEmpty`, as Chroma did for long, a token that ends with its
 * line leaves an empty one at the start of the next.
 */
export function splitLines(tokens: Iterable<Token>, keepsEmpty: boolean): Token[][] {
  const lines: Token[][] = []
  let line: Token[] = []
  for (const { type, text } of tokens) {
    let start = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      line.push({ type, text: text.slice(start, end + 1) })
      lines.push(line)
      line = []
      start = end + 1
    }
    if (start < text.length || keepsEmpty) line.push({ type, text: text.slice(start) })
  }
  if (line.some(token => token.text !== '')) lines.push(line)
  return lines
}
