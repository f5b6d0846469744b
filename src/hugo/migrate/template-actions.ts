/**
 * The actions of a template as far as a search for words needs them: no comments, strings told apart from code, and the
 * `with` or `range` around each, which says what its dot is.
 *
 *     {{ with .File }}{{ .Ext }}{{ end }}   ->   [with .File]  [.Ext, dot: `with .File`]  [end]
 */

/** One action. */
export interface TemplateAction {
  /** Offset of `text` in the template. */
  readonly offset: number
  /** What stands between the braces. */
  readonly text: string
  /** The same, as long, with the contents of strings blanked. */
  readonly code: string
  /** The innermost `with` or `range` around it; empty at the top. */
  readonly dot: string
}

const actionPattern =
  /\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}|\{\{(-?(?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|(?!\}\})[\s\S])*)\}\}/g

/** Find the actions of a template in order. */
export function templateActions(template: string): readonly TemplateAction[] {
  const actions: TemplateAction[] = []
  const open: string[] = []
  for (const match of template.matchAll(actionPattern)) {
    const text = match[1]
    if (text === undefined) continue
    const code = text.replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`/g, string => `"${' '.repeat(string.length - 2)}"`)
    const words = code.replace(/^-?\s*/, '')
    const keyword = /^[a-z]+/.exec(words)?.[0] ?? ''
    const dot = open.findLast(block => /^(?:with|range)\b/.test(block)) ?? ''
    actions.push({ offset: match.index + 2, text, code, dot })
    if (keyword === 'end') open.pop()
    else if (keyword === 'else') continueBlock(open, words)
    else if (['if', 'with', 'range', 'define', 'block'].includes(keyword)) open.push(words)
  }
  return actions
}

/** In an `else` the dot is the outer one again, unless another `with` takes it. */
function continueBlock(open: string[], words: string): void {
  const continued = /^else\s+(with\b.*)/s.exec(words)?.[1]
  open[Math.max(0, open.length - 1)] = continued ?? 'else'
}
