/** What Hugo has changed for content: kinds of files, front matter, shortcodes, Markdown. */
import type { Generation } from '../config/generation.ts'
import type { Trait } from './trait.ts'

/** A trait of the kind of a content file, known by its name. */
export interface FileTrait extends Trait {
  readonly path: RegExp
}

/** A trait of a line of front matter, or of a YAML file of data. */
export interface FrontMatterTrait extends Trait {
  readonly pattern: RegExp
  readonly inData?: boolean
  /** Front matter in YAML only. */
  readonly yamlOnly?: boolean
}

/** A trait of a shortcode that the site does not define itself. */
export interface ShortcodeTrait extends Trait {
  readonly shortcodes: readonly string[]
}

/** A trait of the body of a Markdown file, code left out. */
export interface MarkdownTrait extends Trait {
  readonly pattern: RegExp
  /** Only where the site leaves raw HTML out (`markup.goldmark.renderer.unsafe`). */
  readonly whenSafe?: boolean
  /** Only in sites of this generation. */
  readonly onlyIn?: Generation
}

export const fileTraits: readonly FileTrait[] = [
  {
    id: 'content-asciidoc',
    name: 'AsciiDoc content',
    since: '0.91',
    today: 'differs',
    advice: 'Hugo runs the program asciidoctor, and only if security.exec.allow names it',
    here: 'it is rendered in process',
    path: /\.(?:adoc|asciidoc|ad)$/i,
  },
  {
    id: 'content-html',
    name: 'HTML content',
    since: '0.162',
    today: 'fails',
    advice: 'security.allowContent has to name text/html',
    path: /\.html?$/i,
  },
  {
    id: 'content-mmark',
    name: 'Mmark content',
    since: '0.92',
    today: 'fails',
    advice: 'rewrite it as Markdown',
    here: 'it is read as Markdown',
    path: /\.mmark$/i,
  },
]

export const frontMatterTraits: readonly FrontMatterTrait[] = [
  {
    id: 'front-matter-build',
    name: '_build',
    since: '0.160',
    today: 'fails',
    advice: 'write build',
    pattern: /^\s*["[]?_build\b/gm,
  },
  {
    id: 'front-matter-markup',
    name: 'markup: mmark or blackfriday',
    since: '0.123',
    today: 'fails',
    advice: 'leave it out, or write markdown',
    here: 'it is read as Markdown',
    pattern: /^\s*"?markup"?\s*[:=]\s*["']?(?:mmark|blackfriday)\b/gm,
  },
  {
    id: 'front-matter-cascade-target',
    name: 'cascade._target',
    since: '0.156',
    today: 'warns',
    advice: 'write target',
    pattern: /^\s*[-[]?\s*(?:cascade\.)?_target\b/gm,
  },
  {
    id: 'yaml-boolean-words',
    name: 'yes, no, on or off as a value in YAML',
    since: '0.152',
    today: 'differs',
    advice: 'such a word is a text now, and was true or false before',
    here: 'it follows the generation',
    pattern: /^\s*(?:- +)?[\w-]+:[ \t]+(?:y|yes|n|no|on|off)[ \t]*$/gim,
    inData: true,
    yamlOnly: true,
  },
]

export const shortcodeTraits: readonly ShortcodeTrait[] = [
  {
    id: 'shortcode-tweet',
    name: 'the shortcode tweet',
    since: '0.156',
    today: 'fails',
    advice: 'write x with user and id',
    here: 'a link to the post stands in its place',
    shortcodes: ['tweet', 'twitter', 'twitter_simple'],
  },
  {
    id: 'shortcode-gist',
    name: 'the shortcode gist',
    since: '0.156',
    today: 'fails',
    advice: 'copy it into layouts/shortcodes',
    shortcodes: ['gist'],
  },
  {
    id: 'shortcode-instagram',
    name: 'the shortcode instagram',
    since: '0.80',
    today: 'differs',
    advice: 'it fetches nothing while building any more, and shows the post by a script',
    shortcodes: ['instagram', 'instagram_simple'],
  },
  {
    id: 'shortcode-comment',
    name: 'the shortcode comment',
    since: '0.143',
    today: 'warns',
    advice: 'write an HTML comment',
    shortcodes: ['comment'],
  },
]

export const markdownTraits: readonly MarkdownTrait[] = [
  {
    id: 'markdown-raw-html',
    name: 'HTML in Markdown',
    since: '0.60',
    today: 'differs',
    advice: 'Hugo leaves it out unless markup.goldmark.renderer.unsafe is set',
    here: 'it is shown',
    pattern: /<\/?[a-z][a-z0-9-]*(?=[\s/>])[^<>]*>/gi,
    whenSafe: true,
  },
  {
    id: 'markdown-heading-id',
    name: 'the id of a heading with a link or a tag in it',
    since: '0.144',
    today: 'differs',
    advice: 'it is made of the words that are read, and was made of the source of the line before',
    here: 'it follows the generation',
    pattern: /^ {0,3}#{1,6}[ \t]+.*(?:\]\(|<[a-z])/gim,
  },
  {
    id: 'shortcode-percent',
    name: '{{% %}} around text',
    since: '0.55',
    today: 'differs',
    advice: 'what the shortcode writes is read as Markdown, and was taken as it stood before',
    here: 'it is taken as it stands',
    pattern: /\{\{%\s*\/\s*[\w/-]+\s*%\}\}/g,
    onlyIn: '0.54',
  },
]
