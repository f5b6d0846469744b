/** Chooses the quotes of a text: those that need fewest backslashes, double ones where all are equal. */

/** The characters that count, each as it may be written behind a backslash. */
const escaped: Readonly<Record<'line' | 'double' | 'single' | 'backtick', RegExp>> = {
  line: /^(?:n|12|x0a|u000a|u\{0*a\})/i,
  double: /^(?:42|x22|u0022|u\{0*22\})/,
  single: /^(?:47|x27|u0027|u\{0*27\})/,
  backtick: /^(?:140|x60|u0060|u\{0*60\})/,
}

/** Choose the quote of a text that is given with its old ones; backticks need `allowsTemplate`. */
export function chooseQuote(text: string, allowsTemplate: boolean): '"' | "'" | '`' {
  const counts = { line: 0, double: 0, single: 0, backtick: 0 }
  let insertions = 0
  for (let i = 1; i < text.length - 1; i++) {
    const char = text.charAt(i)
    if (char === '"') counts.double++
    else if (char === "'") counts.single++
    else if (char === '`') counts.backtick++
    else if (char === '$' && text.charAt(i + 1) === '{') insertions++
    else if (char === '\\') {
      const kind = kindOf(text.slice(i + 1, i + 12))
      if (kind) counts[kind]++
    }
  }
  const { line, double, single, backtick } = counts
  const needed = Math.min(double, single)
  if (allowsTemplate && backtick + insertions < needed + line) return '`'
  return single < double ? "'" : '"'
}

function kindOf(text: string): keyof typeof escaped | undefined {
  const kinds = Object.keys(escaped) as (keyof typeof escaped)[]
  // A capital N is no line break.
  return text.startsWith('N') ? undefined : kinds.find(kind => escaped[kind].test(text))
}

/** Choose the quote as 2.12 of the minifier does: it knows few escapes, and takes each `$` for an insertion. */
export function chooseQuoteSimply(text: string, allowsTemplate: boolean): '"' | "'" | '`' {
  const inner = text.slice(1, -1)
  const count = (pattern: RegExp) => inner.match(pattern)?.length ?? 0
  const [double, single] = [count(/"/g), count(/'/g)]
  // A backslash that a backslash escapes is looked at as well.
  const lines = count(/(?<=\\)[nr]/g)
  const hasOctal = /\\(?:[1-9]|0\d)/.test(inner)
  if (allowsTemplate && !hasOctal && count(/`/g) + count(/\$/g) < Math.min(double, single) + lines) return '`'
  return single < double ? "'" : '"'
}
