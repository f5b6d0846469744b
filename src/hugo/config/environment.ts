/**
 * Settings from the environment: `HUGO_TITLE`, `HUGO_PARAMS_LOGO`, `HUGO_MARKUP_GOLDMARK_RENDERER_UNSAFE`; another
 * delimiter may follow the prefix, as in `HUGOxPARAMSxAPI_KEY`
 * (https://gohugo.io/configuration/introduction/#environment-variables).
 */
import { Params } from './params.ts'

/** Names that speak to Hugo itself and are no settings. */
const reserved = new Set([
  'environment',
  'env',
  'cachedir',
  'numworkermultiplier',
  'memorylimit',
  'version',
  'file_log_format',
])

/** Put the settings found in the environment over a configuration; `knownKeys` are top-level keys in lower case. */
export function applyEnvironment(
  config: Params,
  environment: Readonly<Record<string, string | undefined>>,
  knownKeys: ReadonlySet<string>,
): void {
  for (const [name, value] of Object.entries(environment)) {
    const match = /^HUGO([^A-Z])(.+)$/.exec(name)
    if (!match || value === undefined) continue
    const steps = match[2]!.toLowerCase().split(match[1]!)
    if (reserved.has(steps.join('_')) || !(knownKeys.has(steps[0]!) || config.has(steps[0]!))) continue
    setIn(config, steps, parseValue(value))
  }
}

function setIn(config: Params, steps: readonly string[], value: unknown): void {
  let table = config
  for (const [index, step] of steps.slice(0, -1).entries()) {
    const next = table.get(step)
    // An existing key may itself contain the delimiter: HUGO_PARAMS_API_KEY sets params.api_key where that exists.
    const joined = steps.slice(index).join('_')
    if (table.has(joined)) return void table.set(joined, value)
    if (next instanceof Params) table = next
    else {
      const made = new Params()
      table.set(step, made)
      table = made
    }
  }
  table.set(steps.at(-1)!, value)
}

function parseValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^[[{]/.test(text.trim())) {
    try {
      return JSON.parse(text) as unknown
    } catch {
      return text
    }
  }
  return text
}
