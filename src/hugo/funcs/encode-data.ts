/** `transform.Remarshal`: values as a text in another data format (Hugo tpl/transform/remarshal.go). */
import { toJson } from '../../go/json.ts'
import { Float } from '../../go/value.ts'
import { atLeast, type Generation } from '../config/generation.ts'
import { escapeXml } from './html-entities.ts'
import { sortedEntries } from './inspect.ts'
import { isScalar, mapOf, scalarText, sliceOf } from './plain-data.ts'
import { writeToml } from './write-toml.ts'
import { writeYaml } from './write-yaml.ts'
import { yamlScalar } from './yaml-scalar.ts'

/** Write a value as JSON, YAML, TOML or XML; YAML in the way of a generation, or of today's. */
export function encodeData(format: string, given: unknown, generation: Generation = '0.169'): string {
  const value = withInts(given)
  switch (format.toLowerCase()) {
    case 'json':
      return `${toJson(value, { indent: '   ' })}\n`
    case 'yaml':
    case 'yml':
      return atLeast(generation, '0.169') ? writeYaml(value) : writeYaml(value, yamlScalar)
    case 'toml':
      return writeToml(value)
    case 'xml':
      return `<root>\n${xmlElements(value, '\t')}</root>`
    default:
      throw new Error(`"${format}" is not a supported target format`)
  }
}

/** Make ints of the whole numbers in maps, which JSON has as floats; lists stay as they are. */
function withInts(value: unknown): unknown {
  if (value instanceof Float) return value.value
  const entries = mapOf(value)
  return entries ? new Map([...entries].map(([key, item]) => [key, withInts(item)])) : value
}

function xmlElements(value: unknown, indent: string): string {
  return sortedEntries(mapOf(value) ?? new Map())
    .flatMap(([key, item]) => (sliceOf(item) ?? [item]).map(part => xmlElement(String(key), part, indent)))
    .join('')
}

function xmlElement(name: string, value: unknown, indent: string): string {
  if (!isScalar(value)) return `${indent}<${name}>\n${xmlElements(value, `${indent}\t`)}${indent}</${name}>\n`
  return `${indent}<${name}>${escapeXml(scalarText(value))}</${name}>\n`
}
