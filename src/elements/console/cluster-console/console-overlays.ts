/** What lies over the portal, or above it: a broken rule, the loss of the Manager, a moment of the past, what is kept. */
import { html, nothing } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import type { Session } from '../../runtime/session.ts'
import type { Strings } from '../../runtime/strings.ts'
import { icon } from '../../widgets/icons.ts'
import { formatTime } from '../labels.ts'
import { loadElement } from '../lazy-elements.ts'
import type { ConsoleMemory } from './console-memory.ts'

/** Tell what the console's memory has to tell, over the portal's head, so that nothing moves. */
export function renderMemory(memory: ConsoleMemory, strings: Strings, startAgain: () => void) {
  const { note } = memory
  if (!note) return nothing
  return html`<div class="notice over">
    <span role="status">${strings(note.text)}</span>
    ${note.link === undefined ? nothing : html`<input readonly aria-label=${strings(note.text)} .value=${note.link} @focus=${selectAll} />`}
    ${
      note.offer === undefined
        ? html`<button type="button" @click=${() => memory.close()}>${strings('console.close')}</button>`
        : html`<button type="button" @click=${() => memory.goOn()}>
              ${strings(note.offer.step === 0 ? 'memory.goOnDone' : 'memory.goOn', { n: note.offer.step })}
            </button>
            <button type="button" @click=${startAgain}>${strings('memory.again')}</button>`
    }
  </div>`
}

function selectAll(event: Event) {
  ;(event.target as HTMLInputElement).select()
}

/** Show the rules of the exercise that were broken; they stay in sight until the lab is undone or begun again. */
export function renderBroken({ invariants }: Snapshot, strings: Strings) {
  const broken = invariants.filter(invariant => invariant.broken)
  if (broken.length === 0) return nothing
  return html`<div class="broken" role="alert">
    ${broken.map(({ message }) => html`<p>${icon('warning')} <b>${strings('console.broken')}</b> ${message}</p>`)}
  </div>`
}

/** Say that the moment shown is not the latest, what an action here means, and offer the way back. */
export function renderPast({ state, horizon }: Snapshot, { store, clock, strings }: Session) {
  if (state.now >= horizon) return nothing
  const goBack = () => {
    clock.pause()
    store.seek(horizon)
  }
  return html`<div class="notice" role="note">
    <span>${strings('timeline.past', { now: formatTime(state.now), end: formatTime(horizon) })}</span>
    <button type="button" @click=${goBack}>${strings('timeline.latest')}</button>
  </div>`
}

/** Say that the Manager is gone, and show the way to the rack. */
export function renderLost(strings: Strings, showRack: () => void) {
  return html`<div class="lost" role="alert">
    <div>
      ${icon('error')}
      <h2>${strings('console.lost')}</h2>
      <p>${strings('console.lostText')}</p>
      <button type="button" @click=${showRack}>${strings('tab.rack')}</button>
    </div>
  </div>`
}

/** Bring the dialogs and the frame they stand in. */
export async function bringOverlays() {
  const [overlays] = await Promise.all([import('../dialogs/render-overlay.ts'), loadElement('cluster-dialog')])
  return overlays
}
