/** Footnotes in Goldmark's markup: numbered by first reference, each reference with an id of its own to come back to. */
import type { ElementContent } from 'hast'
import type { FootnoteReference } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { getStateOf } from '../render-state.ts'
import { element, newline, raw } from './build.ts'

/** Write a reference to a footnote. */
export function handleFootnoteReference(state: State, node: FootnoteReference): ElementContent {
  const { footnotes } = getStateOf(state)
  const identifier = String(node.identifier).toUpperCase()
  const seen = footnotes.get(identifier) ?? 0
  footnotes.set(identifier, seen + 1)
  const number = [...footnotes.keys()].indexOf(identifier) + 1
  return raw(
    `<sup id="fnref${seen || ''}:${number}"><a href="#fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a></sup>`,
  )
}

/** Write the notes that were referred to, at the end of the document. */
export function writeFootnotes(state: State): ElementContent[] {
  const { footnotes, options } = getStateOf(state)
  if (footnotes.size === 0) return []
  const notes: ElementContent[][] = []
  // A note may refer to further ones, so the map may grow while its notes are written.
  for (const identifier of footnotes.keys()) {
    const definition = state.footnoteById.get(identifier)
    notes.push(definition ? state.all(definition) : [])
  }
  const references = [...footnotes.values()]
  const items = notes.flatMap((children, index) => {
    appendBacklinks(children, index + 1, references[index]!, options.goldmark.extensions.footnote.backlinkHTML)
    return [element('li', { id: `fn:${index + 1}` }, [newline(), ...children]), newline()]
  })
  const close = options.goldmark.renderer.xhtml ? '<hr />' : '<hr>'
  return [
    raw('<div class="footnotes" role="doc-endnotes">\n'),
    raw(`${close}\n`),
    element('ol', {}, [newline(), ...items]),
    raw('\n</div>\n'),
  ]
}

function appendBacklinks(children: ElementContent[], number: number, references: number, sign: string): void {
  let html = ''
  for (let index = 0; index < references; index++) {
    html += `&#160;<a href="#fnref${index || ''}:${number}" class="footnote-backref" role="doc-backlink">${sign}</a>`
  }
  const last = children.at(-2)
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(raw(html))
  else children.push(raw(html))
}
