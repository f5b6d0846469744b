/**
 * Why a step is not done, in plain words. The simulator names the part of the goal that does not hold, and the values it
 * found; this says the same for those who do not read goals.
 *
 *     hosts['rhhi3'].status == 'up' (hosts['rhhi3'].status is 'reboot')  ->  rhhi3: status is not yet “up” but “reboot”.
 */
import { eventKinds } from '../../simulator/index.ts'
import type { Strings } from '../runtime/strings.ts'

/** Say in plain words what `unmet` says; what has no plain words stays as it is. */
export function explainUnmet(unmet: string, strings: Strings): string {
  const text = unmet.replace(/^not yet: /, '')
  if (/^view\.selected_(host|vm) /.test(text)) return strings(/_vm /.test(text) ? 'goal.selectVm' : 'goal.selectHost')
  if (text.startsWith('view.dialog ')) return strings('goal.dialog')
  return explainEvent(text, strings) ?? explainObject(text, strings) ?? strings('goal.other', { condition: text })
}

/** `happened(840)` and `events.exists(e, e.id == 840)` wait for something to be logged. */
function explainEvent(text: string, strings: Strings): string | undefined {
  const id = Number(/^(?:happened\(|events\.exists\(\w+, \w+\.id == )(\d+)\b/.exec(text)?.[1])
  const [name, kind] = Object.entries(eventKinds).find(([, known]) => known.id === id) ?? []
  if (!kind) return undefined
  const event = (strings(`event.${name}`) || kind.text).replace(/\{\w+\}/g, '…')
  return strings('goal.event', { event })
}

/** `hosts['rhhi3'].vm_count == 0 (hosts['rhhi3'].vm_count is 2)`, and the same of what is selected. */
function explainObject(text: string, strings: Strings): string | undefined {
  const found = /^!?(?:hosts|vms|volumes|bricks)\[(?:'([^']+)'|view\.selected_(host|vm))\]\.(\w+)(.*)$/.exec(text)
  if (!found) return undefined
  const [, name, selected, field = '', rest = ''] = found
  const subject = name ?? strings(selected === 'vm' ? 'goal.selectedVm' : 'goal.selectedHost')
  const words = (word: string | undefined) => (word ?? '').replaceAll('_', ' ')
  const value = words(/ is '?([^')]*)'?\)$/.exec(rest)?.[1])
  const wanted = words(/^ == '([^']*)'/.exec(rest)?.[1])
  if (wanted !== '') return strings('goal.status', { subject, field: words(field), wanted, value })
  if (value !== '') return strings('goal.value', { subject, field: words(field), value })
  return strings(text.startsWith('!') ? 'goal.stillTrue' : 'goal.notTrue', { subject, field: words(field) })
}
