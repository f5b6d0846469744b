/** Looks through a template for what Hugo has changed. */
import { placeAt } from '../../shared/position.ts'
import { type Finding, gatherFindings, type TraitMatch } from './finding.ts'
import { templateActions } from './template-actions.ts'
import { templateTraits } from './template-traits-table.ts'

/** Find the traits of a template, each once with its first place. */
export function scanTemplate(template: string): readonly Finding[] {
  const matches: TraitMatch[] = []
  for (const { offset, text, code, dot } of templateActions(template)) {
    for (const trait of templateTraits) {
      if (trait.isShared && !isPage(dot, template)) continue
      for (const match of (trait.inStrings ? text : code).matchAll(trait.pattern)) {
        const start = match.index + match[0].search(/[^\s(|=,]/)
        matches.push({ trait, place: placeAt(template, offset + start) })
      }
    }
  }
  return gatherFindings(matches)
}

/** What a `with` or `range` holds when it holds pages. */
const pageWords = /Page|\.(?:Next|Prev|Parent|Sections?|Home|CurrentSection|FirstSection|Ancestors|Translations)\b/
const otherWords = /\.File\b|Menu|\.Resources\b|\.Params\b/

/** Fields that only the entries of a menu have: a template with one is handed such entries. */
const menuFields = /\.(?:HasChildren|Children|Identifier|Menus?|Pre|Post)\b/

function isPage(dot: string, template: string): boolean {
  return dot === '' ? !menuFields.test(template) : pageWords.test(dot) && !otherWords.test(dot)
}
