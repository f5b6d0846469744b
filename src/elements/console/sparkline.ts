/** The line of a recent load with its last figure, as the portal's VM grid has it. */
import { html, svg } from 'lit'

const width = 46
const height = 16

/** Draw percentages, oldest first; the figure beside the line says the last one. */
export function renderSparkline(values: readonly number[]) {
  return html`<svg class="spark" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${drawSparkline(values, width, height)}</svg
    ><span class="spark-number">${values.at(-1) ?? 0}%</span>`
}

/** Draw the line alone, with the ground beneath it filled, in a box of its own size. */
export function drawSparkline(values: readonly number[], boxWidth: number, boxHeight: number) {
  const shown = values.length === 1 ? [values[0]!, values[0]!] : values
  const points = shown.map((value, index) => {
    const x = (index / (shown.length - 1)) * boxWidth
    return `${x.toFixed(1)},${(boxHeight - 1 - (Math.min(value, 100) / 100) * (boxHeight - 2)).toFixed(1)}`
  })
  return svg`<polygon points="0,${boxHeight} ${points.join(' ')} ${boxWidth},${boxHeight}" fill="currentColor" opacity="0.16"/>
    <polyline points=${points.join(' ')} fill="none" stroke="currentColor" stroke-width="1.2" vector-effect="non-scaling-stroke"/>`
}
