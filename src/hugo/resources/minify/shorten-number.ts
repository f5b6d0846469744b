/** Numbers in fewer letters, with an exponent where that is shorter: `100000` is `1e5` (github.com/tdewolff/minify, Number). */

/** Write a number shorter; `.5` has no zero in front. */
export function shortenNumber(text: string): string {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text)
  if (text.length <= 1 || !match) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return '0'
  // The number is 0.significant × 10^magnitude.
  const magnitude = digits.length - fraction.length + Number(exponent)
  return (sign === '-' ? '-' : '') + writeNumber(significant, magnitude)
}

function writeNumber(significant: string, magnitude: number): string {
  const count = significant.length
  if (count <= magnitude) {
    const zeros = magnitude - count
    return zeros >= 3 ? `${significant}e${zeros}` : significant + '0'.repeat(zeros)
  }
  const shift = magnitude - count
  const isShorterInFront = magnitude < -3 && String(-magnitude).length < String(-shift).length
  if (isShorterInFront) return `.${significant}e${magnitude}`
  if (magnitude <= -String(-shift).length - 2) return `${significant}e${shift}`
  if (magnitude <= 0) return `.${'0'.repeat(-magnitude)}${significant}`
  return `${significant.slice(0, magnitude)}.${significant.slice(magnitude)}`
}
