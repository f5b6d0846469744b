/** The shape of Hugo's `markup.goldmark` table, with Hugo's defaults (Hugo manual: "Configure markup"). */
import type { Extras } from './syntax/extras.ts'
import type { TypographicName } from './syntax/quotes.ts'

/** How ids are made from headings. */
export type AutoIdType = 'github' | 'github-ascii' | 'blackfriday'

/** A pair of delimiters between which text passes through untouched. */
export type DelimiterPair = readonly [open: string, close: string]

/** Hugo's `markup.goldmark`. */
export interface GoldmarkConfig {
  readonly duplicateResourceFiles: boolean
  readonly renderer: {
    /** Write each line end of the source as a hard break. */
    readonly hardWraps: boolean
    /** Let raw HTML and dangerous URLs through. */
    readonly unsafe: boolean
    /** Close void elements with ` />`. */
    readonly xhtml: boolean
  }
  readonly parser: {
    readonly autoHeadingID: boolean
    readonly autoIDType: AutoIdType
    readonly wrapStandAloneImageWithinParagraph: boolean
    readonly attribute: {
      /** Accept `{…}` after blocks. */
      readonly block: boolean
      /** Accept `{…}` after headings. */
      readonly title: boolean
    }
  }
  readonly extensions: {
    /** The signs to write, or false to leave text as typed. */
    readonly typographer: Readonly<Record<TypographicName, string>> & { readonly disable: boolean }
    readonly footnote: { readonly enable: boolean; readonly backlinkHTML: string }
    readonly definitionList: boolean
    readonly table: boolean
    readonly strikethrough: boolean
    readonly linkify: boolean
    readonly linkifyProtocol: string
    readonly taskList: boolean
    /** Chinese, Japanese and Korean: line ends that are no blanks. */
    readonly cjk: {
      readonly enable: boolean
      readonly eastAsianLineBreaks: boolean
      /** `simple` or `css3draft`. */
      readonly eastAsianLineBreaksStyle: string
      /** Drop a blank after a backslash. */
      readonly escapedSpace: boolean
    }
    readonly extras: Extras
    readonly passthrough: {
      readonly enable: boolean
      readonly delimiters: { readonly block: readonly DelimiterPair[]; readonly inline: readonly DelimiterPair[] }
    }
  }
}

/** Hugo's defaults. */
export const defaultGoldmark: GoldmarkConfig = {
  duplicateResourceFiles: false,
  renderer: { hardWraps: false, unsafe: false, xhtml: false },
  parser: {
    autoHeadingID: true,
    autoIDType: 'github',
    wrapStandAloneImageWithinParagraph: true,
    attribute: { block: false, title: true },
  },
  extensions: {
    typographer: {
      disable: false,
      apostrophe: '&rsquo;',
      ellipsis: '&hellip;',
      emDash: '&mdash;',
      enDash: '&ndash;',
      leftAngleQuote: '&laquo;',
      leftDoubleQuote: '&ldquo;',
      leftSingleQuote: '&lsquo;',
      rightAngleQuote: '&raquo;',
      rightDoubleQuote: '&rdquo;',
      rightSingleQuote: '&rsquo;',
    },
    footnote: { enable: true, backlinkHTML: '&#x21a9;&#xfe0e;' },
    definitionList: true,
    table: true,
    strikethrough: true,
    linkify: true,
    linkifyProtocol: 'https',
    taskList: true,
    cjk: { enable: false, eastAsianLineBreaks: false, eastAsianLineBreaksStyle: 'simple', escapedSpace: false },
    extras: { delete: false, insert: false, mark: false, subscript: false, superscript: false },
    passthrough: { enable: false, delimiters: { block: [], inline: [] } },
  },
}
