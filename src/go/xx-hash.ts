/** The 64-bit xxHash of bytes as hexadecimal, for `hash.XxHash` (xxHash specification, XXH64 with seed 0). */

const mask = (1n << 64n) - 1n
const prime1 = 11400714785074694791n
const prime2 = 14029467366897019727n
const prime3 = 1609587929392839161n
const prime4 = 9650029242287828579n
const prime5 = 2870177450012600261n

/** Hash bytes; gives 16 hexadecimal digits. */
export function xxHash64(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stripes = bytes.length - (bytes.length % 32)
  let hash = stripes > 0 ? hashStripes(view, stripes) : prime5
  hash = (hash + BigInt(bytes.length)) & mask
  return avalanche(hashTail(view, stripes, hash))
    .toString(16)
    .padStart(16, '0')
}

function hashStripes(view: DataView, end: number): bigint {
  const lanes = [(prime1 + prime2) & mask, prime2, 0n, -prime1 & mask]
  for (let at = 0; at < end; at += 32) {
    for (let i = 0; i < 4; i++) lanes[i] = round(lanes[i] ?? 0n, view.getBigUint64(at + i * 8, true))
  }
  const turns = [1n, 7n, 12n, 18n]
  const sum = lanes.reduce((total, lane, i) => total + rotate(lane, turns[i] ?? 0n), 0n) & mask
  return lanes.reduce((hash, lane) => ((hash ^ round(0n, lane)) * prime1 + prime4) & mask, sum)
}

function hashTail(view: DataView, start: number, initial: bigint): bigint {
  let hash = initial
  let at = start
  for (; at + 8 <= view.byteLength; at += 8) {
    hash = (rotate(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * prime1 + prime4) & mask
  }
  if (at + 4 <= view.byteLength) {
    hash = (rotate(hash ^ ((BigInt(view.getUint32(at, true)) * prime1) & mask), 23n) * prime2 + prime3) & mask
    at += 4
  }
  for (; at < view.byteLength; at++)
    hash = (rotate(hash ^ ((BigInt(view.getUint8(at)) * prime5) & mask), 11n) * prime1) & mask
  return hash
}

function avalanche(hash: bigint): bigint {
  const first = ((hash ^ (hash >> 33n)) * prime2) & mask
  const second = ((first ^ (first >> 29n)) * prime3) & mask
  return second ^ (second >> 32n)
}

function round(lane: bigint, input: bigint): bigint {
  return (rotate((lane + input * prime2) & mask, 31n) * prime1) & mask
}

function rotate(value: bigint, bits: bigint): bigint {
  return ((value << bits) | (value >> (64n - bits))) & mask
}
