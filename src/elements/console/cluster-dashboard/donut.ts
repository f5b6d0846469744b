/** A ring that shows how much of something is used, with the figure in its middle. */
import { html, svg } from 'lit'

const size = 132
const radius = 54
const around = 2 * Math.PI * radius

/** What a ring says; `label` says it in words, `figure` and `word` stand in its middle. */
export interface Donut {
  readonly percent: number
  readonly label: string
  readonly figure: string
  readonly word: string
  /** How near the end it is, which chooses its colour. */
  readonly level: 'plain' | 'high' | 'full'
}

/** Draw a ring. */
export function drawDonut({ percent, label, figure, word, level }: Donut) {
  const length = (Math.max(0, Math.min(100, percent)) / 100) * around
  const middle = size / 2
  return html`<svg class="donut" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    ${svg`<circle class="ground" cx=${middle} cy=${middle} r=${radius}></circle>
      <circle class="used ${level}" cx=${middle} cy=${middle} r=${radius} transform="rotate(-90 ${middle} ${middle})"
        stroke-dasharray="${length.toFixed(2)} ${around.toFixed(2)}"></circle>
      <text class="figure" x=${middle} y=${middle + 5} text-anchor="middle">${figure}</text>
      <text class="word" x=${middle} y=${middle + 22} text-anchor="middle">${word}</text>`}
  </svg>`
}
