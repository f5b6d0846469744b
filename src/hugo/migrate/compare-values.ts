/** Values as two builds of one site can be held to them: what differs from build to build is masked on both sides. */

/** How strictly two outputs are held against each other. */
export interface CompareOptions {
  /** Take highlighted code as text: the elements inside `<pre>` do not count. Default false. */
  readonly relaxCode?: boolean | undefined
  /** Leave the fingerprints of assets aside: in file names, in links, in `integrity`. Default false. */
  readonly ignoreFingerprints?: boolean | undefined
  /** Days on which the outputs were built, such as `2026-11-23`: times of these days are stamps of the build. */
  readonly buildDays?: readonly string[] | undefined
}

/** Lengths of a Git commit and of the SHA digests: they follow from the site. An id of MD5's length often does not. */
const meaningfulLengths = new Set([40, 64, 96, 128])

/** Mask what is made anew by each build: random ids, stamps of time, placeholders of shortcodes that leaked. */
export function maskUnstable(value: string, { ignoreFingerprints = false, buildDays = [] }: CompareOptions): string {
  return value
    .replace(/(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d:\d\d(?:\.\d+)?/g, (time, day) =>
      buildDays.includes(day) ? 'BUILD-TIME' : time,
    )
    .replace(/[0-9a-f]{32,}/g, digits =>
      meaningfulLengths.has(digits.length) && !ignoreFingerprints ? digits : 'DIGEST',
    )
    .replace(/\?\d{9,13}\b/g, '?STAMP')
    .replace(/hahahugoshortcode\d*s(\d+)hbhb/gi, 'PLACEHOLDER$1')
}

/** Cut two differing texts to the stretch around their first difference, `…` standing for what is left out. */
export function excerptPair(theirs: string, ours: string, width = 80): { theirs: string; ours: string } {
  let same = 0
  while (same < theirs.length && same < ours.length && theirs[same] === ours[same]) same++
  const start = same <= width / 2 ? 0 : same - Math.floor(width / 4)
  const cut = (text: string) => {
    const end = start + width
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
  }
  return { theirs: cut(theirs), ours: cut(ours) }
}
