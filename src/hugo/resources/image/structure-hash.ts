/** Hashes of values as Hugo's identities have them: 64-bit xxHash over the parts (github.com/gohugoio/hashstructure). */
import { formatPlain } from '../../../go/fmt.ts'
import { kindOf } from '../../../go/kind.ts'
import { xxHash64 } from '../../../go/xx-hash.ts'

/** Hash a text. */
export function hashText(text: string): bigint {
  return BigInt(`0x${xxHash64(new TextEncoder().encode(text))}`)
}

/** Hash a list of texts. */
export function hashStrings(texts: readonly string[]): bigint {
  return hashValues(texts.map(hashText))
}

/** Join the hashes of a list's elements, in their order. */
export function hashValues(hashes: readonly bigint[]): bigint {
  return hashes.reduce((joined, hash) => hashPair(joined, hash), 0n)
}

/** Hash a map: its entries in no order. */
export function hashMap(map: ReadonlyMap<string, unknown>): bigint {
  let joined = 0n
  for (const [key, value] of map) joined ^= hashPair(hashText(key), hashAny(value))
  return hashNumbers([joined])
}

function hashAny(value: unknown): bigint {
  if (value instanceof Map) return hashMap(value as ReadonlyMap<string, unknown>)
  if (Array.isArray(value)) return hashValues(value.map(hashAny))
  if (kindOf(value) === 'bool') return BigInt(`0x${xxHash64(Uint8Array.of(value === true ? 1 : 0))}`)
  if (kindOf(value) === 'int') return hashNumbers([BigInt.asUintN(64, BigInt(value as number))])
  return hashText(formatPlain(value))
}

function hashPair(a: bigint, b: bigint): bigint {
  return hashNumbers([a, b])
}

function hashNumbers(numbers: readonly bigint[]): bigint {
  const bytes = Buffer.alloc(numbers.length * 8)
  for (const [i, number] of numbers.entries()) bytes.writeBigUInt64LE(number, i * 8)
  return BigInt(`0x${xxHash64(bytes)}`)
}
