/** JSON and XML outputs as values that can be compared whatever their spelling. */
import { Parser } from 'htmlparser2'
import { withoutStamps } from './normalise-page.ts'

/** Elements of a feed that name the program or the moment of the build. */
const ofTheBuild = new Set(['generator', 'lastBuildDate'])

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

/** Answer JSON in one spelling; a text that is not JSON stays as it is. */
export function normaliseJson(text: string): string {
  try {
    return withoutStamps(JSON.stringify(sorted(JSON.parse(text))))
  } catch {
    return withoutStamps(text)
  }
}

/** Answer the tokens of an XML text: white space beside tags, the order of attributes and the build's own marks aside. */
export function normaliseXml(text: string): string {
  const tokens: string[] = []
  let skipped: string | undefined
  let current = ''
  const endText = () => {
    const shown = withoutStamps(current).replace(/\s+/g, ' ').trim()
    if (shown !== '') tokens.push(`T:${shown}`)
    current = ''
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        endText()
        if (ofTheBuild.has(name)) skipped ??= name
        const shown = Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`)
        if (skipped === undefined) tokens.push(`<${name}${shown.sort().join('')}`)
      },
      ontext: part => {
        if (skipped === undefined) current += part
      },
      onclosetag: name => {
        endText()
        if (skipped === undefined) tokens.push(`/${name}`)
        if (skipped === name) skipped = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return tokens.join('\n')
}
