/** The frame that the portal's dialogs share: their words, their buttons, and how the answer is read. */
import { html, type TemplateResult } from 'lit'
import type { Action, ClusterState } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import type { ClusterDialog } from '../../widgets/cluster-dialog/cluster-dialog.ts'
import type { IconName } from '../../widgets/icons.ts'
import type { Chosen } from '../chosen.ts'

/** What a dialog needs of the console around it. */
export interface DialogContext {
  readonly state: ClusterState
  readonly strings: Strings
  /** What is chosen in the grids: a dialog may be about several at once. */
  readonly chosen: Chosen
  /** Close the dialog and do `actions`. */
  readonly agree: (actions: readonly Action[]) => void
  readonly cancel: () => void
}

/** What is particular to one dialog. */
interface Frame {
  readonly heading: string
  readonly width: number
  readonly icon?: IconName
  readonly content: TemplateResult
  /** The actions that OK asks for. */
  readonly onOk: (dialog: ClusterDialog) => readonly Action[]
}

/** Draw a dialog with OK and Cancel. */
export function renderFrame(
  { heading, width, icon = undefined, content, onOk }: Frame,
  { strings, agree, cancel }: DialogContext,
) {
  return html`<cluster-dialog
    heading=${heading}
    ok=${strings('console.ok')}
    cancel=${strings('console.cancel')}
    close=${strings('console.close')}
    icon=${icon ?? ''}
    width=${width}
    @cluster-ok=${(event: Event) => agree(onOk(event.currentTarget as ClusterDialog))}
    @cluster-cancel=${cancel}
    .content=${content}
  ></cluster-dialog>`
}

/** Draw a list of names. */
export function renderNames(names: readonly string[]) {
  return html`<ul>
    ${names.map(name => html`<li>${name}</li>`)}
  </ul>`
}

/** Whether the check box or radio button called `name` is set. */
export function isChecked(dialog: ClusterDialog, name: string): boolean {
  return dialog.findField<HTMLInputElement>(name)?.checked ?? false
}
