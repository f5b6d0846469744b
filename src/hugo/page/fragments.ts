/** The headings of a page as templates walk them (gohugo.io/methods/page/fragments, markup/tableofcontents of Hugo). */
import { safe } from '../../go/safe.ts'
import { goJson, goSlice, goType, type HostObject } from '../../go/value.ts'

/** A heading as the markup room gives it; one that was skipped is empty. */
export interface HeadingNode {
  readonly id: string
  readonly level: number
  readonly title: string
  readonly headings: readonly HeadingNode[]
}

/** Write a table of contents with the levels from `startLevel` to `endLevel`. */
export type PrintHeadings = (
  headings: readonly HeadingNode[],
  options: { readonly startLevel: number; readonly endLevel: number; readonly ordered: boolean },
) => string

/** One heading with those below it. */
export class FragmentHeading implements HostObject {
  readonly ID: string
  readonly Level: number
  readonly Title: string
  readonly Headings: FragmentHeadings

  constructor({ id, level, title, headings }: HeadingNode) {
    this.ID = id
    this.Level = level
    this.Title = title
    this.Headings = new FragmentHeadings(headings)
  }

  get [goType](): string {
    return '*tableofcontents.Heading'
  }

  [goJson](): unknown {
    const { ID, Level, Title, Headings } = this
    return { ID, Level, Title, Headings }
  }
}

/** Headings of one level. */
export class FragmentHeadings implements HostObject {
  readonly elements: readonly FragmentHeading[]

  constructor(headings: readonly HeadingNode[]) {
    this.elements = headings.map(heading => new FragmentHeading(heading))
  }

  get [goType](): string {
    return 'tableofcontents.Headings'
  }

  get [goSlice](): readonly FragmentHeading[] {
    return this.elements
  }

  [goJson](): unknown {
    return this.elements.length > 0 ? this.elements : undefined
  }
}

/** List the headings of all levels that have one of some ids. */
export function filterHeadings(headings: readonly HeadingNode[], ids: ReadonlySet<string>): HeadingNode[] {
  return headings.flatMap(heading => [
    ...(ids.has(heading.id) ? [heading] : []),
    ...filterHeadings(heading.headings, ids),
  ])
}

/** The ids of a page's headings, sorted; one that is there twice stands twice. */
export class Identifiers implements HostObject {
  readonly elements: readonly string[]

  constructor(elements: readonly string[]) {
    this.elements = elements
  }

  get [goType](): string {
    return 'collections.SortedStringSlice'
  }

  get [goSlice](): readonly string[] {
    return this.elements
  }

  [goJson](): unknown {
    return this.elements.length > 0 ? this.elements : undefined
  }

  Contains(id: unknown): boolean {
    return this.elements.includes(String(id))
  }

  Count(id: unknown): number {
    return this.elements.filter(element => element === String(id)).length
  }
}

/** The value of `.Fragments`. */
export class Fragments implements HostObject {
  readonly nodes: readonly HeadingNode[]
  readonly print: PrintHeadings
  readonly Headings: FragmentHeadings
  readonly Identifiers: Identifiers
  readonly HeadingsMap: ReadonlyMap<string, FragmentHeading>

  constructor(nodes: readonly HeadingNode[], print: PrintHeadings) {
    this.nodes = nodes
    this.print = print
    this.Headings = new FragmentHeadings(nodes)
    const all = flatten(this.Headings.elements).filter(({ ID }) => ID !== '')
    this.Identifiers = new Identifiers(all.map(({ ID }) => ID).sort())
    this.HeadingsMap = new Map(all.map(heading => [heading.ID, heading]))
  }

  get [goType](): string {
    return '*tableofcontents.Fragments'
  }

  [goJson](): unknown {
    const { Headings, Identifiers, HeadingsMap } = this
    return { Headings, Identifiers, HeadingsMap }
  }

  ToHTML(startLevel: unknown, endLevel: unknown, ordered: unknown): unknown {
    const options = { startLevel: Number(startLevel), endLevel: Number(endLevel), ordered: ordered === true }
    return safe.HTML(this.print(this.nodes, options))
  }
}

function flatten(headings: readonly FragmentHeading[]): FragmentHeading[] {
  return headings.flatMap(heading => [heading, ...flatten(heading.Headings.elements)])
}
