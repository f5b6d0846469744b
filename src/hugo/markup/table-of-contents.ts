/** The table of contents as Hugo writes it (Hugo manual: "Table of contents"), from the headings of a page. */
import type { Heading, MarkdownOptions } from './render-state.ts'

/** What a table of contents shows of a heading. */
interface ListedHeading extends Pick<Heading, 'id' | 'title'> {
  readonly headings: readonly ListedHeading[]
}

/** Nest headings by level; a level that is skipped gets an empty heading, as in Hugo. */
export function nestHeadings(flat: readonly Heading[]): Heading[] {
  const roots: Heading[] = []
  for (const heading of flat) {
    if (heading.level === 1 || roots.length === 0) roots.push(heading.level === 1 ? heading : emptyHeading())
    if (heading.level === 1) continue
    let parent = roots.at(-1)!
    for (let level = 2; level < heading.level; level++) {
      if (parent.headings.length === 0) parent.headings.push(emptyHeading())
      parent = parent.headings.at(-1)!
    }
    parent.headings.push(heading)
  }
  return roots
}

/** Write the table of contents. */
export function printTableOfContents(
  headings: readonly ListedHeading[],
  options: MarkdownOptions['tableOfContents'],
): string {
  return `<nav id="TableOfContents">${printLevel(headings, 1, 0, options)}</nav>`
}

function emptyHeading(): Heading {
  return { id: '', level: 0, title: '', headings: [] }
}

function printLevel(
  headings: readonly ListedHeading[],
  level: number,
  indent: number,
  options: MarkdownOptions['tableOfContents'],
): string {
  if (level < options.startLevel) {
    return headings.map(heading => printLevel(heading.headings, level + 1, indent, options)).join('')
  }
  if ((options.endLevel !== -1 && level > options.endLevel) || headings.length === 0) return ''
  const name = options.ordered ? 'ol' : 'ul'
  const blanks = '  '.repeat(indent)
  const items = headings.map(heading => {
    const link = heading.id || heading.title ? `<a href="#${heading.id}">${heading.title}</a>` : ''
    return `${blanks}    <li>${link}${printLevel(heading.headings, level + 1, indent + 2, options)}</li>\n`
  })
  return `\n${blanks}  <${name}>\n${items.join('')}${blanks}  </${name}>\n${blanks}`
}
