/**
 * One shortcode tag, from its left delimiter to its right one, as Hugo's `parser/pageparser/pagelexer_shortcode.go`:
 *
 *     {{< figure src="a b.png" width=900 />}}
 *         ^name  ^named params         ^ self-closing
 */
import type { ShortcodeItem, ShortcodeParams } from './content-item.ts'
import * as messages from './messages.ts'
import { readParam, readParamValue } from './shortcode-param.ts'
import {
  codePointAt,
  type Delimiter,
  type LexFailure,
  type TagContext,
  type TagDraft,
  TagFailure,
} from './tag-draft.ts'

/** Read the tag at an offset; a failure is returned, not thrown. */
export function lexTag(
  body: string,
  offset: number,
  delimiter: Delimiter,
  context: TagContext,
): Omit<ShortcodeItem, 'indentation'> | LexFailure {
  const draft: TagDraft = {
    body,
    delimiter,
    context,
    position: offset + 3,
    name: '',
    nameOffset: offset + 3,
    isInline: false,
    slashes: 0,
    closing: false,
    paramKind: 0,
    positional: [],
    named: new Map(),
    pendingName: undefined,
  }
  try {
    lexInside(draft)
  } catch (error) {
    if (error instanceof TagFailure) {
      // The tag's beginning says more than the end of the text, where Hugo notices.
      return error.failure.offset >= body.length ? { ...error.failure, offset } : error.failure
    }
    throw error
  }
  return {
    type: 'shortcode',
    name: draft.name,
    notation: delimiter.notation,
    spelling: delimiter.spelling,
    closing: draft.closing,
    selfClosing: !draft.closing && draft.slashes > 0,
    params: finishParams(draft),
    offset,
    end: draft.position,
    nameOffset: draft.nameOffset,
    isInline: draft.isInline,
  }
}

function finishParams(draft: TagDraft): ShortcodeParams {
  if (draft.paramKind === 2) return { named: draft.named }
  return draft.paramKind === 1 ? { positional: draft.positional } : {}
}

function lexInside(draft: TagDraft): void {
  const { body, delimiter } = draft
  while (!body.startsWith(delimiter.right, draft.position)) {
    const character = body[draft.position]
    if (character === undefined) throw new TagFailure(body.length, messages.unclosedTag(delimiter.right))
    if (/\s/.test(character)) draft.position++
    else if (character === '=') readParamValue(draft)
    else if (character === '/') lexSlash(draft)
    else if (character === '\\') lexBackslash(draft)
    else if (draft.name && /[\p{L}\p{N}_\-"`]/u.test(codePointAt(draft))) readParam(draft, false)
    else if (!draft.name && /[\p{L}\p{N}_]/u.test(codePointAt(draft))) lexName(draft)
    else throw new TagFailure(draft.position, messages.unexpectedCharacter(codePointAt(draft)))
    if (draft.closing && draft.name) {
      lexEndOfClosingTag(draft)
      return
    }
  }
  draft.position += delimiter.right.length
}

function lexSlash(draft: TagDraft): void {
  if (!draft.name && !draft.context.lastName) {
    throw new TagFailure(draft.position, messages.closingNotOpen('', undefined))
  }
  draft.slashes++
  draft.position++
}

function lexBackslash(draft: TagDraft): void {
  draft.position++
  const next = draft.body[draft.position]
  if (next === '"' || next === '`') readParam(draft, true)
}

function lexName(draft: TagDraft): void {
  const start = draft.position
  const letters = /[\p{L}\p{N}_/-]*/uy
  letters.lastIndex = start
  letters.exec(draft.body)
  draft.position = letters.lastIndex
  if (draft.body[draft.position] === '.') {
    if (!draft.body.startsWith('.inline ', draft.position)) throw new TagFailure(start, messages.periodInName())
    draft.isInline = true
    draft.position += '.inline'.length
  }
  // `{{< x/>}}`: the slash belongs to the tag's end, not to the name.
  if (draft.body.startsWith(draft.delimiter.right, draft.position)) {
    while (draft.body[draft.position - 1] === '/') draft.position--
  }
  draft.name = draft.body.slice(start, draft.position)
  draft.nameOffset = start
  if (draft.slashes === 0) return
  const { opened, lastName } = draft.context
  if (!opened.has(draft.name)) throw new TagFailure(start, messages.closingNotOpen(draft.name, lastName))
  draft.closing = true
}

function lexEndOfClosingTag(draft: TagDraft): void {
  const { body, delimiter } = draft
  while (/[ \t\r\n]/.test(body[draft.position] ?? '')) draft.position++
  if (!body.startsWith(delimiter.right, draft.position)) {
    throw new TagFailure(draft.position, messages.unclosedClosingTag(delimiter.right))
  }
  draft.position += delimiter.right.length
}
