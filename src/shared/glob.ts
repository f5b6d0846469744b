/** File patterns as Hugo's `hugofs/glob` reads them: `*` stays inside a folder, `**` does not, `{a,b}` gives a choice. */

/** Turn a pattern into a regular expression over the whole path. */
export function globToRegExp(pattern: string): RegExp {
  let source = ''
  let depth = 0
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]!
    if (character === '*') {
      const isDouble = pattern[i + 1] === '*'
      source += isDouble ? '.*' : '[^/]*'
      if (isDouble) i++
    } else if (character === '?') source += '[^/]'
    else if (character === '{') {
      depth++
      source += '(?:'
    } else if (character === '}' && depth > 0) {
      depth--
      source += ')'
    } else if (character === ',' && depth > 0) source += '|'
    else if (character === '[' && pattern.indexOf(']', i) !== -1) {
      const end = pattern.indexOf(']', i)
      source += `[${pattern.slice(i + 1, end).replace(/^!/, '^')}]`
      i = end
    } else source += character.replace(/[.+^$()|[\]\\{}]/g, '\\$&')
  }
  return new RegExp(`^${source}$`)
}
