/** `[markup]`: the settings of Markdown, code and table of contents, with Hugo's names and defaults. */
import type { Params } from './params.ts'

/** How content becomes HTML. */
export interface MarkupConfig {
  /** `goldmark`, or what an older site names: `blackfriday`, `mmark`. */
  readonly defaultMarkdownHandler: string
  readonly goldmark: GoldmarkSettings
  readonly highlight: HighlightSettings
  readonly tableOfContents: TableOfContentsSettings
  /** `[markup.asciidocExt]` as written, keys in lower case. */
  readonly asciidocExt: Params
  /** `[blackfriday]` or `[markup.blackfriday]` of older sites, keys in lower case. */
  readonly blackfriday: Params
}

/** The settings of Goldmark. */
export interface GoldmarkSettings {
  readonly duplicateResourceFiles: boolean
  readonly renderer: { readonly hardWraps: boolean; readonly xhtml: boolean; readonly unsafe: boolean }
  readonly parser: {
    readonly autoHeadingID: boolean
    readonly autoDefinitionTermID: boolean
    /** `github`, `github-ascii` or `blackfriday`; `autoIDType` of newer sites comes here. */
    readonly autoHeadingIDType: string
    readonly wrapStandAloneImageWithinParagraph: boolean
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
  readonly cjk: {
    readonly enable: boolean
    readonly eastAsianLineBreaks: boolean
    /** `simple` or `css3draft`. */
    readonly eastAsianLineBreaksStyle: string
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
    readonly delimiters: {
      readonly block: readonly (readonly [string, string])[]
      readonly inline: readonly (readonly [string, string])[]
    }
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
  readonly style: string
  readonly noClasses: boolean
  readonly codeFences: boolean
  readonly guessSyntax: boolean
  /** False, true, `table` or `inline`. */
  readonly lineNos: boolean | string
  readonly lineNumbersInTable: boolean
  readonly lineNoStart: number
  readonly anchorLineNos: boolean
  readonly lineAnchors: string
  /** Lines to mark, such as `2 4-5`. */
  readonly hl_Lines: string
  readonly hl_inline: boolean
  readonly noHl: boolean
  readonly tabWidth: number
  readonly wrapperClass: string
}

/** `[markup.tableOfContents]`. */
export interface TableOfContentsSettings {
  readonly startLevel: number
  readonly endLevel: number
  readonly ordered: boolean
}

/** Give Hugo's defaults of `[markup]`. */
export function defaultMarkup(): Omit<MarkupConfig, 'asciidocExt' | 'blackfriday'> {
  return {
    defaultMarkdownHandler: 'goldmark',
    goldmark: {
      duplicateResourceFiles: false,
      renderer: { hardWraps: false, xhtml: false, unsafe: false },
      parser: {
        autoHeadingID: true,
        autoDefinitionTermID: false,
        autoHeadingIDType: 'github',
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
