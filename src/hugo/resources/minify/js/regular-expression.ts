/** Regular expressions without the backslashes that say nothing. */

const meaningful = /[$()*+./\d?BDPSW[\\\]^bcdfknprstuvwx{|}]/
const meaningfulInClass = /[\dDPSW\\\]bcdfnprstuvwx]/

/** Shorten a regular expression with its slashes and flags. */
export function shortenRegularExpression(source: string): string {
  let text = source
  let inClass = false
  let classStart = 0
  // How far the last range of a class is away: a `-` behind one stands for itself.
  let afterDash = 0
  for (let i = 1; i < text.length - 1; i++) {
    if (inClass) afterDash++
    const char = text.charAt(i)
    if (char === '\\') {
      const next = text.charAt(i + 1)
      const isRange = next === '-' && afterDash > 2 && text.charAt(i + 2) !== ']'
      const isNeeded = inClass
        ? meaningfulInClass.test(next) || isRange || (next === '^' && i === classStart + 1)
        : meaningful.test(next)
      if (isNeeded) i++
      else {
        text = text.slice(0, i) + text.slice(i + 1)
        if (inClass && afterDash > 2 && next === '-') afterDash = 0
        else if (inClass && next === '^') afterDash = 1
      }
    } else if (char === '[') {
      if (text.charAt(i + 1) === '^') i++
      afterDash = 1
      inClass = true
      classStart = i
    } else if (inClass && char === ']') inClass = false
    else if (char === '/') break
    else if (inClass && afterDash > 2 && char === '-') afterDash = 0
  }
  return text
}
