/** The page that `.GetPage` gives for a path without one: false, yet it answers as an empty page does (resources/page/page_nop.go). */
import { GoTime } from '../../go/time.ts'
import { TypedNil } from '../../go/value.ts'
import { Params } from '../config/params.ts'
import { Pages } from './pages.ts'

const texts = [
  ...['BaseFileName', 'BundleType', 'Content', 'ContentBaseName', 'Description', 'Dir', 'Filename', 'Kind', 'Lang'],
  ...['LanguagePrefix', 'Layout', 'LinkTitle', 'LogicalName', 'Name', 'Path', 'Permalink', 'Plain', 'RawContent'],
  ...['RelPermalink', 'ResourceType', 'Section', 'SectionsPath', 'Slug', 'Summary', 'TableOfContents', 'Title'],
  ...['TranslationBaseName', 'TranslationKey', 'Type', 'URL', 'UniqueID'],
]
const claims = ['Draft', 'IsDraft', 'IsHome', 'IsNode', 'IsPage', 'IsSection', 'IsTranslated', 'Truncated']
const questions = ['Eq', 'HasMenuCurrent', 'HasShortcode', 'InSection', 'IsAncestor', 'IsDescendant', 'IsMenuCurrent']
const numbers = ['FuzzyWordCount', 'Len', 'ReadingTime', 'Weight', 'WordCount']
const pageLists = [
  ...['AllTranslations', 'Ancestors', 'Pages', 'RegularPages', 'RegularPagesRecursive', 'Sections', 'Translations'],
]
const lists = ['Aliases', 'AlternativeOutputFormats', 'Keywords', 'OutputFormats', 'PlainWords', 'Resources']
const dates = ['Date', 'ExpiryDate', 'Lastmod', 'PublishDate']
const nothings = [
  ...['CurrentSection', 'Data', 'File', 'FirstSection', 'GitInfo', 'Next', 'NextInSection', 'Page', 'Parent', 'Prev'],
  ...['PrevInSection', 'Site', 'Sites'],
]

/** No page, with the members of one. */
export class NilPage extends TypedNil {
  constructor() {
    super('*page.nopPage')
    const members = {
      ...membersOf(texts, ''),
      ...membersOf(claims, false),
      ...membersOf(questions, () => false),
      ...membersOf(numbers, 0),
      ...membersOf(pageLists, new Pages()),
      ...membersOf(lists, []),
      ...membersOf(dates, GoTime.zero()),
      ...membersOf(nothings, undefined),
      Params: new Params(),
      Param: () => undefined,
      GetPage: () => this,
      GetTerms: () => new Pages(),
    }
    Object.assign(this, members)
  }
}

function membersOf(names: readonly string[], value: unknown): Record<string, unknown> {
  return Object.fromEntries(names.map(name => [name, value]))
}
