/**
 * The chart of one migration: a bar for what each round had to send, on a scale that grows tenfold, since the first round
 * is the whole memory and the last one hardly anything; and the line below which the VM can be switched over.
 * What goes over in the pause itself is the last bar.
 */
import { html, nothing, svg } from 'lit'
import type { Migration } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { formatSize } from '../labels.ts'

const mebibyte = 2 ** 20
const chart = { width: 560, height: 178, top: 22, base: 150, left: 64, right: 8 } as const
/** Sizes written on the scale, as powers of ten of MiB. */
const ticks = [0, 1, 2, 3, 4, 5] as const
/** Rounds drawn at most: of a migration that does not end, the last ones. */
const mostBars = 24
const fewestColumns = 8

/** Draw the rounds of a migration; `pauseMs` is the pause at its end, once that is known. */
export function drawRounds(migration: Migration, pauseMs: number | undefined, strings: Strings) {
  const all = migration.rounds.length > 0 ? migration.rounds : [0]
  const skipped = Math.max(0, all.length - mostBars)
  const paused = pauseMs === undefined ? [] : [(migration.bandwidth * pauseMs) / 1000]
  const rounds = [...all.slice(skipped), ...paused]
  const tallest = Math.max(2, Math.ceil(Math.log10(Math.max(...rounds, 1) / mebibyte)))
  const yOf = (bytes: number) => {
    const power = Math.log10(Math.max(bytes / mebibyte, 1))
    return chart.base - (power / tallest) * (chart.base - chart.top)
  }
  const step = (chart.width - chart.left - chart.right) / Math.max(rounds.length, fewestColumns)
  const limit = (migration.bandwidth * migration.downtimeLimitMs) / 1000
  const list = all.map(bytes => Math.round(bytes / mebibyte)).join(', ')
  return html`<svg
    viewBox="0 0 ${chart.width} ${chart.height}"
    role="img"
    aria-label="${strings('migrations.rounds', { list })}. ${strings('migrations.limit', { n: migration.downtimeLimitMs })}"
  >
    ${drawScale(tallest, yOf)}
    ${rounds.map((bytes, index) => {
      const isLast = index === rounds.length - 1
      const left = isLast && pauseMs === undefined ? Math.min(bytes, migration.remaining) : 0
      const label = isLast && pauseMs !== undefined ? strings('migrations.last') : String(skipped + index + 1)
      return drawBar({ x: chart.left + index * step + 3, width: step - 6, label, bytes, left }, yOf)
    })}
    ${limit > 0 ? drawLimit(yOf(limit), strings('migrations.limitLine', { n: migration.downtimeLimitMs, size: formatSize(limit) })) : nothing}
    ${drawPause(chart.left + (rounds.length - 0.5) * step, yOf(rounds.at(-1) ?? 0), pauseMs, strings)}
  </svg>`
}

function drawScale(tallest: number, yOf: (bytes: number) => number) {
  return ticks
    .filter(power => power <= tallest)
    .map(power => {
      const bytes = 10 ** power * mebibyte
      const y = yOf(bytes)
      return svg`<line class="grid" x1=${chart.left} x2=${chart.width - chart.right} y1=${y} y2=${y}></line>
        <text x=${chart.left - 6} y=${y + 3.5} text-anchor="end">${formatTick(power)}</text>`
    })
}

function formatTick(power: number): string {
  return power < 3 ? `${10 ** power} MiB` : `${10 ** (power - 3)} GiB`
}

interface Bar {
  readonly x: number
  readonly width: number
  readonly label: string
  readonly bytes: number
  /** What of it is still to be sent. */
  readonly left: number
}

function drawBar({ x, width, label, bytes, left }: Bar, yOf: (bytes: number) => number) {
  const draw = (size: number, name: string) =>
    svg`<rect class=${name} x=${x} width=${width} y=${yOf(size)} height=${Math.max(0, chart.base - yOf(size))}></rect>`
  const size = width >= 34 ? formatSize(bytes) : ''
  return svg`${draw(bytes, 'round')}${left > 0 ? draw(left, 'left') : nothing}
    <text class="number" x=${x + width / 2} y=${chart.base + 13} text-anchor="middle">${label}</text>
    <text class="size" x=${x + width / 2} y=${chart.base + 25} text-anchor="middle">${size}</text>`
}

function drawLimit(y: number, label: string) {
  return svg`<line class="limit" x1=${chart.left} x2=${chart.width - chart.right} y1=${y} y2=${y}></line>
    <text class="limit-label" x=${chart.width - chart.right} y=${y - 4} text-anchor="end">${label}</text>`
}

function drawPause(x: number, y: number, pauseMs: number | undefined, strings: Strings) {
  if (pauseMs === undefined) return nothing
  return svg`<text class="pause" x=${x} y=${y - 6} text-anchor="middle">${strings('migrations.pause', { n: pauseMs })}</text>`
}
