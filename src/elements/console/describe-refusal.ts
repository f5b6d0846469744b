/** Why an action is refused, in the language of the page; the simulator itself says it in English. */
import type { HostStatus, Refusal, VmStatus } from '../../simulator/index.ts'
import type { StringKey, Strings } from '../runtime/strings.ts'
import { nameHostStatus, nameVmStatus } from './labels.ts'

/** Say a refusal; one that the page has no words for is said as the simulator says it. */
export function describeRefusal({ name, values = {}, reasons = [], message }: Refusal, strings: Strings): string {
  const said = Object.entries(values).map(([key, value]) => [key, describeValue(key, String(value), strings)])
  const why = reasons.map(reason => describeRefusal(reason, strings)).join(' ')
  return strings(`refusal.${name ?? ''}`, { ...Object.fromEntries(said), reasons: why }) || message
}

/** Statuses and items of menus have words of their own; all else is a name or a number. */
function describeValue(key: string, value: string, strings: Strings): string {
  if (key === 'item') return strings(`action.${toCamelCase(value)}` as StringKey)
  if (key === 'vmStatus') return nameVmStatus(value as VmStatus, strings)
  if (!key.startsWith('hostStatus')) return value
  const statuses = value.split(',') as HostStatus[]
  return statuses.map(status => nameHostStatus(status, strings)).join(', ')
}

/** `Check for Upgrade` becomes `checkForUpgrade`. */
function toCamelCase(item: string): string {
  const joined = item.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase())
  return joined.slice(0, 1).toLowerCase() + joined.slice(1)
}
