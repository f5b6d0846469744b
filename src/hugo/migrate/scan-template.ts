/** Looks through a template for what Hugo has changed. */
import { placeAt } from '../../shared/position.ts'
import { type Finding, gatherFindings, type TraitMatch } from './finding.ts'
import { templateActions } from './template-actions.ts'
import { type TemplateTrait, templateTraits } from './template-traits-table.ts'

/** Find the traits of a template, each once with its first place. */
export function scanTemplate(template: string): readonly Finding[] {
  const matches: TraitMatch[] = []
  for (const { offset, text, code, dot } of templateActions(template)) {
    for (const trait of templateTraits) {
      if (trait.unlessDot?.test(dot)) continue
      for (const match of (trait.inStrings ? text : code).matchAll(trait.pattern)) {
        if (isSomethingElse(trait, template, dot)) continue
        const start = match.index + match[0].search(/[^\s(|=,]/)
        matches.push({ trait, place: placeAt(template, offset + start) })
      }
    }
  }
  return gatherFindings(matches)
}

/** A template that walks a menu is handed its entries, which have a URL of their own. */
function isSomethingElse({ id }: TemplateTrait, template: string, dot: string): boolean {
  return id === 'page-url' && dot === '' && /\.(?:HasChildren|Children|Identifier|Menus?)\b/.test(template)
}
