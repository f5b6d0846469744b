/** Several consoles on a page are told apart by their ids, in the names of their landmarks too. */

/** Name a landmark of `console`: as it is called, with the id behind it unless that is the usual one. */
export function nameLandmark(console: Element, name: string): string {
  const id = console.getAttribute('id') || 'console'
  return id === 'console' ? name : `${name} (${id})`
}
