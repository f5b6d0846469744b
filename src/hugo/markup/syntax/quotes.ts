/**
 * Which typographic sign a straight quote becomes: the rules of goldmark's typographer extension, order and oddities
 * included, since ids and texts of existing sites depend on them.
 */

/** Signs the typographer writes, by the key of `markup.goldmark.extensions.typographer`. */
export type TypographicName =
  | 'apostrophe'
  | 'ellipsis'
  | 'emDash'
  | 'enDash'
  | 'leftAngleQuote'
  | 'leftDoubleQuote'
  | 'leftSingleQuote'
  | 'rightAngleQuote'
  | 'rightDoubleQuote'
  | 'rightSingleQuote'

/** How many quotes stand open in a block. */
export interface OpenQuotes {
  single: number
  double: number
}

const isLetter = (text: string): boolean => /^\p{L}/u.test(text)
const isDigit = (text: string): boolean => /^\p{Nd}/u.test(text)
const isSpace = (text: string): boolean => /^\s/u.test(text)
/** Go's `unicode.IsPunct`, which leaves symbols such as `$+<=>^|~` and the backtick out. */
const isGoPunctuation = (text: string): boolean => /^\p{P}/u.test(text)
const isAsciiPunctuation = (text: string): boolean => /^[!-/:-@[-`{-~]/.test(text)
const isPunctuation = (text: string): boolean => /^[\p{P}\p{S}]/u.test(text)

/** Find the sign for the quote that begins `line`, which follows `before`; undefined leaves it straight. */
export function findQuote(line: string, before: string, open: OpenQuotes): TypographicName | undefined {
  const flanks = readFlanks(line, before)
  return line.startsWith("'")
    ? findSingleQuote(line, before, flanks, open)
    : findDoubleQuote(line, before, flanks, open)
}

interface Flanks {
  readonly canOpen: boolean
  readonly canClose: boolean
}

function readFlanks(line: string, before: string): Flanks {
  let end = 1
  while (line[end] === line[0]) end++
  const after = line.slice(end) || ' '
  const isLeft = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
  const isRight = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
  return { canOpen: isLeft, canClose: isRight }
}

function findSingleQuote(line: string, before: string, flanks: Flanks, open: OpenQuotes): TypographicName | undefined {
  const next = line.slice(1)
  const opensOnly = flanks.canOpen && !flanks.canClose
  if (isApostrophe(next, before, opensOnly)) return 'apostrophe'
  if (opensOnly) {
    if (/^[smtd](?:$|[!-/:-@[-`{-~\s])/.test(next) || /^(?:ve|ll|re)(?:$|[!-/:-@[-`{-~\s])/.test(next)) {
      return 'rightSingleQuote'
    }
    open.single++
    return 'leftSingleQuote'
  }
  // A possessive such as `Smiths' `: by a slip of operators in Goldmark, anything but a digit may follow.
  if (line.length > 2 && !isDigit(next)) return 'rightSingleQuote'
  if (open.single > 0 && closes(line, flanks)) {
    open.single--
    return 'rightSingleQuote'
  }
  return undefined
}

function isApostrophe(next: string, before: string, opensOnly: boolean): boolean {
  if (
    opensOnly &&
    /^\d\ds/.test(next) &&
    (next.length === 3 || isSpace(next.slice(3)) || isPunctuation(next.slice(3)))
  ) {
    return true
  }
  if (/^[tenl]/.test(next) && (isGoPunctuation(before) || isSpace(before))) return true
  return (isDigit(before) || isLetter(before)) && isLetter(next)
}

function findDoubleQuote(line: string, before: string, flanks: Flanks, open: OpenQuotes): TypographicName | undefined {
  if (flanks.canOpen && !flanks.canClose) {
    open.double++
    return 'leftDoubleQuote'
  }
  if (open.double > 0 && closes(line, flanks)) {
    if (line[1] === '"' && /^\p{N}/u.test(before)) return undefined
    open.double--
    return 'rightDoubleQuote'
  }
  return undefined
}

function closes(line: string, { canOpen, canClose }: Flanks): boolean {
  if (!canClose) return false
  if (!canOpen) return true
  if (line.length < 2 || !isGoPunctuation(line.slice(1))) return false
  return line.length === 2 || isAsciiPunctuation(line.slice(2)) || isSpace(line.slice(2))
}
