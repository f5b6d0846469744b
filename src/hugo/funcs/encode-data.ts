/** `transform.Remarshal`: values as a text in another data format (Hugo tpl/transform/remarshal.go). */
import { stringify as stringifyToml } from 'smol-toml'
import { stringify as stringifyYaml } from 'yaml'
import { toJson } from '../../go/json.ts'
import type { FuncDeps } from './deps.ts'
import { escapeXml } from './html-entities.ts'
import { elementsOf, entriesOf, isNil, isNumber, numberOf, sortedEntries, textOf } from './inspect.ts'

/** Write a value as JSON, YAML, TOML or XML. */
export function encodeData(deps: FuncDeps, format: string, value: unknown): string {
  const name = format.toLowerCase()
  if (name === 'json') return `${toJson(value, { indent: '   ' })}\n`
  if (name === 'yaml' || name === 'yml') return deps.encode?.('yaml', plain(value)) ?? stringifyYaml(plain(value), { indentSeq: false })
  if (name === 'toml') return deps.encode?.('toml', plain(value)) ?? `${stringifyToml(plain(value) as Record<string, unknown>)}\n`
  if (name === 'xml') return `<root>\n${xmlElements(value, '\t')}</root>`
  throw new Error(`"${format}" is not a supported target format`)
}

/** Turn a template's value into plain objects, keys in order. */
function plain(value: unknown): unknown {
  if (isNil(value)) return null
  if (isNumber(value)) return typeof value === 'bigint' ? value : numberOf(value)
  const text = textOf(value)
  if (text !== undefined) return text
  const elements = elementsOf(value)
  if (elements) return elements.map(plain)
  const entries = entriesOf(value)
  return entries ? Object.fromEntries(sortedEntries(entries).map(([key, item]) => [String(key), plain(item)])) : value
}

function xmlElements(value: unknown, indent: string): string {
  const entries = entriesOf(value) ?? new Map()
  return sortedEntries(entries)
    .flatMap(([key, item]) => (elementsOf(item) ?? [item]).map(part => xmlElement(String(key), part, indent)))
    .join('')
}

function xmlElement(name: string, value: unknown, indent: string): string {
  if (entriesOf(value)) return `${indent}<${name}>\n${xmlElements(value, `${indent}\t`)}${indent}</${name}>\n`
  const text = isNil(value) ? '' : isNumber(value) ? String(numberOf(value)) : String(textOf(value) ?? value)
  return `${indent}<${name}>${escapeXml(text)}</${name}>\n`
}
