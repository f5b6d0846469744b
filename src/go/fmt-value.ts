/** How fmt writes one value under one verb (Go's fmt printArg and printValue). */
import { formatComplex, formatFloatVerb, formatInteger } from './fmt-number.ts'
import { type FormatState, pad } from './fmt-state.ts'
import { formatText } from './fmt-text.ts'
import { elementsOf, kindOf, numberOf, sortedEntries, stringOf, typeName } from './kind.ts'
import { type Complex, goString, goType, isHostObject } from './value.ts'

export { type FormatState, newFormatState } from './fmt-state.ts'

/** Write a value under a verb; a verb that does not fit gives Go's `%!verb(type=value)`. */
export function formatValue(state: FormatState, verb: string, value: unknown, depth: number): string {
  const kind = kindOf(value)
  if (kind === 'nil') return formatNil(state, verb, value, depth)
  if (verb === 'T') return formatText(state, 's', typeName(value)) ?? ''
  if (verb === 'p')
    return kind === 'slice' || kind === 'map' || kind === 'func' ? pad(state, '0xc000012345') : bad(state, verb, value)
  const own = ownText(value)
  if (own !== undefined && 'vsxXq'.includes(verb) && !state.sharpV)
    return formatText(state, verb, own) ?? bad(state, verb, value)
  switch (kind) {
    case 'bool':
      return verb === 't' || verb === 'v' ? pad(state, String(value)) : bad(state, verb, value)
    case 'int':
      return formatInteger(state, verb, numberOf(value)) ?? bad(state, verb, value)
    case 'float':
      return formatFloatVerb(state, verb, Number(numberOf(value))) ?? bad(state, verb, value)
    case 'complex':
      return formatComplex(state, verb, value as Complex) ?? bad(state, verb, value)
    case 'string':
      return formatText(state, verb, stringOf(value)) ?? bad(state, verb, value)
    case 'slice':
      return formatSlice(state, verb, value, depth)
    case 'map':
      return formatMap(state, verb, value, depth)
    case 'struct':
      return isHostObject(value) && value[goType].startsWith('*') ? '&{}' : '{}'
    case 'func':
      return verb === 'v' ? pad(state, '0x47b0c0') : bad(state, verb, value)
  }
}

/** The text a value has of itself: an error's message, a host object's String(). */
function ownText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (isHostObject(value)) return kindOf(value) === 'string' ? undefined : value[goString]?.()
  return value instanceof Error ? value.message : undefined
}

function formatNil(state: FormatState, verb: string, value: unknown, depth: number): string {
  if (depth > 0) return state.sharpV ? 'interface {}(nil)' : '<nil>'
  if (verb === 'v' || verb === 'T') return pad(state, verb === 'T' ? typeName(value) : '<nil>')
  return `%!${verb}(<nil>)`
}

function bad(state: FormatState, verb: string, value: unknown): string {
  const plain = formatValue(state, 'v', value, 0)
  return `%!${verb}(${typeName(value)}=${plain})`
}

function formatSlice(state: FormatState, verb: string, value: unknown, depth: number): string {
  const elements = elementsOf(value)
  if (value instanceof Uint8Array && 'sqxX'.includes(verb)) {
    return formatText(state, verb, String.fromCharCode(...value)) ?? bad(state, verb, value)
  }
  const parts = Array.from(elements, element => formatValue(state, verb, element, depth + 1))
  return state.sharpV ? `${typeName(value)}{${parts.join(', ')}}` : `[${parts.join(' ')}]`
}

function formatMap(state: FormatState, verb: string, value: unknown, depth: number): string {
  const parts = sortedEntries(value).map(
    ([key, entry]) => `${formatValue(state, verb, key, depth + 1)}:${formatValue(state, verb, entry, depth + 1)}`,
  )
  return state.sharpV ? `${typeName(value)}{${parts.join(', ')}}` : `map[${parts.join(' ')}]`
}
