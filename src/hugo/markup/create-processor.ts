/**
 * The unified processor that turns Markdown into HTML as Goldmark does: remark-parse with our syntax extensions, plugins on
 * mdast, remark-rehype with our handlers, rehype-stringify.
 */
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import {
  handleBlockquote,
  handleHeading,
  handleHtml,
  handleNothing,
  handleParagraph,
  handleRoot,
  handleThematicBreak,
} from './hast/block-handlers.ts'
import { handleCode } from './hast/code-handler.ts'
import { handleDefinitionDescription, handleDefinitionList, handleDefinitionTerm } from './hast/definition-handlers.ts'
import { handleFootnoteReference } from './hast/footnote-handlers.ts'
import {
  handleBreak,
  handleImage,
  handleImageReference,
  handleInlineCode,
  handleLink,
  handleLinkReference,
  handleTypographic,
} from './hast/inline-handlers.ts'
import { handleList, handleListItem } from './hast/list-handlers.ts'
import { handlePassthrough } from './hast/passthrough-handler.ts'
import { rehypeGoldmarkBytes } from './hast/rehype-goldmark-bytes.ts'
import { stringifyOptions } from './hast/stringify-options.ts'
import { handleTable } from './hast/table-handler.ts'
import { handleText } from './hast/text-handler.ts'
import { remarkBlockAttributes } from './mdast/remark-block-attributes.ts'
import { remarkDefinitionLists } from './mdast/remark-definition-lists.ts'
import { remarkExtras } from './mdast/remark-extras.ts'
import { remarkHeadingAttributes } from './mdast/remark-heading-attributes.ts'
import { remarkHeadingIds } from './mdast/remark-heading-ids.ts'
import { remarkListBlanks } from './mdast/remark-list-blanks.ts'
import { remarkPassthroughBlocks } from './mdast/remark-passthrough-blocks.ts'
import { remarkReportRawHtml } from './mdast/remark-report-raw-html.ts'
import { isAtLeast, type MarkdownOptions } from './render-state.ts'
import { remarkCodeText } from './syntax/code-text.ts'
import { remarkDefinitionSyntax } from './syntax/definition-list.ts'
import { remarkEmoji } from './syntax/emoji.ts'
import { remarkExtrasSyntax } from './syntax/extras.ts'
import { remarkImageAlt } from './syntax/image-alt.ts'
import { remarkLazyHtml } from './syntax/lazy-html.ts'
import { remarkLinkify } from './syntax/linkify.ts'
import { remarkMalformedHtml } from './syntax/malformed-html.ts'
import { remarkPassthrough } from './syntax/passthrough.ts'
import { remarkGfmParts } from './syntax/remark-gfm-parts.ts'
import { findSignStarts, remarkTypographer } from './syntax/typographer.ts'

/** What a text may hold, found by a glance; constructs it cannot hold are left out, for speed. */
export interface Features {
  readonly urls: boolean
  readonly emails: boolean
  readonly html: boolean
  readonly tables: boolean
  readonly footnotes: boolean
  readonly descriptions: boolean
  /** First characters of typographic signs. */
  readonly signs: string
}

/** A frozen processor. */
export type MarkdownProcessor = Processor<Root, Root, HastRoot, HastRoot, string>

const handlers = {
  root: handleRoot,
  blockquote: handleBlockquote,
  break: handleBreak,
  code: handleCode,
  definition: handleNothing,
  definitionDescription: handleDefinitionDescription,
  definitionList: handleDefinitionList,
  definitionTerm: handleDefinitionTerm,
  footnoteDefinition: handleNothing,
  footnoteReference: handleFootnoteReference,
  heading: handleHeading,
  html: handleHtml,
  image: handleImage,
  imageReference: handleImageReference,
  inlineCode: handleInlineCode,
  link: handleLink,
  linkReference: handleLinkReference,
  list: handleList,
  listItem: handleListItem,
  paragraph: handleParagraph,
  passthrough: handlePassthrough,
  table: handleTable,
  text: handleText,
  thematicBreak: handleThematicBreak,
  typographic: handleTypographic,
}

/** Build and freeze the processor for one set of options and features. */
export function createProcessor(options: MarkdownOptions, features: Features): MarkdownProcessor {
  const { extensions, parser, renderer } = options.goldmark
  const processor = unified().use(remarkParse).use(remarkImageAlt).use(remarkCodeText)
  if (features.html) processor.use(remarkLazyHtml)
  processor.use(remarkGfmParts, {
    footnote: extensions.footnote.enable && features.footnotes,
    strikethrough: extensions.strikethrough,
    singleTilde: isAtLeast(options.generation, '0.131'),
    table: extensions.table && features.tables,
    taskList: extensions.taskList,
  })
  if (options.enableEmoji && isAtLeast(options.generation, '0.131')) processor.use(remarkEmoji)
  if (extensions.passthrough.enable && isAtLeast(options.generation, '0.131')) {
    processor.use(remarkPassthrough, extensions.passthrough.delimiters).use(remarkPassthroughBlocks)
  }
  if (Object.values(extensions.extras).includes(true) && isAtLeast(options.generation, '0.131')) {
    processor.use(remarkExtrasSyntax, extensions.extras).use(remarkExtras)
  }
  const takesMalformed = options.mend || options.generation === '0.54'
  if (takesMalformed && features.html)
    processor.use(remarkMalformedHtml, { write: options.mend ? 'mended' : 'verbatim' })
  if (!extensions.typographer.disable) processor.use(remarkTypographer, extensions.typographer, features.signs)
  if (extensions.linkify && (features.urls || features.emails)) {
    processor.use(remarkLinkify, { ...features, protocol: extensions.linkifyProtocol })
  }
  if (extensions.definitionList && features.descriptions) {
    processor.use(remarkDefinitionSyntax).use(remarkDefinitionLists)
  }
  if (parser.attribute.block) processor.use(remarkBlockAttributes)
  if (parser.attribute.title) processor.use(remarkHeadingAttributes)
  processor.use(remarkHeadingIds).use(remarkListBlanks)
  if (takesMalformed && features.html) processor.use(remarkReportRawHtml)
  return processor
    .use(remarkRehype, { allowDangerousHtml: true, handlers })
    .use(rehypeGoldmarkBytes)
    .use(rehypeStringify, stringifyOptions(renderer.xhtml))
    .freeze()
}

/** Look what a text may hold. */
export function findFeatures(source: string): Features {
  return {
    urls: /(?:https?|ftp):\/\/|www\./.test(source),
    emails: /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]@[A-Za-z0-9]/.test(source),
    html: source.includes('<'),
    tables: /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/m.test(source),
    footnotes: source.includes('[^'),
    descriptions: /^[ \t>]*:[ \t]/m.test(source),
    signs: findSignStarts(source),
  }
}
