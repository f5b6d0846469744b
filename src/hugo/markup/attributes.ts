/**
 * Attribute lists as Goldmark reads them (goldmark `parser.ParseAttributes`):
 *
 *     {#id .class key="value" n=1 list=[1,"2-3"] on=true}
 */

/** A value in an attribute list. */
export type AttributeValue = string | number | boolean | null | readonly AttributeValue[]

/** Attributes by name, in the order written; several classes are joined by blanks. */
export type Attributes = Readonly<Record<string, AttributeValue>>

/** An attribute list that was read. */
export interface ReadAttributes {
  readonly attributes: Attributes
  /** The offset after the closing brace. */
  readonly end: number
}

/** Read the attribute list whose `{` stands at `start`; undefined when it is none. */
export function readAttributes(text: string, start: number): ReadAttributes | undefined {
  const attributes: Record<string, AttributeValue> = {}
  let offset = start + 1
  if (text[start] !== '{') return undefined
  for (;;) {
    offset += matchAt(/[\s,]*/y, text, offset)!.length
    if (text[offset] === '}') return { attributes, end: offset + 1 }
    const short = matchAt(/[#.][^\s!-,./:-@[-^`{-~]+/y, text, offset)
    if (short) {
      if (short[0] === '#') attributes['id'] = short.slice(1)
      else attributes['class'] = attributes['class'] ? `${attributes['class']} ${short.slice(1)}` : short.slice(1)
      offset += short.length
      continue
    }
    const name = matchAt(/[A-Za-z_:][\w:.-]*(?=\s*=)/y, text, offset)
    if (!name) return undefined
    offset += name.length + matchAt(/\s*=\s*/y, text, offset + name.length)!.length
    const value = readValue(text, offset)
    if (!value) return undefined
    attributes[name] = name === 'class' && attributes['class'] ? `${attributes['class']} ${value.value}` : value.value
    offset = value.end
  }
}

/** Read the list at the end of `text`, as it stands after a heading: where it begins and what it says. */
export function readTrailingAttributes(text: string): { attributes: Attributes; start: number } | undefined {
  let found: { attributes: Attributes; start: number; end: number } | undefined
  for (let offset = 0; offset < text.length; offset++) {
    if (text[offset] === '\\') offset++
    else if (text[offset] === '{') {
      const read = readAttributes(text, offset)
      found = read && { ...read, start: offset }
    }
  }
  return found && text.slice(found.end).trim() === '' ? found : undefined
}

/** Write attributes as HTML, each led by a blank; event handlers (`on…`) are left out, as Hugo does. */
export function printAttributes(attributes: Attributes, escapeValue: (text: string) => string): string {
  return Object.entries(attributes)
    .filter(([name]) => !/^on/i.test(name))
    .map(([name, value]) => ` ${name}="${escapeValue(printValue(value))}"`)
    .join('')
}

/** Write one value as Go prints it. */
export function printValue(value: AttributeValue): string {
  if (value === null) return '<nil>'
  return Array.isArray(value) ? `[${value.map(printValue).join(' ')}]` : String(value)
}

interface ReadValue {
  readonly value: AttributeValue
  readonly end: number
}

function readValue(text: string, start: number): ReadValue | undefined {
  if (text[start] === '[') return readList(text, start)
  const quoted = matchAt(/"(?:[^"\\]|\\[\s\S])*"/y, text, start)
  if (quoted) return { value: unquote(quoted), end: start + quoted.length }
  const number = matchAt(/[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s,}\]])/y, text, start)
  if (number) return { value: Number(number), end: start + number.length }
  const word = matchAt(/[A-Za-z_][\w:.-]*/y, text, start)
  if (!word) return undefined
  const value = word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : word
  return { value, end: start + word.length }
}

function readList(text: string, start: number): ReadValue | undefined {
  const values: AttributeValue[] = []
  let offset = start + 1
  for (;;) {
    offset += matchAt(/[\s,]*/y, text, offset)!.length
    if (text[offset] === ']') return { value: values, end: offset + 1 }
    const value = readValue(text, offset)
    if (!value) return undefined
    values.push(value.value)
    offset = value.end
  }
}

function unquote(quoted: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }
  return quoted.slice(1, -1).replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character)
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0]
}
