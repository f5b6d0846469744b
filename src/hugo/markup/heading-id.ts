/**
 * Ids from headings, as Hugo makes them (goldmark `autoid.go` in Hugo's markup). Not GitHub's own rules: no emoji, and
 * runs of hyphens stay.
 */
import type { AutoIdType } from '../config/markup-config.ts'

/** Make an id of a heading's text; it may be empty. */
export function makeHeadingId(text: string, type: AutoIdType): string {
  if (type === 'blackfriday') return makeBlackfridayId(text)
  const plain = type === 'github-ascii' ? text.normalize('NFD').replace(/\p{Mn}/gu, '') : text
  let id = ''
  for (const character of plain.trim()) {
    if (character === '-' || character === ' ' || character === '\n') id += '-'
    else if (type === 'github-ascii' ? /[A-Za-z0-9_]/.test(character) : /[\p{L}\p{Nd}_]/u.test(character)) {
      id += character.toLowerCase()
    }
  }
  return id
}

/** Blackfriday's rule: anything but letters and digits becomes one hyphen, none at the end. */
function makeBlackfridayId(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
}

/** Gives each heading of a page an id that no other has. */
export interface IdRegistry {
  /** Take an id the author chose. */
  take(id: string): void
  /** Find a free id: the wanted one, or that with `-1`, `-2`, … */
  findFree(wanted: string): string
}

/** Start with no ids taken. */
export function createIdRegistry(): IdRegistry {
  const taken = new Set<string>()
  return {
    take(id) {
      taken.add(id)
    },
    findFree(wanted) {
      const base = wanted || 'heading'
      let id = base
      for (let count = 1; taken.has(id); count++) id = `${base}-${count}`
      taken.add(id)
      return id
    },
  }
}
