/** What the portal's help says: the keys of the console, and what its drawings mean. */
import { html } from 'lit'
import type { StringKey, Strings } from '../../runtime/strings.ts'
import type { StatusTone } from '../../widgets/cluster-status/cluster-status.ts'
import type { IconName } from '../../widgets/icons.ts'
import { hostStatusLabels, nameHostStatus } from '../labels.ts'

const keys: readonly (readonly [keys: readonly string[], what: StringKey])[] = [
  [['Space'], 'help.play'],
  [['.'], 'help.next'],
  [['Ctrl', 'Z'], 'help.undo'],
  [['Ctrl', 'Shift', 'Z'], 'help.redo'],
  [['↑', '↓'], 'help.rows'],
  [['Shift', '↓'], 'help.range'],
  [['Ctrl', 'A'], 'help.all'],
  [['Shift', 'F10'], 'help.context'],
  [['Esc'], 'help.close'],
  [['?'], 'help.help'],
]

/** One host status for each drawing that hosts have. */
const statuses = [
  'up',
  'down',
  'maintenance',
  'preparing_for_maintenance',
  'installing',
  'reboot',
  'non_operational',
  'error',
] as const

const marks: readonly (readonly [IconName, StatusTone, StringKey])[] = [
  ['alert', 'warn', 'host.noPowerManagement'],
  ['update', 'calm', 'host.updateAvailable'],
  ['crown', 'gold', 'host.runsEngine'],
  ['crown', 'silver', 'host.canRunEngine'],
]

/** Draw the help. */
export function renderHelp(strings: Strings, close: () => void) {
  return html`<cluster-dialog
    heading=${strings('help.title')}
    ok=${strings('console.close')}
    close=${strings('console.close')}
    width="560"
    @cluster-ok=${close}
    @cluster-cancel=${close}
    .content=${html`<h3>${strings('help.keys')}</h3>
      <dl class="keys">
        ${keys.map(
          ([combination, what]) => html`<dt>${combination.map(key => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${strings(what)}</dd>`,
        )}
      </dl>
      <h3>${strings('help.drawings')}</h3>
      <ul class="legend">
        ${statuses.map(status => {
          const { icon, tone } = hostStatusLabels[status]
          return renderMark(icon, tone, nameHostStatus(status, strings))
        })}
        ${marks.map(([icon, tone, what]) => renderMark(icon, tone, strings(what)))}
      </ul>`}
  ></cluster-dialog>`
}

function renderMark(icon: IconName, tone: StatusTone, label: string) {
  return html`<li><cluster-status word icon=${icon} tone=${tone} label=${label}></cluster-status></li>`
}
