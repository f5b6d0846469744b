/** Title case in the styles of Hugo's `titleCaseStyle`: AP, Chicago, Go, firstupper, none. */

const articles = 'a an and as at but by en for if in nor of on or per the to v via vs v. vs.'
const prepositions =
  'about above after along among around before between beyond despite down during from into near over since through ' +
  'under until upon with within without'

const smallWords: Readonly<Record<'ap' | 'chicago', ReadonlySet<string>>> = {
  ap: new Set(articles.split(' ')),
  chicago: new Set(`${articles} ${prepositions}`.split(' ')),
}

/** Write a text in title case; an unknown style is AP, as in Hugo. */
export function titleCase(text: string, style = 'ap'): string {
  switch (style.toLowerCase()) {
    case 'none':
      return text
    case 'go':
      return goTitle(text)
    case 'firstupper':
      return text.replace(/^\p{L}/u, letter => letter.toUpperCase())
    case 'chicago':
      return styled(text, smallWords.chicago)
    default:
      return styled(text, smallWords.ap)
  }
}

/** Put every letter behind something that is no letter, digit or underscore in upper case (Go's strings.Title). */
function goTitle(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, letter => letter.toUpperCase())
}

/** A word of a text: it begins with a letter or digit and goes on to a space, a hyphen or a slash. */
const wordPattern = /[\p{L}\p{N}]+[^\s\-/]*/gu

/** Small words stay small but at either end, behind a colon, and where a hyphen follows. */
function styled(text: string, small: ReadonlySet<string>): string {
  return text.replace(wordPattern, (word, at: number) => {
    const end = at + word.length
    const lower = word.toLowerCase()
    const isEdge = at === 0 || end === text.length
    return !isEdge && small.has(lower) && staysSmall(text, at, end) ? lower : capitalized(word)
  })
}

function staysSmall(text: string, at: number, end: number): boolean {
  const before = text[at - 1]!
  const stopsBefore = /[:-]/.test(text[at - 2] ?? '')
  return /[ \-/]/.test(before) && !stopsBefore && (text[end] !== '-' || before === '-')
}

/** Put the first letter in upper case, unless that would make two of it. */
function capitalized(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0)!)
  const upper = first.toUpperCase()
  return upper.length === first.length ? upper + word.slice(first.length) : word
}
