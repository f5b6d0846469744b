/** `[markup]`: the settings of Markdown, code and table of contents, with Hugo's names and defaults. */
import type { Params } from './params.ts'

/** How content becomes HTML. */
export interface MarkupConfig {
  /** `goldmark`, or what an older site names: `blackfriday`, `mmark`. */
  readonly defaultMarkdownHandler: string
  readonly goldmark: GoldmarkSettings
  readonly highlight: HighlightSettings
  readonly tableOfContents: TableOfContentsSettings
  /** What links that lead elsewhere are given besides. */
  readonly links: LinkSettings
  /** `[markup.asciidocExt]` as written, keys in lower case. */
  readonly asciidocExt: Params
}

/** How ids are made from headings. */
export type AutoIdType = 'github' | 'github-ascii' | 'blackfriday'

/** A pair of delimiters between which text passes through untouched. */
export type DelimiterPair = readonly [open: string, close: string]

/** The settings of Goldmark. */
export interface GoldmarkSettings {
  readonly duplicateResourceFiles: boolean
  readonly renderer: {
    /** Write each line end of the source as a hard break. */
    readonly hardWraps: boolean
    /** Close void elements with ` />`. */
    readonly xhtml: boolean
    /** Let raw HTML and dangerous URLs through. */
    readonly unsafe: boolean
  }
  readonly parser: {
    readonly autoHeadingID: boolean
    readonly autoDefinitionTermID: boolean
    /** How ids are made from headings; older sites call it `autoHeadingIDType`. */
    readonly autoIDType: AutoIdType
    readonly wrapStandAloneImageWithinParagraph: boolean
    /** Accept `{…}` after headings, and after other blocks. */
    readonly attribute: { readonly title: boolean; readonly block: boolean }
  }
  readonly renderHooks: {
    /** `useEmbedded`: `auto`, `always`, `fallback` or `never`. */
    readonly image: { readonly enableDefault: boolean; readonly useEmbedded: string }
    readonly link: { readonly enableDefault: boolean; readonly useEmbedded: string }
  }
  readonly extensions: GoldmarkExtensions
}

/** The extensions of Goldmark. */
export interface GoldmarkExtensions {
  readonly table: boolean
  readonly strikethrough: boolean
  readonly linkify: boolean
  readonly linkifyProtocol: string
  readonly taskList: boolean
  readonly definitionList: boolean
  readonly footnote: { readonly enable: boolean; readonly backlinkHTML: string; readonly enableAutoIDPrefix: boolean }
  readonly typographer: TypographerSettings
  /** Chinese, Japanese and Korean: line ends that are no blanks. */
  readonly cjk: {
    readonly enable: boolean
    readonly eastAsianLineBreaks: boolean
    /** `simple` or `css3draft`. */
    readonly eastAsianLineBreaksStyle: string
    /** Drop a blank after a backslash. */
    readonly escapedSpace: boolean
  }
  readonly extras: {
    readonly delete: boolean
    readonly insert: boolean
    readonly mark: boolean
    readonly subscript: boolean
    readonly superscript: boolean
  }
  readonly passthrough: {
    readonly enable: boolean
    readonly delimiters: { readonly block: readonly DelimiterPair[]; readonly inline: readonly DelimiterPair[] }
  }
}

/** What the typographer writes for each mark. */
export interface TypographerSettings {
  readonly disable: boolean
  readonly leftSingleQuote: string
  readonly rightSingleQuote: string
  readonly leftDoubleQuote: string
  readonly rightDoubleQuote: string
  readonly enDash: string
  readonly emDash: string
  readonly ellipsis: string
  readonly leftAngleQuote: string
  readonly rightAngleQuote: string
  readonly apostrophe: string
}

/** `[markup.highlight]`. */
export interface HighlightSettings {
  /** Name of the style, such as `monokai`. */
  readonly style: string
  /** Write colours into the markup rather than classes. */
  readonly noClasses: boolean
  readonly codeFences: boolean
  /** Guess the language where none is given. */
  readonly guessSyntax: boolean
  /** Number the lines: not at all, before each line, or in a table's column. */
  readonly lineNos: boolean | 'inline' | 'table'
  /** Whether `lineNos: true` means a table. */
  readonly lineNumbersInTable: boolean
  readonly lineNoStart: number
  /** Make line numbers links to themselves. */
  readonly anchorLineNos: boolean
  /** Begins the ids of numbered lines; empty numbers the blocks of a page. */
  readonly lineAnchors: string
  /** Lines to mark, counted from 1, such as `2 4-5`. */
  readonly hl_Lines: string
  /** Write the code without a block around it. */
  readonly hl_inline: boolean
  readonly noHl: boolean
  readonly tabWidth: number
  /** Class of the wrapper, since 0.140. */
  readonly wrapperClass: string
}

/** Attributes of links that lead elsewhere, from `[blackfriday]`; empty for none. */
export interface LinkSettings {
  readonly target: string
  readonly rel: string
}

/** `[markup.tableOfContents]`. */
export interface TableOfContentsSettings {
  readonly startLevel: number
  readonly endLevel: number
  readonly ordered: boolean
}

/** Give Hugo's defaults of `[markup]`. */
export function defaultMarkup(): Omit<MarkupConfig, 'asciidocExt'> {
  return {
    defaultMarkdownHandler: 'goldmark',
    goldmark: {
      duplicateResourceFiles: false,
      renderer: { hardWraps: false, xhtml: false, unsafe: false },
      parser: {
        autoHeadingID: true,
        autoDefinitionTermID: false,
        autoIDType: 'github',
        wrapStandAloneImageWithinParagraph: true,
        attribute: { title: true, block: false },
      },
      renderHooks: {
        image: { enableDefault: false, useEmbedded: 'auto' },
        link: { enableDefault: false, useEmbedded: 'auto' },
      },
      extensions: defaultExtensions,
    },
    highlight: {
      style: 'monokai',
      noClasses: true,
      codeFences: true,
      guessSyntax: false,
      lineNos: false,
      lineNumbersInTable: true,
      lineNoStart: 1,
      anchorLineNos: false,
      lineAnchors: '',
      hl_Lines: '',
      hl_inline: false,
      noHl: false,
      tabWidth: 4,
      wrapperClass: 'highlight',
    },
    tableOfContents: { startLevel: 2, endLevel: 3, ordered: false },
    links: { target: '', rel: '' },
  }
}

const defaultExtensions: GoldmarkExtensions = {
  table: true,
  strikethrough: true,
  linkify: true,
  linkifyProtocol: 'https',
  taskList: true,
  definitionList: true,
  footnote: { enable: true, backlinkHTML: '&#x21a9;&#xfe0e;', enableAutoIDPrefix: false },
  typographer: {
    disable: false,
    leftSingleQuote: '&lsquo;',
    rightSingleQuote: '&rsquo;',
    leftDoubleQuote: '&ldquo;',
    rightDoubleQuote: '&rdquo;',
    enDash: '&ndash;',
    emDash: '&mdash;',
    ellipsis: '&hellip;',
    leftAngleQuote: '&laquo;',
    rightAngleQuote: '&raquo;',
    apostrophe: '&rsquo;',
  },
  cjk: { enable: false, eastAsianLineBreaks: false, eastAsianLineBreaksStyle: 'simple', escapedSpace: false },
  extras: { delete: false, insert: false, mark: false, subscript: false, superscript: false },
  passthrough: { enable: false, delimiters: { block: [], inline: [] } },
}
