/** Title case in the styles of Hugo's `titleCaseStyle`: AP, Chicago, Go, firstupper, none. */

const ap = 'a an and at but by for in nor of on or so the to up yet'

const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  ap: new Set(ap.split(' ')),
  chicago: new Set(
    'a an and as at but by en for if in nor of on or per the to v via vs from into onto with over off out up down near like'.split(
      ' ',
    ),
  ),
}

/** Write a text in title case; an unknown style is AP, as in Hugo. */
export function titleCase(text: string, style = 'ap'): string {
  switch (style.toLowerCase()) {
    case 'none':
      return text
    case 'go':
      return goTitle(text)
    case 'firstupper':
      return text.replace(/\p{L}/u, letter => letter.toUpperCase())
    case 'chicago':
      return styled(text, smallWords['chicago']!)
    default:
      return styled(text, smallWords['ap']!)
  }
}

/** Put every word's first letter in upper case (Go's strings.Title). */
function goTitle(text: string): string {
  return text.replace(/(^|[^\p{L}\p{N}_'\u2019])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
}

/** Small words stay small but at either end and behind a colon; what the author wrote with capitals inside stays. */
function styled(text: string, small: ReadonlySet<string>): string {
  const words = [...text.matchAll(/[\p{L}\p{N}.&\u2019'_]+(?:[^\s:\-\u2013\u2014/]*[\p{L}\p{N}])?/gu)]
  let out = ''
  let at = 0
  words.forEach((match, index) => {
    const between = text.slice(at, match.index)
    const isEdge = index === 0 || index === words.length - 1 || /[:.?!]\s*$/.test(between)
    out += between + styledWord(match[0], small, isEdge)
    at = match.index + match[0].length
  })
  return out + text.slice(at)
}

function styledWord(word: string, small: ReadonlySet<string>, isEdge: boolean): string {
  if (!isEdge && small.has(word.toLowerCase())) return word.toLowerCase() === word ? word : word.toLowerCase()
  const first = word.search(/\p{L}/u)
  if (first < 0 || /\p{Lu}/u.test(word.slice(first + 1)) || /\p{N}/u.test(word[0]!)) return word
  return word.slice(0, first) + word[first]!.toUpperCase() + word.slice(first + 1)
}
