/** The text of an event in the language of the page; the log itself is in English, as the Manager writes it. */
import type { ClusterEvent } from '../../simulator/index.ts'
import type { Strings } from '../runtime/strings.ts'

/** Say an event; one that the page has no words for is said as the log has it. */
export function describeEvent(
  { name, message, values }: Pick<ClusterEvent, 'name' | 'message' | 'values'>,
  strings: Strings,
): string {
  const inWords = (key: string) => formatDuration(Number(values[key] ?? 0), strings('console.language'))
  return strings(`event.${name}`, { duration: inWords('durationMs'), total: inWords('totalMs'), ...values }) || message
}

/** Write a length of time in words, such as `1 minuto 4 segundos`. */
function formatDuration(ms: number, language: string): string {
  const seconds = Math.round(ms / 1000)
  const parts = [
    ['hour', Math.floor(seconds / 3600)],
    ['minute', Math.floor(seconds / 60) % 60],
    ['second', seconds % 60],
  ] as const
  const said = parts.filter(([unit, count]) => count > 0 || (unit === 'second' && seconds === 0))
  const write = ([unit, count]: (typeof parts)[number]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  return said.map(write).join(' ')
}
