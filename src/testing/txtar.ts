/**
 * Several files in one text, as Go's txtar archives have them:
 *
 *     -- hugo.toml --
 *     title = "Site"
 *     -- content/a.md --
 *     Hello
 */

/** Take an archive apart: path to text. What stands before the first file is a comment. */
export function parseTxtar(archive: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  let path: string | undefined
  let lines: string[] = []
  const close = () => {
    if (path !== undefined) files.set(path, lines.length > 0 ? `${lines.join('\n')}\n` : '')
    lines = []
  }
  const all = archive.split('\n')
  if (all.at(-1) === '') all.pop()
  for (const line of all) {
    const marker = /^-- (.+) --\s*$/.exec(line)
    if (marker) {
      close()
      path = marker[1]!.trim()
    } else lines.push(line)
  }
  close()
  return files
}

/** Put files together to an archive; each text ends with a line break. */
export function printTxtar(files: Iterable<readonly [path: string, text: string]>): string {
  return [...files].map(([path, text]) => `-- ${path} --\n${text === '' ? '' : text.replace(/\n?$/, '\n')}`).join('')
}
