/** One door to all data formats, and which of them a file name means. */
import { decodeCsv } from './csv.ts'
import type { Decoded, DecodeOptions } from './decoded.ts'
import { decodeJson } from './json.ts'
import { decodeToml } from './toml.ts'
import { decodeYaml } from './yaml.ts'

/** A data format. */
export type Format = 'yaml' | 'toml' | 'json' | 'csv'

/** Read a text in the given format; a syntax error is thrown as a DiagnosticError at its place in the file. */
export function decode(format: Format, text: string, options: DecodeOptions): Decoded {
  switch (format) {
    case 'yaml':
      return decodeYaml(text, options)
    case 'toml':
      return decodeToml(text, options)
    case 'json':
      return decodeJson(text, options)
    case 'csv':
      return decodeCsv(text, options)
    default:
      return format satisfies never
  }
}

const formats: Readonly<Record<string, Format>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
  webmanifest: 'json',
  csv: 'csv',
}

/** Find the format that a file name or extension means; undefined for other files. */
export function findFormat(fileName: string): Format | undefined {
  return formats[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()]
}
