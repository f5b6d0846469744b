/** How long a plain text is, and how long it takes to read (hugolib/page__content.go). */

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
