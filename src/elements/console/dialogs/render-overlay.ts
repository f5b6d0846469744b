/** All that lies over the portal and waits for an answer: its own dialogs, its refusals, our question before a restart. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Strings } from '../../runtime/strings.ts'
import { renderDialog } from './dialogs.ts'
import type { DialogContext } from './frame.ts'
import { renderHelp } from './help.ts'

/** What may be open, and what becomes of the answers. */
export interface OverlayContext extends DialogContext {
  /** Why the last action was refused; empty when nothing was. */
  readonly refusal: string
  readonly closeRefusal: () => void
  /** Whether the reader is asked about beginning anew. */
  readonly isRestarting: boolean
  readonly endRestart: (isAgreed: boolean) => void
  /** Whether the reader has asked for help. */
  readonly isHelping: boolean
  readonly endHelp: () => void
}

/** Draw what is open; nothing where nothing is. */
export function renderOverlay(context: OverlayContext): TemplateResult | typeof nothing {
  const { refusal, closeRefusal, isRestarting, endRestart, isHelping, endHelp, strings } = context
  if (isHelping) return renderHelp(strings, endHelp)
  if (isRestarting) return renderRestart(strings, endRestart)
  if (refusal !== '') return renderRefusal(refusal, strings, closeRefusal)
  return context.state.managerReachable ? renderDialog(context) : nothing
}

/** Show why an action was refused, in the portal's error popup. */
function renderRefusal(message: string, strings: Strings, close: () => void) {
  return html`<cluster-dialog
    alert
    heading=${strings('console.refused')}
    ok=${strings('console.close')}
    close=${strings('console.close')}
    icon="error"
    @cluster-ok=${close}
    @cluster-cancel=${close}
    .content=${html`<p>${strings('console.refusedText')}</p>
      ${message.split('\n').map(line => html`<p>${line}</p>`)}`}
  ></cluster-dialog>`
}

/** Ask before the lab begins anew. */
function renderRestart(strings: Strings, answer: (isAgreed: boolean) => void) {
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
