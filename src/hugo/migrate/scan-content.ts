/** Looks through a content file for what Hugo has changed. */
import { placeAt } from '../../shared/position.ts'
import type { Generation } from '../config/generation.ts'
import {
  type FrontMatterTrait,
  fileTraits,
  frontMatterTraits,
  markdownTraits,
  shortcodeTraits,
} from './content-traits-table.ts'
import { type Finding, findingOf, gatherFindings, type TraitMatch } from './finding.ts'

/** What a scan needs to know of the site. */
export interface ContentFacts {
  readonly generation: Generation
  /** Whether the site has raw HTML rendered. */
  readonly isUnsafe: boolean
  /** Shortcodes that the site and its themes define. */
  readonly ownShortcodes: ReadonlySet<string>
}

/** Find the traits of a content file, each once with its first place. */
export function scanContent(path: string, text: string, facts: ContentFacts): readonly Finding[] {
  const bodyStart = endOfFrontMatter(text)
  const frontMatter = text.slice(0, bodyStart)
  const matches = frontMatterTraits
    .filter(trait => !trait.yamlOnly || frontMatter.startsWith('---'))
    .flatMap(trait => matchLines(trait, frontMatter))
  matches.push(...matchShortcodes(text, bodyStart, facts))
  if (/\.(?:md|markdown|mdown|mkd|mmark)$/i.test(path)) matches.push(...matchMarkdown(text, bodyStart, facts))
  const ofFile = fileTraits.filter(trait => trait.path.test(path)).map(findingOf)
  return [...ofFile, ...gatherFindings(matches)]
}

/** Find the traits of a YAML file of data. */
export function scanData(path: string, text: string): readonly Finding[] {
  if (!/\.ya?ml$/i.test(path)) return []
  return gatherFindings(frontMatterTraits.filter(({ inData }) => inData).flatMap(trait => matchLines(trait, text)))
}

function matchLines(trait: FrontMatterTrait, text: string): TraitMatch[] {
  return [...text.matchAll(trait.pattern)].map(match => {
    const start = match.index + match[0].search(/\S/)
    return { trait, place: placeAt(text, start) }
  })
}

/** The offset behind `---`, `+++` or `}`; 0 for a file without front matter. */
function endOfFrontMatter(text: string): number {
  const fenced = /^(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n\1[ \t]*(?:\r?\n|$)/.exec(text)
  if (fenced) return fenced[0].length
  return /^\{\s*\n[\s\S]*?\n\}[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0
}

function matchShortcodes(text: string, bodyStart: number, { ownShortcodes }: ContentFacts): TraitMatch[] {
  const matches: TraitMatch[] = []
  for (const match of text.slice(bodyStart).matchAll(/\{\{[<%]\s*([\w/.-]+)/g)) {
    const name = match[1]!
    const trait = ownShortcodes.has(name)
      ? undefined
      : shortcodeTraits.find(({ shortcodes }) => shortcodes.includes(name))
    if (trait) matches.push({ trait, place: placeAt(text, bodyStart + match.index) })
  }
  return matches
}

function matchMarkdown(text: string, bodyStart: number, { generation, isUnsafe }: ContentFacts): TraitMatch[] {
  const body = blankCode(text.slice(bodyStart))
  return markdownTraits
    .filter(({ whenSafe, onlyIn }) => !(whenSafe && isUnsafe) && (onlyIn ?? generation) === generation)
    .flatMap(trait =>
      [...body.matchAll(trait.pattern)].map(match => ({ trait, place: placeAt(text, bodyStart + match.index) })),
    )
}

/** Put spaces where fenced code, code spans and the arguments of shortcodes stand, so that offsets stay. */
function blankCode(body: string): string {
  return body.replace(
    /^( {0,3}|[ \t]*(?:[-*+]|\d+\.)[ \t]+)(`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\2[`~]*[ \t]*$|(?![\s\S]))|(`+)(?!`)[\s\S]*?[^`]\3(?!`)|\{\{<[\s\S]*?>\}\}/gm,
    code => code.replace(/[^\n]/g, ' '),
  )
}
