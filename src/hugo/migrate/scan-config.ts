/** Looks through a file of the configuration for what Hugo has changed. */
import { basename, extname } from 'node:path'
import { isPlainObject } from '../config/params.ts'
import { decode, findFormat } from '../decode/decode.ts'
import { type ConfigTrait, configTraits } from './config-traits-table.ts'
import { type Finding, gatherFindings, type TraitMatch } from './finding.ts'

interface Visit {
  readonly path: readonly string[]
  /** The path as it is written in this file. */
  readonly written: readonly (string | number)[]
  readonly value: unknown
}

/** Find the traits of one configuration file; what it says badly is the build's to report. */
export function scanConfig(path: string, text: string): readonly Finding[] {
  const format = findFormat(path)
  if (!format) return []
  const decoded = tryDecode(format, text, path)
  if (!decoded) return []
  const matches: TraitMatch[] = []
  const around = tablesAround(path)
  const visit = ({ path: at, written, value }: Visit): void => {
    for (const trait of configTraits)
      if (isAt(trait, at, value)) matches.push({ trait, place: decoded.placeOf(written) ?? { line: 1, column: 1 } })
    for (const [key, inner] of entriesOf(value))
      visit({ path: [...at, String(key).toLowerCase()], written: [...written, key], value: inner })
  }
  visit({ path: around, written: [], value: decoded.value })
  return gatherFindings(matches)
}

/** `params.toml` and its like hold the table of their name. */
function tablesAround(path: string): readonly string[] {
  const name = basename(path, extname(path)).toLowerCase()
  return name === 'hugo' || name === 'config' || !/(?:^|\/)config\//.test(path) ? [] : [name.split('.')[0] ?? name]
}

function tryDecode(format: NonNullable<ReturnType<typeof findFormat>>, text: string, file: string) {
  try {
    return decode(format, text, { file })
  } catch {
    return undefined
  }
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()]
  if (value instanceof Map) return [...value].map(([key, inner]) => [String(key), inner] as const)
  return isPlainObject(value) ? Object.entries(value) : []
}

function isAt({ path, value: fits }: ConfigTrait, at: readonly string[], value: unknown): boolean {
  if (path.length !== at.length || !path.every((step, index) => step === '*' || step.toLowerCase() === at[index]))
    return false
  return fits?.(value) ?? true
}
