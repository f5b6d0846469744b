/** Text as Goldmark writes it: what becomes of the line ends and the blanks around them. */
import type { ElementContent } from 'hast'
import type { Parents, Text } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { GoldmarkSettings } from '../../config/markup-config.ts'
import { getStateOf, isAtLeast } from '../render-state.ts'
import { element, text } from './build.ts'

/** Write text; with hard wraps, and after a tab and two spaces, a line end breaks the line. */
export function handleText(state: State, node: Text, parent: Parents | undefined): ElementContent | ElementContent[] {
  const { options, source } = getStateOf(state)
  const { renderer, extensions } = options.goldmark
  const cjk = extensions.cjk.enable && isAtLeast(options.generation, '0.131') ? extensions.cjk : undefined
  const value = cjk?.escapedSpace ? node.value.replace(/\\ /g, '') : node.value
  if (!value.includes('\n')) return text(value)
  const lines = value.replace(/[ \t]*\r?\n[ \t]*/g, '\n').split('\n')
  const ends = findTabbedEnds(node, source)
  const isLast = parent?.children.at(-1) === node
  const joins = cjk?.eastAsianLineBreaks ? lines.map((_, index) => isJoined(lines, index, isLast, cjk)) : []
  const written: ElementContent[] = []
  let run = lines[0]!
  for (const [index, line] of lines.slice(1).entries()) {
    run += ends[index]?.rest ?? ''
    if (renderer.hardWraps || ends[index]?.isHard) {
      written.push(text(run), element('br', {}))
      run = `\n${line}`
    } else run += joins[index] ? line : `\n${line}`
  }
  return [...written, text(run)]
}

/**
 * Find how lines end that have a tab at their end: there Goldmark sees hard breaks that CommonMark does not, and leaves all
 * but three of the blanks before one, all but one before another line end.
 */
function findTabbedEnds(node: Text, source: string): { readonly isHard: boolean; readonly rest: string }[] {
  const written = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  if (!/\t *\r?\n/.test(written)) return []
  return written.split('\n').map(line => {
    const blanks = /[ \t]*(?=\r?$)/.exec(line)![0]
    const isHard = blanks.endsWith('  ')
    return { isHard, rest: blanks.slice(0, isHard ? -3 : -1) }
  })
}

/** Tell whether the line end after a line is no blank: not between wide characters, nor before markup. */
function isJoined(
  lines: readonly string[],
  index: number,
  isLast: boolean,
  { eastAsianLineBreaksStyle: style }: GoldmarkSettings['extensions']['cjk'],
): boolean {
  const before = [...lines[index]!].at(-1)
  const after = [...(lines[index + 1] ?? '')][0]
  if (before === undefined) return false
  if (after === undefined) return !isLast
  if (style !== 'css3draft') return wide.test(before) && wide.test(after)
  return !hangul.test(before + after) && [before, after].some(character => wide.test(character) || full.test(character))
}

const wide = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}\p{Lm}\u3000-\u303f]/u
const full = /[\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u
const hangul = /\p{Script=Hangul}/u
