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

/** Small words stay small but at either end and behind a colon. */
function styled(text: string, small: ReadonlySet<string>): string {
  const words = [...text.matchAll(/[\p{L}\p{N}_.&\u2019'@]+/gu)]
  let out = ''
  let at = 0
  words.forEach((match, index) => {
    const between = text.slice(at, match.index)
    const isEdge = index === 0 || index === words.length - 1 || /[^\s-]\s*$/.test(between)
    out += between + (!isEdge && small.has(match[0].toLowerCase()) ? match[0].toLowerCase() : capitalized(match[0]))
    at = match.index + match[0].length
  })
  return out + text.slice(at)
}

function capitalized(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]*\p{L}/u, start => start.toUpperCase())
}
