/** Plain text of HTML, and how long it takes to read (tpl/template.go StripHTML, hugolib/page__content.go). */

/** Strip the tags of HTML as Hugo does: paragraphs and breaks become line ends, runs of white space one blank. */
export function stripHtml(html: string): string {
  if (!html.includes('<')) return html
  const text = html.replace(/\n/g, ' ').replace(/<\/p>|<br\s*\/?>/g, '\n')
  let result = ''
  let insideTag = false
  let afterSpace = false
  for (const character of text) {
    if (character === '<') {
      insideTag = true
    } else if (character === '>' && insideTag) {
      insideTag = false
    } else if (!insideTag) {
      const isSpace = /\s/.test(character)
      if (!(isSpace && afterSpace)) result += character
      afterSpace = isSpace
    }
  }
  return result
}

const cjk = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Split a text into words. */
export function wordsOf(plain: string): string[] {
  return plain.split(/\s+/).filter(word => word !== '')
}

/** Count the words of a text; in a CJK language each character is one. */
export function countWords(plain: string, isCJKLanguage: boolean): number {
  const words = wordsOf(plain)
  if (!isCJKLanguage) return words.length
  return words.reduce((count, word) => count + (cjk.test(word) ? Array.from(word).length : 1), 0)
}

/** Estimate the minutes a text takes to read. */
export function readingTime(words: number, isCJKLanguage: boolean): number {
  return isCJKLanguage ? Math.floor((words + 500) / 501) : Math.floor((words + 212) / 213)
}
