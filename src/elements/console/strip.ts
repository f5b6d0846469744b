/** The grey strip over a grid: how many rows there are, and how many are chosen. */
import { html, nothing } from 'lit'
import type { Strings } from '../runtime/strings.ts'

/** Draw the strip; one chosen row needs no count. */
export function renderStrip(count: number, chosen: number, strings: Strings, heading = '', menu: unknown = nothing) {
  return html`<div class="strip">
    ${heading === '' ? html`<span></span>` : html`<h3>${heading}</h3>`}
    <span
      >${chosen > 1 ? html`<b>${strings('table.chosen', { n: chosen })}</b>` : nothing}
      ${count > 0 ? `1 - ${count}` : 0} ${menu}</span
    >
  </div>`
}
