/**
 * Comments of a rule that stand behind rules within it: libsass writes them with the rule's own part, before those within.
 *
 *     .a { b { top: 0 } /* note *\/ }   ->   .a { /* note *\/ } .a b { top: 0 }
 */

/** A rule at the outer level of a style sheet, or what stands between rules. */
interface Piece {
  readonly text: string
  /** The first selector; empty for what is no rule. */
  readonly selector: string
}

/** A rule, perhaps behind comments of its own. */
const rule = /^(?:\/\*[\s\S]*?\*\/\s*)*([^\s@{}/][^{}]*?) \{([^{}]*)\n?\}\n*/

/** Move the comments of rules to where libsass writes them; `css` is in the expanded style. */
export function hoistComments(css: string): string {
  const pieces: Piece[] = []
  for (const text of css.split(/(?<=\}\n+)(?=[^\s}])/)) {
    const [, head, body] = rule.exec(text) ?? []
    const selector = head?.split(',')[0]?.trim() ?? ''
    const isOwn =
      body !== undefined &&
      text.startsWith(selector) &&
      /\S/.test(body) &&
      body.replace(/\/\*[\s\S]*?\*\//g, '').trim() === ''
    if (isOwn) insertBeforeInner(pieces, { text, selector })
    else pieces.push({ text, selector })
  }
  return pieces.map(({ text }) => text).join('')
}

/** Put comments into the rule's own part, where it has one, or else before the rules within it. */
function insertBeforeInner(pieces: Piece[], comments: Piece): void {
  let place = pieces.length
  while (place > 0 && isInner(pieces[place - 1]!.selector, comments.selector)) place--
  const own = pieces[place - 1]
  if (own?.selector !== comments.selector || place === pieces.length) {
    pieces.splice(place, 0, comments)
    return
  }
  const body = rule.exec(comments.text)?.[2]?.trim() ?? ''
  pieces[place - 1] = { ...own, text: own.text.replace(/\n?\}(\n*)$/, `\n  ${body}\n}$1`) }
}

function isInner(inner: string, outer: string): boolean {
  return inner.length > outer.length && inner.startsWith(outer)
}
