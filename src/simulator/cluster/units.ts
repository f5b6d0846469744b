/** Sizes, rates and times with their units: `32 GiB`, `1 Gb/s`, `2 MiB/s`, `10m`, `1h 30m`, `150 ms`. */

const SIZES: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 1024,
  MiB: 1024 * 1024,
  GiB: 1024 * 1024 * 1024,
  TiB: 1024 * 1024 * 1024 * 1024,
}
const SPEEDS: Readonly<Record<string, number>> = { 'b/s': 1, 'kb/s': 1e3, 'Mb/s': 1e6, 'Gb/s': 1e9 }
const TIMES: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 }

/** Read a size in bytes, or undefined when the text is none. */
export function parseSize(text: string): number | undefined {
  return parseOne(text, SIZES)
}

/** Read a rate in bytes a second. */
export function parseRate(text: string): number | undefined {
  return text.endsWith('/s') ? parseOne(text.slice(0, -2), SIZES) : undefined
}

/** Read a link's speed in bits a second. */
export function parseSpeed(text: string): number | undefined {
  return parseOne(text.replace(/bps$/, 'b/s').replace(/bit\/s$/, 'b/s'), SPEEDS)
}

/** Read a length of time in milliseconds; several parts add up. */
export function parseDuration(text: string): number | undefined {
  if (!/^\s*(?:\d+(?:\.\d+)?\s*(?:ms|s|min|m|h)\s*)+$/.test(text)) return undefined
  let total = 0
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*(ms|s|min|m|h)/g)) {
    total += Number(number) * (TIMES[unit ?? ''] ?? 0)
  }
  return Math.round(total)
}

/** Write a length of time as `4:57`, or `1:04:57` from an hour on. */
export function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`
}

function parseOne(text: string, units: Readonly<Record<string, number>>): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z/]+)\s*$/.exec(text)
  const factor = match ? units[match[2] ?? ''] : undefined
  return factor === undefined ? undefined : Math.round(Number(match?.[1]) * factor)
}
