/** Placeholders in rendered HTML to the output they stand for (`hugolib/shortcode.go expandShortcodeTokens`). */

const mark = 'HAHAHUGOSHORTCODE'
const end = 'HBHB'

/**
 * Put the outputs of shortcodes where their placeholders stand; a placeholder that is a whole paragraph takes the
 * paragraph with it. Outputs may contain placeholders themselves.
 *
 *     <p>HAHAHUGOSHORTCODEs0HBHB</p>   ->   <div>the output</div>
 */
export function spliceShortcodes(html: string, placeholders: ReadonlyMap<string, () => string>): string {
  if (placeholders.size === 0) return html
  let result = ''
  let rest = html
  for (let at = rest.indexOf(mark); at !== -1; at = rest.indexOf(mark)) {
    const after = rest.indexOf(end, at) + end.length
    const output = after < end.length ? undefined : placeholders.get(rest.slice(at, after))?.()
    if (output === undefined) {
      result += rest.slice(0, at + mark.length)
      rest = rest.slice(at + mark.length)
      continue
    }
    const isParagraph = rest.endsWith('<p>', at) && rest.startsWith('</p>', after)
    result += rest.slice(0, isParagraph ? at - 3 : at)
    rest = output + rest.slice(isParagraph ? after + 4 : after)
  }
  return result + rest
}
