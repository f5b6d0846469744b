/** What Hugo has changed for configurations, by the path of a key. */
import type { Trait } from './trait.ts'

/** A trait of a configuration. */
export interface ConfigTrait extends Trait {
  /** The key with the tables around it; `*` stands for any. */
  readonly path: readonly string[]
  /** Only with such a value. */
  readonly value?: (value: unknown) => boolean
}

type Row = readonly [path: string, since: string, today: Trait['today'], advice: string, here?: string]

const mentions = (pattern: RegExp) => (value: unknown) => pattern.test(JSON.stringify(value) ?? '')

const rows: readonly Row[] = [
  ['blackfriday', '0.100', 'ignores', 'Goldmark renders Markdown now'],
  ['markup.blackfriday', '0.100', 'ignores', 'Goldmark renders Markdown now'],
  ['metaDataFormat', '0.80', 'ignores', 'an archetype says the format of its front matter', 'it means nothing either'],
  ['paginate', '0.156', 'ignores', 'write pagerSize under pagination'],
  ['paginatePath', '0.156', 'ignores', 'write path under pagination'],
  ['author', '0.156', 'ignores', 'keep it under params'],
  ['social', '0.156', 'ignores', 'keep it under params'],
  ['rssURI', '0.49', 'ignores', 'set baseName of the output format RSS', 'it means nothing either'],
  ['preserveTaxonomyNames', '0.55', 'ignores', 'the names of terms are kept in any case'],
  ['privacy.twitter', '0.156', 'ignores', 'write privacy.x'],
  ['services.twitter', '0.156', 'ignores', 'write services.x'],
  ['languageCode', '0.158', 'warns', 'write locale'],
  ['languages.*.languageCode', '0.158', 'warns', 'write locale'],
  ['languages.*.languageName', '0.158', 'warns', 'write label'],
  ['languages.*.languageDirection', '0.158', 'warns', 'write direction'],
  ['imaging.quality', '0.163', 'warns', 'set it for each format, as imaging.jpeg.quality'],
  ['imaging.hint', '0.163', 'warns', 'set it for each format, as imaging.webp.hint'],
  ['imaging.compression', '0.163', 'warns', 'set it for each format, as imaging.webp.compression'],
  ['module.mounts.*.lang', '0.168', 'fails', 'write sites.matrix'],
  ['module.mounts.*.includeFiles', '0.168', 'fails', 'write files'],
  ['module.mounts.*.excludeFiles', '0.168', 'fails', 'write files, with ! before the pattern'],
  ['markup.goldmark.renderHooks.image.enableDefault', '0.163', 'fails', 'write useEmbedded'],
  ['markup.goldmark.renderHooks.link.enableDefault', '0.163', 'fails', 'write useEmbedded'],
  ['cascade._target', '0.156', 'warns', 'write target'],
  ['cascade.*._target', '0.156', 'warns', 'write target'],
]

/** All traits of configurations. */
export const configTraits: readonly ConfigTrait[] = [
  ...rows.map(([path, since, today, advice, here]) => ({
    id: `config-${path.replaceAll('.*', '').replaceAll('.', '-').replaceAll('_', '').toLowerCase()}`,
    name: path.replaceAll('.*', ''),
    since,
    today,
    advice,
    ...(here !== undefined && { here }),
    path: path.split('.'),
  })),
  {
    id: 'config-markdown-handler',
    name: 'the handler of Markdown other than goldmark',
    since: '0.100',
    today: 'fails',
    advice: 'leave defaultMarkdownHandler out',
    path: ['markup', 'defaultMarkdownHandler'],
    value: value => String(value).toLowerCase() !== 'goldmark',
  },
  {
    id: 'config-minify',
    name: 'minify as true or false',
    since: '0.165',
    today: 'fails',
    advice: 'write minifyOutput under minify',
    path: ['minify'],
    value: value => typeof value === 'boolean',
  },
  {
    id: 'config-kind-taxonomy-term',
    name: 'the kind taxonomyTerm',
    since: '0.116',
    today: 'warns',
    advice: 'write taxonomy',
    path: ['disableKinds'],
    value: mentions(/taxonomyterm/i),
  },
  {
    id: 'config-outputs-taxonomy-term',
    name: 'the kind taxonomyTerm',
    since: '0.116',
    today: 'warns',
    advice: 'write taxonomy',
    path: ['outputs', 'taxonomyTerm'],
  },
  {
    id: 'config-permalink-filename',
    name: ':filename or :slugorfilename in permalinks',
    since: '0.144',
    today: 'warns',
    advice: 'write :contentbasename or :slugorcontentbasename',
    path: ['permalinks'],
    value: mentions(/:(?:slugor)?filename/i),
  },
]
