/** The headings of a page as templates walk them (gohugo.io/methods/page/fragments). */
import { safe } from '../../go/safe.ts'

/** A heading as the markup room gives it. */
export interface HeadingNode {
  readonly id: string
  readonly level: number
  readonly title: string
  readonly headings: readonly HeadingNode[]
}

/** Make the value of `.Fragments`. */
export function createFragments(headings: readonly HeadingNode[]): Readonly<Record<string, unknown>> {
  const tree = headings.map(toTemplate)
  const identifiers: string[] = []
  const byId: Record<string, unknown> = {}
  const walk = (list: readonly ReturnType<typeof toTemplate>[]) => {
    for (const heading of list) {
      if (heading.ID) {
        identifiers.push(heading.ID)
        byId[heading.ID] = heading
      }
      walk(heading.Headings)
    }
  }
  walk(tree)
  return { Headings: tree, Identifiers: identifiers.sort(), HeadingsMap: byId }
}

interface TemplateHeading {
  readonly ID: string
  readonly Level: number
  readonly Title: unknown
  readonly Headings: readonly TemplateHeading[]
}

function toTemplate({ id, level, title, headings }: HeadingNode): TemplateHeading {
  return { ID: id, Level: level, Title: safe.HTML(title), Headings: headings.map(toTemplate) }
}
