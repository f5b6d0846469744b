/** What lies over the portal: a broken rule, the loss of the Manager, a refusal, the question before a restart. */
import { html, nothing } from 'lit'
import type { Snapshot } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { icon } from '../../widgets/icons.ts'

/** Show the rules of the exercise that were broken; they stay in sight until the lab is undone or begun again. */
export function renderBroken({ invariants }: Snapshot, strings: Strings) {
  const broken = invariants.filter(invariant => invariant.broken)
  if (broken.length === 0) return nothing
  return html`<div class="broken" role="alert">
    ${broken.map(({ message }) => html`<p>${icon('warning')} <b>${strings('console.broken')}</b> ${message}</p>`)}
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

/** Show why an action was refused, in the portal's error popup. */
export function renderRefusal(message: string, strings: Strings, close: () => void) {
  return html`<cluster-dialog
    alert
    heading=${strings('console.refused')}
    ok=${strings('console.close')}
    close=${strings('console.close')}
    icon="error"
    @cluster-ok=${close}
    @cluster-cancel=${close}
    .content=${html`<p>${strings('console.refusedText')}</p>
      <p>${message}</p>`}
  ></cluster-dialog>`
}

/** Ask before the lab begins anew. */
export function renderRestart(strings: Strings, answer: (isAgreed: boolean) => void) {
  return html`<cluster-dialog
    heading=${strings('dialog.restartTitle')}
    ok=${strings('console.ok')}
    cancel=${strings('console.cancel')}
    close=${strings('console.close')}
    @cluster-ok=${() => answer(true)}
    @cluster-cancel=${() => answer(false)}
    .content=${html`<p>${strings('dialog.restartQuestion')}</p>`}
  ></cluster-dialog>`
}
