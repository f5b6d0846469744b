/**
 * XML as values, in the form Hugo gives it: the root's content as a map, attributes as `-name`, text beside them as
 * `#text`, repeated elements as a slice.
 *
 *     <r a="1"><x>t</x><x>z</x></r>   ->   map[-a:1 x:[t z]]
 */
import { Parser } from 'htmlparser2'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Read an XML text into maps, slices and strings. */
export function parseXmlData(text: string): unknown {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Element = { name, attributes, children: [], text: '' }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext: part => {
        const element = open.at(-1)
        if (element) element.text += part
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(text)
  const first = root.children[0]
  if (!first) throw new Error('xml: no element found')
  return toValue(first)
}

function toValue(element: Element): unknown {
  const text = element.text.trim()
  const attributes = Object.entries(element.attributes)
  if (attributes.length === 0 && element.children.length === 0) return text
  const map = new Map<string, unknown>(attributes.map(([name, value]) => [`-${localName(name)}`, value]))
  for (const child of element.children) {
    const name = localName(child.name)
    const value = toValue(child)
    const known = map.get(name)
    map.set(name, !map.has(name) ? value : Array.isArray(known) ? [...known, value] : [known, value])
  }
  if (text !== '') map.set('#text', text)
  return map
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
